import Language
import MicrogradNN

/// The layers of a network with their shapes and parameters, and its picture.
struct NetworkSummary {
    private struct Layer {
        let inputs: Int
        let outputs: Int
        let activation: String
        let parameters: Int
    }

    private let layers: [Layer]
    /// Weights, bias and activation, when it is a single neuron.
    private let neuron: (weights: [Double], bias: Double?, activation: String)?

    init(_ network: some Network, isNeuron: Bool) {
        layers = network.layers.map { layer in
            let activations = Set(layer.neurons.map(\.activation.rawValue)).sorted()
            return Layer(
                inputs: layer.inputCount, outputs: layer.outputCount,
                activation: activations.joined(separator: ", "), parameters: layer.parameters.count)
        }
        let only = network.layers[0].neurons[0]
        neuron = isNeuron ? (only.w.map(\.data), only.b?.data, only.activation.rawValue) : nil
    }

    private var count: Int { layers.reduce(0) { $0 + $1.parameters } }

    /// The table of layers and the count of all parameters.
    var answer: Answer {
        var table = Table([.words("layer"), .words("shape"), .words("activation"), .numbers("parameters")])
        for (place, layer) in layers.enumerated() {
            table.rows.append([
                Text("layers[\(place)]", .name), "\(layer.inputs) → \(layer.outputs)", Text(layer.activation),
                Text("\(layer.parameters)"),
            ])
        }
        let total: Text = "\(count) \(count == 1 ? "parameter" : "parameters")"
        return Answer(Document([.table(table), .paragraph(total)]), record: record)
    }

    /// The picture: circles in columns, a neuron with its weights.
    var picture: Answer {
        if let neuron {
            let drawing = NeuronDrawing(
                weights: neuron.weights, bias: neuron.bias, activation: neuron.activation)
            return Answer(Document([.drawing(drawing)]), record: record)
        }
        let columns =
            [NetworkDrawing.Layer(size: layers[0].inputs, name: "input")]
            + layers.map { NetworkDrawing.Layer(size: $0.outputs, name: $0.activation) }
        return Answer(Document([.drawing(NetworkDrawing(columns))]), record: record)
    }

    private var record: JSON {
        .table(
            ["layer", "inputs", "outputs", "activation", "parameters"],
            layers.enumerated().map { place, layer in
                [
                    .string("layers[\(place)]"), .integer(layer.inputs), .integer(layer.outputs),
                    .string(layer.activation), .integer(layer.parameters),
                ]
            })
    }
}

extension Invocation {
    /// A summary of the network that an operand is.
    func summary(of module: ModuleObject) throws(Diagnostic) -> NetworkSummary {
        let count = try module.parameterCount()
        return try onOwnTape(rows: count + 2) { () throws(Diagnostic) in
            NetworkSummary(try module.copy(interpreter), isNeuron: module.kindName == "Neuron")
        }
    }
}
