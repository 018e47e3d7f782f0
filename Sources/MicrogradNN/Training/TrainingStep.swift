/// What one step of training found, before its update changed the parameters.
public struct TrainingStep: Equatable, Sendable {
    /// The step's number, from 0.
    public let step: Int
    /// How many steps were asked for.
    public let steps: Int
    /// The loss with the penalty on parameters, on the step's points.
    public let loss: Double
    /// The fraction of the step's points that were right; nil where labels are not classes.
    public let accuracy: Double?
    /// The rate of the update.
    public let rate: Double
    /// The largest absolute gradient of a parameter.
    public let largestGradient: Double
    /// How many nodes the step's computation had, the parameters among them.
    public let nodes: Int
}
