/// `Layer(nin, nout)`: neurons side by side, each looking at all the inputs.
final class LayerObject: ModuleObject {
    /// A list of neurons.
    private var neurons: RuntimeValue
    /// Where the parameters were found the last time.
    private var rows: LayerRows?

    init(_ neurons: [NeuronObject]) { self.neurons = .list(neurons.map { .object($0) }) }

    override var kindName: String { "Layer" }

    /// As micrograd prints it: `Layer of [ReLUNeuron(2), ReLUNeuron(2)]`.
    override func print(to printer: inout ValuePrinter) throws(Diagnostic) {
        printer.text += "Layer of "
        try printer.write(neurons)
    }

    /// The neurons, checked.
    func checkedNeurons() throws(Diagnostic) -> [NeuronObject] {
        try neurons.modules(NeuronObject.self, "neurons")
    }

    override func inputCount() throws(Diagnostic) -> Int {
        try neurons.firstModule(NeuronObject.self, "neurons")?.inputCount() ?? 0
    }

    override func neuronsByLayer() throws(Diagnostic) -> [[NeuronObject]] { [try checkedNeurons()] }

    override func outputs(for inputs: [Int], _ interpreter: Interpreter) throws(Diagnostic) -> [Int] {
        if let rows = try currentRows(inputs: inputs.count) {
            return try rows.record(for: inputs, interpreter)
        }
        var outputs: [Int] = []
        try neurons.forEachModule(NeuronObject.self, "neurons") { (neuron) throws(Diagnostic) in
            outputs.append(try neuron.output(for: inputs, interpreter))
        }
        return outputs
    }

    private func currentRows(inputs: Int) throws(Diagnostic) -> LayerRows? {
        guard case .list(let list) = neurons else { return nil }
        if let rows, rows.inputs == inputs, rows.isCurrent(for: list) { return rows }
        rows = LayerRows(try checkedNeurons(), inputs: inputs, from: list)
        return rows
    }

    override var attributeNames: [String] { ["neurons"] }

    override func attribute(_ name: String, _ interpreter: Interpreter) -> RuntimeValue? {
        name == "neurons" ? neurons : nil
    }

    override func visit(_ body: (inout RuntimeValue) -> Void) { body(&neurons) }
}
