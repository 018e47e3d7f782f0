/// When to give up before the last step: after `patience` steps without a loss lower than the lowest yet by
/// more than `improvement`.
public struct EarlyStopping: Sendable {
    public var patience: Int
    public var improvement: Double
    /// Points kept apart, whose loss decides; nil for the loss of the step itself.
    public var validation: DataSet?

    public init(patience: Int, improvement: Double = 0, validation: DataSet? = nil) {
        self.patience = patience
        self.improvement = improvement
        self.validation = validation
    }
}
