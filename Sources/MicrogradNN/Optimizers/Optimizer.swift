import Micrograd

/// Moves parameters by their gradients, and remembers what it needs to do so better.
///
/// What it remembers is kept by the parameters' place in their order; a copy is a snapshot.
///
/// ```swift
/// var w = Value.parameter(3)
/// var optimizer = Momentum()
/// for _ in 1...200 {
///     withTape {
///         let loss = (w - 1) * (w - 1)
///         w.zeroGrad()
///         loss.backward()
///         optimizer.step([w], rate: 0.01)
///     }
/// }
/// ```
public protocol Optimizer: Sendable {
    /// Changes the parameters' data by one step of the given rate, from the gradients they hold.
    mutating func step(_ parameters: [Value], rate: Double)
}

/// Gradient descent: p − rate · g.
public struct SGD: Optimizer, Equatable {
    public init() {}

    public func step(_ parameters: [Value], rate: Double) {
        for parameter in parameters { parameter.data -= rate * parameter.grad }
    }
}

/// Gradient descent with momentum: a velocity gathers gradients, v ← μ·v + g, and p − rate · v. (Polyak 1964;
/// the form is PyTorch's.)
public struct Momentum: Optimizer, Equatable {
    /// μ, how much of the velocity is kept.
    public var momentum: Double
    private var velocity: [Double] = []

    public init(_ momentum: Double = 0.9) { self.momentum = momentum }

    public mutating func step(_ parameters: [Value], rate: Double) {
        grow(&velocity, to: parameters.count)
        for (index, parameter) in parameters.enumerated() {
            velocity[index] = momentum * velocity[index] + parameter.grad
            parameter.data -= rate * velocity[index]
        }
    }
}

/// Makes room for the memory of new parameters, which begins at 0.
func grow(_ memory: inout [Double], to count: Int) {
    if memory.count < count { memory += [Double](repeating: 0, count: count - memory.count) }
}
