/// The shape of a multi-layer perceptron before it has parameters.
struct NetworkPlan: Equatable, Sendable {
    struct Layer: Equatable, Sendable {
        let inputs: Int
        let outputs: Int
        let activation: Activation
    }

    let layers: [Layer]
    let bias: BiasStart

    /// Layers of the given sizes: `output` after the last, `activation` after the others.
    init(
        _ inputs: Int, _ outputs: [Int], activation: Activation, output: Activation, bias: BiasStart
    ) {
        precondition(!outputs.isEmpty, "a network has at least one layer")
        precondition(inputs > 0 && outputs.allSatisfy { $0 > 0 }, "layers have at least one input and output")
        let last = outputs.count - 1
        layers = zip([inputs] + outputs, outputs).enumerated().map { index, sizes in
            Layer(inputs: sizes.0, outputs: sizes.1, activation: index == last ? output : activation)
        }
        self.bias = bias
    }
}
