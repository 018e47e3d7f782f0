import Micrograd
import MicrogradNN

/// Something with parameters in a program: a neuron, a layer or a network.
///
/// What hangs from one are lists of the language, so a program can look into it and change it as in Python:
/// `net.layers[0].neurons[1].w[0].data`. Parameters are leaves of the session's tape; like all rows they are
/// found by `visit` when the tape is compacted.
public class ModuleObject: HeapObject {
    override var isModule: Bool { true }

    override var isCallable: Bool { true }

    /// How many numbers a point has.
    func inputCount() throws(Diagnostic) -> Int { 0 }

    /// The layers, each a list of neurons: one layer for a layer, one neuron in it for a neuron.
    func neuronsByLayer() throws(Diagnostic) -> [[NeuronObject]] { [] }

    /// The outputs for a point whose numbers stand in these rows.
    func outputs(for inputs: [Int], _ interpreter: Interpreter) throws(Diagnostic) -> [Int] { [] }

    /// Every parameter, in micrograd's order: layer by layer, neuron by neuron, weights before bias.
    func parameters() throws(Diagnostic) -> [RuntimeValue] {
        var parameters: [RuntimeValue] = []
        for neuron in try neuronsByLayer().joined() { parameters += try neuron.ownParameters() }
        return parameters
    }

    // MARK: Calls

    /// `net(x)`: a Value, or a list of them where there are several outputs. `net(X)` over a list of points
    /// gives a list of such answers.
    override func call(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        guard call.arguments.count == 1, call.keywords.isEmpty else {
            throw Diagnostic(
                "a network is called with one point, not with \(call.arguments.count) values",
                hint: "a point is a list: net([2.0, 3.0])")
        }
        let interpreter = call.interpreter
        let argument = call[0]
        guard argument.isBroadcastable else { return try answer(to: [argument], interpreter) }
        let elements = try interpreter.elements(of: argument)
        guard let first = elements.first, first.isBroadcastable else {
            return try answer(to: elements, interpreter)
        }
        var answers: [RuntimeValue] = []
        answers.reserveCapacity(elements.count)
        for point in elements {
            answers.append(try answer(to: try interpreter.elements(of: point), interpreter))
            try interpreter.poll()
        }
        return .list(answers)
    }

    private func answer(
        to point: [RuntimeValue], _ interpreter: Interpreter
    ) throws(Diagnostic) -> RuntimeValue {
        let expected = try inputCount()
        guard point.count == expected else {
            let numbers = point.count == 1 ? "1 number" : "\(point.count) numbers"
            throw Diagnostic(
                "this \(kindName) takes \(expected) inputs, and the point has \(numbers)",
                hint: expected == 1 ? "for many points pass a list of lists: [[x] for x in xs]" : nil)
        }
        var rows: [Int] = []
        rows.reserveCapacity(point.count)
        for number in point { rows.append(try interpreter.row(for: number)) }
        let outputs = try self.outputs(for: rows, interpreter)
        return outputs.count == 1 ? .node(outputs[0]) : .list(outputs.map { .node($0) })
    }

    // MARK: For commands

    /// How many parameters there are.
    public func parameterCount() throws(Diagnostic) -> Int { try parameters().count }

    /// The rows of the parameters, which have to be leaves: what training changes.
    public func parameterRows(on tape: Tape) throws(Diagnostic) -> [Int] {
        var rows: [Int] = []
        for parameter in try parameters() {
            guard case .node(let row) = parameter, tape.leafKind(Int(row)) != nil else {
                throw Diagnostic(
                    "a parameter of this \(kindName) is \(article(parameter.kindName)) that cannot be trained",
                    hint: "parameters are leaves: n.w[0] = Value(0.5), or n.w[0].data = 0.5")
            }
            rows.append(Int(row))
        }
        return rows
    }

    /// The network with its present numbers, made anew on the thread's tape: what trains, predicts and saves
    /// without touching the session's own.
    public func copy(_ interpreter: Interpreter) throws(Diagnostic) -> MLP {
        var inputs = try inputCount()
        var layers: [MicrogradNN.Layer] = []
        for (place, neurons) in try neuronsByLayer().enumerated() {
            guard !neurons.isEmpty else { throw Diagnostic("layers[\(place)] has no neurons") }
            var copies: [MicrogradNN.Neuron] = []
            for neuron in neurons { copies.append(try neuron.copy(inputs: inputs, interpreter)) }
            guard copies.allSatisfy({ ($0.b == nil) == (copies[0].b == nil) }) else {
                throw Diagnostic("in layers[\(place)] some neurons have a bias and some have none")
            }
            layers.append(MicrogradNN.Layer(copies))
            inputs = neurons.count
        }
        guard !layers.isEmpty else { throw Diagnostic("the network has no layers") }
        return MLP(layers)
    }
}

extension RuntimeValue {
    /// The modules of a list of them.
    func modules<Module: ModuleObject>(_ type: Module.Type, _ name: String) throws(Diagnostic) -> [Module] {
        var modules: [Module] = []
        try forEachModule(type, name) { modules.append($0) }
        return modules
    }

    /// Goes through the modules of a list of them, for which a call of a network makes no list of its own.
    @inline(__always)
    func forEachModule<Module: ModuleObject>(
        _ type: Module.Type, _ name: String, _ body: (Module) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        for element in try elements(called: name) { try body(element.module(type, among: name)) }
    }

    /// The first module of a list of them.
    func firstModule<Module: ModuleObject>(
        _ type: Module.Type, _ name: String
    ) throws(Diagnostic) -> Module? {
        try elements(called: name).first?.module(type, among: name)
    }

    private func elements(called name: String) throws(Diagnostic) -> [RuntimeValue] {
        guard case .list(let list) = self else {
            throw Diagnostic("\(name) is a list, not \(article(kindName))")
        }
        return list.elements
    }

    private func module<Module: ModuleObject>(
        _ type: Module.Type, among name: String
    ) throws(Diagnostic) -> Module {
        guard case .object(let object) = self, let module = object as? Module else {
            throw Diagnostic("\(article(kindName)) stands among the \(name)")
        }
        return module
    }
}
