import Micrograd
import MicrogradNN

extension Builtins {
    /// The types of modules, spelled as in micrograd.
    static func moduleTypes() -> [NativeFunction] {
        [
            NativeFunction(
                "Neuron", ["nin", "nonlin", "activation", "bias"], required: 1, kind: "Neuron",
                body: neuron),
            NativeFunction(
                "Layer", ["nin", "nout", "nonlin", "activation", "bias"], required: 2, kind: "Layer",
                body: layer),
            NativeFunction(
                "MLP", ["nin", "nouts", "activation", "output", "bias"], required: 2, kind: "MLP", body: mlp),
            NativeFunction("Module", [], kind: "Module") { (_: Call) throws(Diagnostic) in
                throw Diagnostic("a Module is a Neuron, a Layer or an MLP", hint: "net = MLP(2, [16, 16, 1])")
            },
        ]
    }

    /// The methods of neurons, layers and networks.
    static func moduleMethods() -> [NativeFunction] {
        [
            native("parameters", "self") { (value, _) throws(Diagnostic) in
                .list(try module(value).parameters())
            },
            native("zero_grad", "self") { (value, interpreter) throws(Diagnostic) in
                for parameter in try module(value).parameters() {
                    if case .node(let row) = parameter { interpreter.clearGradient(ofRow: Int(row)) }
                }
                return .none
            },
        ]
    }

    private static func module(_ value: RuntimeValue) throws(Diagnostic) -> ModuleObject {
        guard case .object(let object) = value, let module = object as? ModuleObject else {
            throw Diagnostic("\(article(value.kindName)) has no parameters")
        }
        return module
    }

    private static func neuron(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let inputs = try size(call, 0, "nin")
        let options = try NetworkOptions(
            call.interpreter, activation: call[2], bias: call[3], nonlin: call[1])
        try reserve([inputs, 1], call.interpreter)
        return .object(
            call.interpreter.makeNeuron(inputs, activation: options.activation, bias: options.bias))
    }

    private static func layer(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let (inputs, outputs) = (try size(call, 0, "nin"), try size(call, 1, "nout"))
        let options = try NetworkOptions(
            call.interpreter, activation: call[3], bias: call[4], nonlin: call[2])
        try reserve([inputs, outputs], call.interpreter)
        return .object(
            call.interpreter.makeLayer(inputs, outputs, activation: options.activation, bias: options.bias))
    }

    private static func mlp(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let sizes = try sizes(call)
        let options = try NetworkOptions(
            call.interpreter, activation: call[2], output: call[3], bias: call[4])
        try reserve(sizes, call.interpreter)
        let last = sizes.count - 2
        return .object(
            MLPObject(
                (0...last).map { place in
                    call.interpreter.makeLayer(
                        sizes[place], sizes[place + 1],
                        activation: place == last ? options.output : options.activation, bias: options.bias,
                        at: "layers[\(place)].")
                }))
    }

    /// The number of inputs, then those of the neurons of each layer: `2, [16, 16, 1]`.
    static func sizes(_ call: Call) throws(Diagnostic) -> [Int] {
        var sizes = [try size(call, 0, "nin")]
        guard call[1].isBroadcastable else {
            throw Diagnostic(
                "nouts is a list, one number a layer, not \(article(call[1].kindName))",
                hint: "MLP(2, [16, 16, 1]) has two hidden layers and one output")
        }
        let outputs = try call.elements(1)
        for output in outputs {
            sizes.append(try size(Call(call.interpreter, [output]), 0, "a layer's size"))
        }
        guard sizes.count > 1 else {
            throw Diagnostic("a network has one layer at least", hint: "MLP(2, [16, 16, 1])")
        }
        return sizes
    }

    private static func size(_ call: Call, _ place: Int, _ name: String) throws(Diagnostic) -> Int {
        let size = try call.whole(place, name)
        guard size > 0 else { throw Diagnostic("\(name) has to be 1 or more, not \(size)") }
        return size
    }

    /// Refuses networks that the tape would not hold.
    static func reserve(_ sizes: [Int], _ interpreter: Interpreter) throws(Diagnostic) {
        var count = 0.0
        for (inputs, outputs) in zip(sizes, sizes.dropFirst()) {
            count += (Double(inputs) + 1) * Double(outputs)
        }
        try interpreter.reserveRows(Int(min(count, 1e12)))
    }
}
