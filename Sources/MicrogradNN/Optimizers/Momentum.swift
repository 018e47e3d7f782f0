import Micrograd

/// Gradient descent with momentum: a velocity gathers gradients, v ← μ·v + g, and p − rate · v. (Polyak 1964;
/// the form is PyTorch's.)
///
/// ```swift
/// let w = Value.parameter(3)
/// var optimizer = Momentum(0.9)
/// (w * w).backward()
/// optimizer.step([w], rate: 0.1)
/// optimizer.step([w], rate: 0.1)   // the same gradient, 6, and nine tenths of the last step
/// print(w.data)   // 1.2599999999999998
/// ```
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
