import Micrograd

/// A multi-layer perceptron: layers one after the other, each feeding on the outputs of the one before.
///
/// ```swift
/// var random = PythonRandom(seed: 1337)
/// let model = MLP(2, [16, 16, 1], using: &random)
/// print(model.parameters.count)   // 337
/// let score = model([0.5, -0.25])[0]
/// score.backward()
/// ```
///
/// By default it is the network of micrograd's package: relu in hidden layers, nothing after the last, biases
/// at 0. `activation: .tanh, output: .tanh, bias: .uniform` is the network of the lecture.
public struct MLP: Network {
    public var layers: [Layer]

    /// A network of `inputs` features and layers of the given sizes, its parameters drawn layer by layer,
    /// neuron by neuron, weights before bias.
    public init(
        _ inputs: Int, _ outputs: [Int], activation: Activation = .relu, output: Activation = .linear,
        bias: BiasStart = .zero, using random: inout some RandomStream
    ) {
        let plan = NetworkPlan(inputs, outputs, activation: activation, output: output, bias: bias)
        self.init(
            plan.layers.map {
                Layer($0.inputs, $0.outputs, activation: $0.activation, bias: bias, using: &random)
            })
    }

    /// The same with numbers nobody can foretell.
    public init(
        _ inputs: Int, _ outputs: [Int], activation: Activation = .relu, output: Activation = .linear,
        bias: BiasStart = .zero
    ) {
        var random = PythonRandom()
        self.init(inputs, outputs, activation: activation, output: output, bias: bias, using: &random)
    }

    /// A network of given layers.
    public init(_ layers: [Layer]) {
        precondition(!layers.isEmpty, "a network has at least one layer")
        precondition(
            zip(layers, layers.dropFirst()).allSatisfy { $0.outputCount == $1.inputCount },
            "each layer takes as many inputs as the one before has outputs")
        self.layers = layers
        labelParameters()
    }

    /// The outputs for one point, recorded.
    public func callAsFunction(_ inputs: [Value]) -> [Value] { outputs(for: inputs) }

    /// The outputs for a point of plain numbers, recorded.
    public func callAsFunction(_ inputs: [Double]) -> [Value] { outputs(for: ValueRun.constants(inputs)) }

    public var namedParameters: [NamedParameter] {
        layers.enumerated().flatMap { prefixed("layers[\($0.offset)]", $0.element.namedParameters) }
    }

    public var parameters: [Value] { layers.flatMap(\.parameters) }

    public mutating func mapParameters(_ transform: (Value) -> Value) {
        for index in layers.indices { layers[index].mapParameters(transform) }
    }
}

extension MLP: CustomStringConvertible {
    /// As micrograd prints it: `MLP of [Layer of [ReLUNeuron(2), …], Layer of [LinearNeuron(16)]]`.
    public var description: String {
        "MLP of [\(layers.map(\.description).joined(separator: ", "))]"
    }
}
