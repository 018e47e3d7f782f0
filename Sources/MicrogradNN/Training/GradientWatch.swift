import Micrograd

/// Finds out, in a training loop written by hand, that gradients are never zeroed.
///
/// ```swift
/// let w = Value.parameter(3)
/// var watch = GradientWatch()
/// for _ in 1...2 {
///     let loss = w * w
///     let warning = watch.beforeBackward([w])
///     loss.backward()
///     w.data -= 0.1 * w.grad
///     print(warning?.advice ?? "all is well")
/// }
/// // all is well
/// // call zero_grad() before backward in each step
/// ```
///
/// Adding up the gradients of several passes before one update is no mistake, and is not taken for one: the
/// sign is a parameter that has moved since the last pass and still holds that pass's gradient.
public struct GradientWatch: Equatable, Sendable {
    /// The parameters' numbers at the last backward pass.
    private var data: [Double] = []

    public init() {}

    /// To be called before each backward pass, with the parameters it will reach; the warning if gradients
    /// of the pass before the last update are still there.
    public mutating func beforeBackward(_ parameters: [Value]) -> TrainingWarning? {
        let before = data
        data = parameters.map(\.data)
        guard before.count == data.count else { return nil }
        let isStale = parameters.indices.contains { index in
            parameters[index].grad != 0 && data[index] != before[index]
        }
        return isStale ? .gradientsNotZeroed : nil
    }
}
