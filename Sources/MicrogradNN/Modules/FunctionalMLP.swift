import Micrograd

/// A multi-layer perceptron without parameters: a function of the inputs **and** of the parameters, which
/// the program keeps as plain nested arrays.
///
/// ```swift
/// var random = PythonRandom(seed: 1337)
/// let (parameters, model) = mlp(2, [16, 16, 1], using: &random)
/// let loss = { (p: NestedParameters<Value>) in (1.0 - model([0.5, -0.25], p)[0]).relu() }
/// let (before, gradients) = valueAndGrad(of: loss)(parameters)
/// let moved = parameters.combined(with: gradients) { p, g in p - 0.001 * g }
/// let (after, _) = valueAndGrad(of: loss)(moved)
/// print(after < before)   // true
/// ```
///
/// In a list of parameters, `parameters[layer][neuron]` holds the neuron's weights and then its bias: read
/// in order they are the parameters of the ``MLP`` of the same shape and seed.
public struct FunctionalMLP: Equatable, Sendable {
    let plan: NetworkPlan

    public init(
        _ inputs: Int, _ outputs: [Int], activation: Activation = .relu, output: Activation = .linear,
        bias: BiasStart = .zero
    ) {
        plan = NetworkPlan(inputs, outputs, activation: activation, output: output, bias: bias)
    }

    /// Parameters to begin with, drawn in the order of ``MLP``.
    public func initialParameters(using random: inout some RandomStream) -> NestedParameters<Double> {
        plan.layers.map { layer in
            (0..<layer.outputs).map { _ in
                let weights = (0..<layer.inputs).map { _ in random.uniform(-1, 1) }
                return weights + (plan.bias.number(using: &random).map { [$0] } ?? [])
            }
        }
    }

    /// Whether parameters have the shape of this network.
    public func accepts<Number>(_ parameters: NestedParameters<Number>) -> Bool {
        parameters.count == plan.layers.count
            && zip(parameters, plan.layers).allSatisfy { neurons, layer in
                neurons.count == layer.outputs
                    && neurons.allSatisfy { $0.count == layer.inputs + (plan.bias == .none ? 0 : 1) }
            }
    }

    /// The outputs for one point, recorded.
    public func callAsFunction(_ inputs: [Value], _ parameters: NestedParameters<Value>) -> [Value] {
        precondition(accepts(parameters), "parameters of the shape of this network")
        return zip(plan.layers, parameters).reduce(inputs) { inputs, layer in
            layer.1.map { neuron in
                let weights = Array(neuron.prefix(layer.0.inputs))
                let bias = plan.bias == .none ? nil : neuron.last
                return layer.0.activation(weightedSum(weights: weights, bias: bias, inputs))
            }
        }
    }

    /// The outputs for a point of plain numbers, recorded.
    public func callAsFunction(_ inputs: [Double], _ parameters: NestedParameters<Value>) -> [Value] {
        self(constants(inputs), parameters)
    }

    /// The outputs for one point as plain numbers, with nothing recorded.
    public func predict(_ inputs: [Double], _ parameters: NestedParameters<Double>) -> [Double] {
        precondition(accepts(parameters), "parameters of the shape of this network")
        return zip(plan.layers, parameters).reduce(inputs) { inputs, layer in
            layer.1.map { neuron in
                let weights = Array(neuron.prefix(layer.0.inputs))
                let bias = plan.bias == .none ? nil : neuron.last
                return layer.0.activation(weightedSum(weights: weights, bias: bias, inputs))
            }
        }
    }
}

/// Parameters apart from their network, and the network as a function of them.
public func mlp(
    _ inputs: Int, _ outputs: [Int], activation: Activation = .relu, output: Activation = .linear,
    bias: BiasStart = .zero, using random: inout some RandomStream
) -> (parameters: NestedParameters<Double>, model: FunctionalMLP) {
    let model = FunctionalMLP(inputs, outputs, activation: activation, output: output, bias: bias)
    return (model.initialParameters(using: &random), model)
}
