import Micrograd

/// What a neuron does to its weighted sum.
///
/// ```swift
/// for activation in [Activation.linear, .relu, .tanh] { print(activation.rawValue, activation(-1.0)) }
/// // linear -1.0
/// // relu 0.0
/// // tanh -0.7615941559557649
/// ```
public enum Activation: String, CaseIterable, Sendable {
    /// Nothing: the sum itself.
    case linear
    /// The sum above 0, else 0.
    case relu
    /// Hyperbolic tangent, between −1 and 1.
    case tanh
    /// 1/(1 + exp(−x)), between 0 and 1.
    case sigmoid
    /// The sum above 0, else a hundredth of it.
    case leakyRelu = "leaky_relu"
    /// log(1 + exp(x)), a relu without a corner.
    case softplus

    /// Applies the activation and records it.
    @inlinable public func callAsFunction(_ sum: Value) -> Value {
        switch self {
        case .linear: sum
        case .relu: sum.relu()
        case .tanh: sum.tanh()
        case .sigmoid: sum.sigmoid()
        case .leakyRelu: sum.leakyRelu()
        case .softplus: sum.softplus()
        }
    }

    /// Applies the activation to a plain number, by the same row of the table of operations.
    public func callAsFunction(_ sum: Double) -> Double {
        operation.map { $0.row.rule(sum, 0).value } ?? sum
    }

    /// The operation behind it, nil for the linear one.
    public var operation: Operation? {
        switch self {
        case .linear: nil
        case .relu: .relu
        case .tanh: .hyperbolicTangent
        case .sigmoid: .sigmoid
        case .leakyRelu: .leakyRelu
        case .softplus: .softplus
        }
    }

    /// The name in front of `Neuron` when one is printed: `ReLU`, `Linear`, `Tanh`.
    public var neuronName: String {
        switch self {
        case .linear: "Linear"
        case .relu: "ReLU"
        case .tanh: "Tanh"
        case .sigmoid: "Sigmoid"
        case .leakyRelu: "LeakyReLU"
        case .softplus: "Softplus"
        }
    }
}
