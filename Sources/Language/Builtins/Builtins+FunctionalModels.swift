import Micrograd
import MicrogradNN

extension Builtins {
    /// Networks without parameters of their own.
    static func functionalModels() -> [NativeFunction] {
        [
            NativeFunction(
                "mlp", ["nin", "nouts", "activation", "output", "bias"], required: 2, body: functionalMLP)
        ]
    }

    /// `params, model = mlp(2, [16, 16, 1])`: parameters as nested lists of plain numbers, layer by layer,
    /// neuron by neuron, weights and then the bias; and the network as a function of a point and of them.
    private static func functionalMLP(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let sizes = try sizes(call)
        let options = try NetworkOptions(
            call.interpreter, activation: call[2], output: call[3], bias: call[4])
        try reserve(sizes, call.interpreter)
        let (parameters, model) = MicrogradNN.mlp(
            sizes[0], Array(sizes.dropFirst()), activation: options.activation, output: options.output,
            bias: options.bias, using: &call.interpreter.random.weights)
        let lists = parameters.map { layer in
            RuntimeValue.list(layer.map { neuron in .list(neuron.map { .float($0) }) })
        }
        let function = NativeFunction("model", ["x", "params"]) { (call: Call) throws(Diagnostic) in
            try FunctionalCall(model, inputs: sizes[0], call).answer(to: call[0])
        }
        return .tuple([.list(lists), .native(function)])
    }
}

/// One call of a functional model: its parameters, read once for all its points.
private struct FunctionalCall {
    let model: FunctionalMLP
    let inputs: Int
    let interpreter: Interpreter
    /// The parameters as handles, and whether any of them is tracked.
    private var values: NestedParameters<RuntimeValue> = []
    private var isTracked = false

    init(_ model: FunctionalMLP, inputs: Int, _ call: Call) throws(Diagnostic) {
        self.model = model
        self.inputs = inputs
        interpreter = call.interpreter
        for layer in try call.elements(1) {
            var neurons: [[RuntimeValue]] = []
            for neuron in layer.isBroadcastable ? try interpreter.elements(of: layer) : [] {
                let numbers = neuron.isBroadcastable ? try interpreter.elements(of: neuron) : []
                for number in numbers {
                    if case .node = number { isTracked = true }
                    guard interpreter.number(number) != nil else { throw Self.wrongShape }
                }
                neurons.append(numbers)
            }
            values.append(neurons)
        }
        guard model.accepts(values) else { throw Self.wrongShape }
    }

    private static var wrongShape: Diagnostic {
        Diagnostic(
            "these parameters have not the shape of this model",
            hint: "params, model = mlp(2, [16, 16, 1]) gives both, and model(x, params) takes them")
    }

    /// The model's answer to a point, or the list of its answers to a list of points.
    func answer(to argument: RuntimeValue) throws(Diagnostic) -> RuntimeValue {
        guard argument.isBroadcastable else { return try answer(to: [argument]) }
        let elements = try interpreter.elements(of: argument)
        guard let first = elements.first, first.isBroadcastable else { return try answer(to: elements) }
        var answers: [RuntimeValue] = []
        for point in elements {
            answers.append(try answer(to: try interpreter.elements(of: point)))
            try interpreter.poll()
        }
        return .list(answers)
    }

    private func answer(to point: [RuntimeValue]) throws(Diagnostic) -> RuntimeValue {
        guard point.count == inputs else {
            throw Diagnostic(
                "this model takes \(counted(inputs, "input")), and the point has \(counted(point.count, "number"))"
            )
        }
        let tracked = isTracked || point.contains { if case .node = $0 { true } else { false } }
        var outputs: [RuntimeValue] = []
        if tracked {
            let count = values.reduce(0) { $0 + $1.reduce(0) { $0 + 3 * $1.count + 3 } } + inputs
            try interpreter.reserveRows(count)
            let (parameters, inputs) = (try values.mapRows(handle), try point.mapHandles(handle))
            outputs = interpreter.tape.use { model(inputs, parameters).map { .node($0.index) } }
        } else {
            let numbers = values.mapNumbers { interpreter.number($0) ?? .nan }
            outputs = model.predict(point.map { interpreter.number($0) ?? .nan }, numbers).map { .float($0) }
        }
        return outputs.count == 1 ? outputs[0] : .list(outputs)
    }

    private func handle(_ value: RuntimeValue) throws(Diagnostic) -> Value {
        Value(row: try interpreter.row(for: value), on: interpreter.tape)
    }
}

extension Array where Element == RuntimeValue {
    fileprivate func mapHandles(
        _ handle: (RuntimeValue) throws(Diagnostic) -> Value
    ) throws(Diagnostic) -> [Value] {
        var handles: [Value] = []
        handles.reserveCapacity(count)
        for value in self { handles.append(try handle(value)) }
        return handles
    }
}

extension Array where Element == [[RuntimeValue]] {
    fileprivate func mapRows(
        _ handle: (RuntimeValue) throws(Diagnostic) -> Value
    ) throws(Diagnostic) -> NestedParameters<Value> {
        var result: NestedParameters<Value> = []
        for layer in self {
            var neurons: [[Value]] = []
            for neuron in layer { neurons.append(try neuron.mapHandles(handle)) }
            result.append(neurons)
        }
        return result
    }
}
