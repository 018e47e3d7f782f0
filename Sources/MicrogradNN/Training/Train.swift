import Micrograd

/// Trains a network: step by step its parameters move so that the loss on the data goes down.
///
/// ```swift
/// var random = RandomStreams(seed: 1337)
/// let data = DataSet.moons(100, noise: 0.1, using: &random.data)
/// let model = MLP(2, [16, 16, 1], using: &random.weights)
/// let options = TrainingOptions(loss: .hinge, steps: 2, schedule: .linear(from: 1, to: 0.1), l2: 1e-4)
/// let report = try train(model, on: data, options, using: &random.data)
/// print(report.losses.values)   // [0.8958441028683222, 1.723590533697202]
/// ```
///
/// The first step is recorded and compiled (see `Program` in Micrograd), those after it run the compiled step on their
/// points. Where that does not fit, with cross-entropy, each step is recorded, and its rows are given back: memory
/// stays flat however long the run is.
///
/// - Parameters:
///   - network: what is trained, in place.
///   - data: the points to learn from.
///   - options: loss, steps, rate and the rest.
///   - random: the stream that shuffles mini-batches; it is not touched without a batch size.
///   - clock: tells the time in seconds, if there is one, so that the report can say how long compiling took.
///   - listener: called after each update; it may stop the run.
/// - Throws: ``DataError`` when the data does not fit the network or the loss.
@discardableResult
public func train(
    _ network: some Network, on data: DataSet, _ options: TrainingOptions,
    using random: inout some RandomStream, timedBy clock: (() -> Double)?,
    listener: (TrainingStep) -> TrainingControl = { _ in .goOn }
) throws(DataError) -> TrainingReport {
    try options.check(data, for: network)
    if let validation = options.earlyStopping?.validation { try options.check(validation, for: network) }
    var run = TrainingRun(network, options)
    var batches = Batches(of: data.count, size: options.batchSize)
    for step in 0..<options.steps {
        let batch = batches.next(using: &random).map { data[$0] }
        run.make(step, on: batch ?? data, isWhole: batch == nil, timedBy: clock)
        guard run.report.end != .exploded, let last = run.report.last else { break }
        if listener(last) == .stop {
            run.report.end = .stopped
            break
        }
        if run.hasNoPatienceLeft(after: last) {
            run.report.end = .noImprovement
            break
        }
    }
    run.report.warnings += network.diagnose(on: data)
    return run.report
}

/// Trains without a clock.
@discardableResult
public func train(
    _ network: some Network, on data: DataSet, _ options: TrainingOptions,
    using random: inout some RandomStream, listener: (TrainingStep) -> TrainingControl = { _ in .goOn }
) throws(DataError) -> TrainingReport {
    try train(network, on: data, options, using: &random, timedBy: nil, listener: listener)
}

/// Trains on all points at once, which needs no random numbers.
@discardableResult
public func train(
    _ network: some Network, on data: DataSet, _ options: TrainingOptions,
    listener: (TrainingStep) -> TrainingControl = { _ in .goOn }
) throws(DataError) -> TrainingReport {
    var random = NumPyRandom()
    return try train(network, on: data, options, using: &random, listener: listener)
}
