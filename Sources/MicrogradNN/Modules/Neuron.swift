import Micrograd

/// A weighted sum of the inputs, bent by an activation: f(b + w₀x₀ + w₁x₁ + …).
///
/// ```swift
/// let neuron = Neuron(weights: [-3, 1], bias: 6.8813735870195432, activation: .tanh)
/// let output = neuron([2, 0])
/// print(neuron, output.data)   // TanhNeuron(2) 0.7071067811865477
/// ```
public struct Neuron: Network {
    /// The weights, one an input.
    public var w: [Value]
    /// The bias, nil if the neuron has none.
    public var b: Value?
    public let activation: Activation

    /// A neuron with weights drawn from (−1, 1), then its bias, on this thread's tape.
    public init(
        _ inputs: Int, activation: Activation = .relu, bias: BiasStart = .zero,
        using random: inout some RandomStream
    ) {
        let weights = (0..<inputs).map { _ in random.uniform(-1, 1) }
        self.init(weights: weights, bias: bias.number(using: &random), activation: activation)
    }

    /// A neuron with the given numbers as its parameters.
    public init(weights: [Double], bias: Double?, activation: Activation = .relu) {
        precondition(!weights.isEmpty, "a neuron has at least one input")
        w = weights.map { Value.parameter($0) }
        b = bias.map { Value.parameter($0) }
        self.activation = activation
    }

    public var inputCount: Int { w.count }

    /// The output for one point, recorded: ((b + w₀x₀) + w₁x₁) + …, in this order.
    public func callAsFunction(_ inputs: [Value]) -> Value {
        activation(weightedSum(weights: w, bias: b, inputs))
    }

    /// The output for a point of plain numbers, recorded.
    public func callAsFunction(_ inputs: [Double]) -> Value { self(constants(inputs)) }

    public var layers: [Layer] { [Layer([self])] }

    public var namedParameters: [NamedParameter] {
        let weights = w.enumerated().map { ("w[\($0.offset)]", $0.element) }
        return weights + (b.map { [("b", $0)] } ?? [])
    }

    public var parameters: [Value] { b.map { w + [$0] } ?? w }

    public mutating func mapParameters(_ transform: (Value) -> Value) {
        w = w.map(transform)
        b = b.map(transform)
    }
}

extension Neuron: CustomStringConvertible {
    /// As micrograd prints it: `ReLUNeuron(2)`.
    public var description: String { "\(activation.neuronName)Neuron(\(w.count))" }
}
