/// How to train.
///
/// ```swift
/// let options = TrainingOptions(
///     loss: .hinge, steps: 100, schedule: .linear(from: 1, to: 0.1), l2: 1e-4)
/// print(options.schedule.rate(at: 50, of: options.steps))   // 0.55
/// ```
public struct TrainingOptions: Sendable {
    public var loss: Loss
    /// How many updates to make.
    public var steps: Int
    public var schedule: RateSchedule
    /// The strength of the penalty on squared parameters, 0 for none.
    public var l2: Double
    /// The optimizer to begin with; the run works on a copy.
    public var optimizer: any Optimizer
    /// How many points a step looks at; nil for all.
    public var batchSize: Int?
    public var earlyStopping: EarlyStopping?

    public init(
        loss: Loss, steps: Int = 100, schedule: RateSchedule = .constant(0.05), l2: Double = 0,
        optimizer: any Optimizer = SGD(), batchSize: Int? = nil, earlyStopping: EarlyStopping? = nil
    ) {
        self.loss = loss
        self.steps = steps
        self.schedule = schedule
        self.l2 = l2
        self.optimizer = optimizer
        self.batchSize = batchSize
        self.earlyStopping = earlyStopping
    }
}
