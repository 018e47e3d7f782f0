/// `MLP(nin, nouts)`: layers one after the other, each feeding on the outputs of the one before.
final class MLPObject: ModuleObject {
    /// A list of layers.
    private var layers: RuntimeValue

    init(_ layers: [LayerObject]) { self.layers = .list(layers.map { .object($0) }) }

    override var kindName: String { "MLP" }

    /// As micrograd prints it: `MLP of [Layer of [ReLUNeuron(2), …], Layer of [LinearNeuron(16)]]`.
    override func print(to printer: inout ValuePrinter) throws(Diagnostic) {
        printer.text += "MLP of "
        try printer.write(layers)
    }

    private func checkedLayers() throws(Diagnostic) -> [LayerObject] {
        try layers.modules(LayerObject.self, "layers")
    }

    override func inputCount() throws(Diagnostic) -> Int {
        try layers.firstModule(LayerObject.self, "layers")?.inputCount() ?? 0
    }

    override func neuronsByLayer() throws(Diagnostic) -> [[NeuronObject]] {
        var neurons: [[NeuronObject]] = []
        for layer in try checkedLayers() { neurons.append(try layer.checkedNeurons()) }
        return neurons
    }

    override func outputs(for inputs: [Int], _ interpreter: Interpreter) throws(Diagnostic) -> [Int] {
        var outputs = inputs
        try layers.forEachModule(LayerObject.self, "layers") { (layer) throws(Diagnostic) in
            outputs = try layer.outputs(for: outputs, interpreter)
        }
        return outputs
    }

    override var attributeNames: [String] { ["layers"] }

    override func attribute(_ name: String, _ interpreter: Interpreter) -> RuntimeValue? {
        name == "layers" ? layers : nil
    }

    override func visit(_ body: (inout RuntimeValue) -> Void) { body(&layers) }
}
