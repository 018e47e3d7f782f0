/// What looks wrong with a training run, and what to try.
public enum TrainingWarning: Equatable, Sendable {
    /// The loss grew beyond all measure, or is no longer a number.
    case explodingLoss(step: Int, loss: Double, largestGradient: Double)
    /// Relu neurons put out 0 for every point: no gradient reaches them, they have stopped learning.
    case deadRelus(count: Int, of: Int)
    /// Hidden tanh neurons stand at their ends (|t| > 0.99) for this fraction of points and neurons: their
    /// slope 1 − t² lets almost no gradient through.
    case saturatedTanh(fraction: Double)
    /// Parameters moved and the next backward pass added to the gradients of the one before.
    case gradientsNotZeroed

    /// What was found.
    public var message: String {
        switch self {
        case .explodingLoss(let step, let loss, let gradient):
            "the loss exploded: \(loss) at step \(step), where the largest gradient was \(gradient)"
        case .deadRelus(let count, let all):
            "\(count) of \(all) relu neurons are dead: they put out 0 for every point"
        case .saturatedTanh(let fraction):
            "hidden tanh neurons are saturated: \(Int((fraction * 100).rounded()))% of their outputs are"
                + " beyond 0.99"
        case .gradientsNotZeroed:
            "gradients were never zeroed: this backward pass adds to those of the last"
        }
    }

    /// What to try.
    public var advice: String {
        switch self {
        case .explodingLoss: "try a rate ten times smaller, or features scaled to about 1"
        case .deadRelus: "try a smaller rate, another seed, or leaky_relu"
        case .saturatedTanh: "try a smaller rate, features scaled to about 1, or some l2"
        case .gradientsNotZeroed: "call zero_grad() before backward in each step"
        }
    }
}
