/// What a training run came to.
public struct TrainingReport: Equatable, Sendable {
    /// Why it ended.
    public enum End: Equatable, Sendable {
        /// All steps were made.
        case finished
        /// The listener asked for it.
        case stopped
        /// The loss no longer went down.
        case noImprovement
        /// The loss or a gradient was no longer a finite number; the parameters are those before that step.
        case exploded
    }

    public internal(set) var end = End.finished
    /// How many updates were made.
    public internal(set) var updates = 0
    /// The last step, before its update; nil if there was none.
    public internal(set) var last: TrainingStep?
    /// The loss as it went, thinned out when the run is long.
    public internal(set) var losses = Curve()
    /// The accuracy as it went; empty where labels are not classes.
    public internal(set) var accuracies = Curve()
    /// How long compiling the steps took, if there was a clock to tell.
    public internal(set) var compileSeconds = 0.0
    /// What looks wrong, each with what to try.
    public internal(set) var warnings: [TrainingWarning] = []

    public init() {}
}
