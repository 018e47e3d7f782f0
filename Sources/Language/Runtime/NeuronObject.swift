import Micrograd
import MicrogradNN

/// `Neuron(nin)`: a weighted sum of the inputs, bent by an activation.
final class NeuronObject: ModuleObject {
    /// The weights, a list of Values.
    private var w: RuntimeValue { didSet { changes &+= 1 } }
    /// The bias, a Value, or `None` for a neuron without.
    private var b: RuntimeValue { didSet { changes &+= 1 } }
    let activation: Activation

    init(weights: [RuntimeValue], bias: RuntimeValue, activation: Activation) {
        w = .list(weights)
        b = bias
        self.activation = activation
    }

    override var kindName: String { "Neuron" }

    /// As micrograd prints it: `ReLUNeuron(2)`.
    override func print(to printer: inout ValuePrinter) throws(Diagnostic) {
        printer.text += "\(activation.neuronName)Neuron(\(try inputCount()))"
    }

    private func weights() throws(Diagnostic) -> [RuntimeValue] {
        guard case .list(let list) = w else { throw Diagnostic("w is a list, not \(article(w.kindName))") }
        return list.elements
    }

    /// The list of the weights, nil where another thing stands in its place.
    var weightList: ListObject? {
        if case .list(let list) = w { list } else { nil }
    }

    /// The rows of the weights, then of the bias; nil where one of them is a plain number, which becomes a row of its
    /// own in every call.
    var parameterRows: [Int32]? {
        guard let parameters = try? ownParameters() else { return nil }
        var rows: [Int32] = []
        for parameter in parameters {
            guard case .node(let row) = parameter else { return nil }
            rows.append(row)
        }
        return rows
    }

    override func inputCount() throws(Diagnostic) -> Int { try weights().count }

    override func neuronsByLayer() throws(Diagnostic) -> [[NeuronObject]] { [[self]] }

    /// The weights, then the bias.
    func ownParameters() throws(Diagnostic) -> [RuntimeValue] {
        b.isNone ? try weights() : try weights() + [b]
    }

    override func outputs(for inputs: [Int], _ interpreter: Interpreter) throws(Diagnostic) -> [Int] {
        [try output(for: inputs, interpreter)]
    }

    /// ((b + w₀x₀) + w₁x₁) + …, in this order, on which last digits depend, then the activation.
    func output(for inputs: [Int], _ interpreter: Interpreter) throws(Diagnostic) -> Int {
        let weights = try weights()
        guard weights.count == inputs.count, !weights.isEmpty else {
            throw Diagnostic("a neuron with \(weights.count) weights does not fit \(inputs.count) inputs")
        }
        try interpreter.reserveRows(3 * weights.count + 3)
        let tape = interpreter.tape
        var sum = b.isNone ? nil : try interpreter.row(for: b)
        for (weight, input) in zip(weights, inputs) {
            let product = tape.record(.multiply, try interpreter.row(for: weight), input)
            sum = sum.map { tape.record(.add, $0, product) } ?? product
        }
        return activation.operation.map { tape.record($0, sum ?? 0) } ?? sum ?? 0
    }

    /// A neuron of the same numbers on the thread's tape.
    func copy(inputs: Int, _ interpreter: Interpreter) throws(Diagnostic) -> MicrogradNN.Neuron {
        var numbers: [Double] = []
        for parameter in try ownParameters() {
            guard let number = interpreter.number(parameter) else {
                throw Diagnostic("\(article(parameter.kindName)) stands among a neuron's parameters")
            }
            numbers.append(number)
        }
        let bias = b.isNone ? nil : numbers.removeLast()
        guard numbers.count == inputs, inputs > 0 else {
            throw Diagnostic("a neuron with \(numbers.count) weights does not fit \(inputs) inputs")
        }
        return MicrogradNN.Neuron(weights: numbers, bias: bias, activation: activation)
    }

    // MARK: Attributes

    override var attributeNames: [String] { ["w", "b", "nonlin", "activation"] }

    override func attribute(_ name: String, _ interpreter: Interpreter) -> RuntimeValue? {
        switch name {
        case "w": w
        case "b": b
        case "nonlin": .boolean(activation != .linear)
        case "activation": .text(activation.rawValue)
        default: nil
        }
    }

    override func setAttribute(
        _ name: String, to value: RuntimeValue, _ interpreter: Interpreter
    ) throws(Diagnostic) -> Bool {
        switch name {
        case "w":
            guard value.isBroadcastable else { throw Diagnostic("w is a list of Values, one an input") }
            var weights = value
            // A list is shared, as in Python.
            if case .list = value {} else { weights = .list(try interpreter.elements(of: value)) }
            interpreter.willChange(self)
            w = weights
        case "b":
            guard value.isNone || interpreter.number(value) != nil else {
                throw Diagnostic("b is a Value, not \(article(value.kindName))")
            }
            interpreter.willChange(self)
            b = value
        default: return false
        }
        return true
    }

    override func visit(_ body: (inout RuntimeValue) -> Void) {
        body(&w)
        body(&b)
    }

    override func contents() -> [RuntimeValue]? { [w, b] }

    override func restore(_ contents: [RuntimeValue]) {
        w = contents[0]
        b = contents[1]
    }
}
