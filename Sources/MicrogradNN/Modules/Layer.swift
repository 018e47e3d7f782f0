import Micrograd

/// Neurons side by side, each looking at all the inputs.
///
/// ```swift
/// let layer = Layer([
///     Neuron(weights: [1, 2], bias: 0), Neuron(weights: [1, -2], bias: 0),
/// ])
/// print(layer, layer([3, 1]).map(\.data))
/// // Layer of [ReLUNeuron(2), ReLUNeuron(2)] [5.0, 1.0]
/// ```
public struct Layer: Network {
    public var neurons: [Neuron] { didSet { plan = Plan(neurons) } }
    private var plan: Plan?

    /// `outputs` neurons with `inputs` weights each, drawn neuron by neuron.
    public init(
        _ inputs: Int, _ outputs: Int, activation: Activation = .relu, bias: BiasStart = .zero,
        using random: inout some RandomStream
    ) {
        self.init(
            (0..<outputs).map { _ in Neuron(inputs, activation: activation, bias: bias, using: &random) })
    }

    /// A layer of given neurons.
    public init(_ neurons: [Neuron]) {
        precondition(!neurons.isEmpty, "a layer has at least one neuron")
        precondition(neurons.allSatisfy { $0.w.count == neurons[0].w.count }, "neurons of as many inputs")
        self.neurons = neurons
        plan = Plan(neurons)
    }

    /// What neurons of one kind are computed by together: all their parameters in a run.
    private struct Plan {
        let parameters: ValueRun
        let inputs: Int
        let hasBias: Bool
        let operation: Operation?

        init?(_ neurons: [Neuron]) {
            guard let first = neurons.first, let parameters = ValueRun(neurons.flatMap(\.parameters)) else {
                return nil
            }
            let areAlike = neurons.allSatisfy {
                $0.activation == first.activation && ($0.b == nil) == (first.b == nil)
                    && $0.w.count == first.w.count
            }
            guard areAlike else { return nil }
            self.parameters = parameters
            (inputs, hasBias, operation) = (first.w.count, first.b != nil, first.activation.operation)
        }
    }

    public var inputCount: Int { neurons[0].inputCount }
    public var outputCount: Int { neurons.count }
    /// The activation of its neurons.
    public var activation: Activation { neurons[0].activation }

    /// The outputs for one point, recorded.
    public func callAsFunction(_ inputs: [Value]) -> [Value] {
        if let run = ValueRun(inputs), let outputs = outputs(for: run) { return Array(outputs) }
        return neurons.map { $0(inputs) }
    }

    /// The same for inputs in a run; nil when the neurons cannot be computed together.
    func outputs(for inputs: ValueRun) -> ValueRun? {
        guard let plan else { return nil }
        precondition(inputs.count == plan.inputs, "one input for each weight")
        return Value.dots(plan.parameters, inputs, hasBias: plan.hasBias, then: plan.operation)
    }

    /// The outputs for a point of plain numbers, recorded.
    public func callAsFunction(_ inputs: [Double]) -> [Value] { self(constants(inputs)) }

    public var layers: [Layer] { [self] }

    public var namedParameters: [NamedParameter] {
        neurons.enumerated().flatMap { prefixed("neurons[\($0.offset)]", $0.element.namedParameters) }
    }

    public var parameters: [Value] { neurons.flatMap(\.parameters) }

    public mutating func mapParameters(_ transform: (Value) -> Value) {
        var mapped = neurons
        for index in mapped.indices { mapped[index].mapParameters(transform) }
        neurons = mapped
    }
}

extension Layer: CustomStringConvertible {
    /// As micrograd prints it: `Layer of [ReLUNeuron(2), ReLUNeuron(2)]`.
    public var description: String {
        "Layer of [\(neurons.map(\.description).joined(separator: ", "))]"
    }
}
