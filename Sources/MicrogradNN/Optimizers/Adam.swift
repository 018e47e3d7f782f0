import Micrograd

/// Adam: every parameter's step is scaled by how large its gradients have been.
///
/// m ← β₁m + (1−β₁)g and v ← β₂v + (1−β₂)g² are running means of the gradient and its square; both begin at
/// 0, which m̂ = m/(1−β₁ᵗ) and v̂ = v/(1−β₂ᵗ) correct; then p − rate · m̂/(√v̂ + ε).
/// (Kingma and Ba 2015.)
///
/// With a `decay`, it is AdamW: each step first shrinks the parameters by rate · decay, apart from the
/// gradient, where an L2 penalty would be scaled like one. (Loshchilov and Hutter 2019.)
///
/// ```swift
/// let w = Value.parameter(3)
/// var optimizer = Adam()
/// (w * w).backward()
/// optimizer.step([w], rate: 0.1)   // the first step is as long as the rate, whatever the gradient's size
/// print(w.data)   // 2.9000000001666666
/// ```
public struct Adam: Optimizer, Equatable {
    /// β₁, how much of the running mean of gradients is kept.
    public var meanDecay: Double
    /// β₂, how much of the running mean of squares is kept.
    public var squareDecay: Double
    /// ε, against division by 0.
    public var epsilon: Double
    /// The decoupled weight decay; 0 is plain Adam.
    public var decay: Double
    private var means: [Double] = []
    private var squares: [Double] = []
    private var steps = 0

    public init(
        meanDecay: Double = 0.9, squareDecay: Double = 0.999, epsilon: Double = 1e-8, decay: Double = 0
    ) {
        self.meanDecay = meanDecay
        self.squareDecay = squareDecay
        self.epsilon = epsilon
        self.decay = decay
    }

    /// Adam with decoupled weight decay, 0.01 if not said otherwise.
    public static func adamW(decay: Double = 0.01) -> Adam { Adam(decay: decay) }

    public mutating func step(_ parameters: [Value], rate: Double) {
        grow(&means, to: parameters.count)
        grow(&squares, to: parameters.count)
        steps += 1
        let meanCorrection = 1 - meanDecay.raised(to: Double(steps))
        let squareCorrection = 1 - squareDecay.raised(to: Double(steps))
        for (index, parameter) in parameters.enumerated() {
            let gradient = parameter.grad
            means[index] = meanDecay * means[index] + (1 - meanDecay) * gradient
            squares[index] = squareDecay * squares[index] + (1 - squareDecay) * gradient * gradient
            let mean = means[index] / meanCorrection
            let scale = (squares[index] / squareCorrection).squareRoot() + epsilon
            parameter.data = parameter.data * (1 - rate * decay) - rate * mean / scale
        }
    }
}
