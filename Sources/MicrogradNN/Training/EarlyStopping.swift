/// When to give up before the last step: after `patience` steps without a loss lower than the lowest yet by
/// more than `improvement`.
///
/// ```swift
/// var random = RandomStreams(seed: 1337)
/// let data = DataSet.xor()
/// let model = MLP(2, [4, 1], using: &random.weights)
/// let options = TrainingOptions(
///     loss: .mse, steps: 1000, schedule: .constant(0.05),
///     earlyStopping: EarlyStopping(patience: 10, improvement: 1e-4))
/// let report = try train(model, on: data, options)
/// print(report.end, report.updates < 1000)   // noImprovement true
/// ```
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
