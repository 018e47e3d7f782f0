import Micrograd

/// A training run on its way.
struct TrainingRun<Model: Network> {
    let network: Model
    let options: TrainingOptions
    let parameters: [Value]
    var optimizer: any Optimizer
    var report = TrainingReport()
    /// Compiled steps by how many points they look at.
    private var compiled: [Int: CompiledStep] = [:]
    private var firstLoss = 0.0
    private var lowestLoss = Double.infinity
    private var stepsWithoutImprovement = 0

    /// Fewer steps than this take longer to compile than to record.
    private static var stepsWorthCompiling: Int { 20 }

    init(_ network: Model, _ options: TrainingOptions) {
        self.network = network
        self.options = options
        parameters = network.parameters
        optimizer = options.optimizer
    }

    /// Makes one step: forward, backward, and the update, unless loss or gradients are no longer finite.
    ///
    /// The first step on so many points is recorded and, when enough are to come, compiled; the others run
    /// what was compiled. Both come to the same to rounding.
    mutating func make(_ number: Int, on batch: DataSet, isWhole: Bool, timedBy clock: (() -> Double)?) {
        let found: TrainingStep
        if var step = compiled[batch.count] {
            if !isWhole { step.setPoints(batch) }
            let loss = step.run(parameters)
            found = self.step(number, loss, options.loss.accuracy(scores: step.scores, batch), step.nodes)
        } else {
            found = withTape { record(number, batch, clock) }
        }
        keep(found)
        guard report.end != .exploded else { return }
        optimizer.step(parameters, rate: found.rate)
        report.updates += 1
    }

    /// Records a step and goes back through it.
    private mutating func record(_ number: Int, _ batch: DataSet, _ clock: (() -> Double)?) -> TrainingStep {
        let start = Tape.current.end
        let inputs = batch.points.map(constants)
        let outputs = inputs.map(network.outputs)
        let canCompile = options.loss != .crossEntropy && options.steps - number > Self.stepsWorthCompiling
        var targets: [Value] = []
        var loss: Value
        if canCompile {
            targets = constants(batch.labels.map { options.loss.target(of: $0) ?? $0 })
            loss = options.loss(outputs.map { $0[0] }, targets: targets)
        } else {
            loss = options.loss(outputs, batch.labels)
        }
        if options.l2 != 0 { loss = loss + l2(parameters, options.l2) }
        for parameter in parameters { parameter.zeroGrad() }
        loss.backward()
        let nodes = Tape.current.countNodes(from: start) + parameters.count
        if canCompile {
            let before = clock?() ?? 0
            compiled[batch.count] = CompiledStep(
                loss, options.loss, parameters: parameters, inputs: inputs, targets: targets,
                outputs: outputs.map { $0[0] }, nodes: nodes)
            report.compileSeconds += (clock?() ?? 0) - before
        }
        let numbers = outputs.map { $0.map(\.data) }
        return step(number, loss.data, options.loss.accuracy(numbers, batch), nodes)
    }

    private func step(_ number: Int, _ loss: Double, _ accuracy: Double?, _ nodes: Int) -> TrainingStep {
        TrainingStep(
            step: number, steps: options.steps, loss: loss, accuracy: accuracy,
            rate: options.schedule.rate(at: number, of: options.steps), largestGradient: largestGradient,
            nodes: nodes)
    }

    /// nan if one of them is nan.
    private var largestGradient: Double {
        parameters.reduce(0) { largest, parameter in
            let size = abs(parameter.grad)
            return size > largest || size.isNaN ? size : largest
        }
    }

    private mutating func keep(_ step: TrainingStep) {
        report.last = step
        report.losses.append(step.loss, at: step.step)
        if let accuracy = step.accuracy { report.accuracies.append(accuracy, at: step.step) }
        if step.step == 0 { firstLoss = step.loss }
        let isFinite = step.loss.isFinite && step.largestGradient.isFinite
        if !isFinite { report.end = .exploded }
        if !isFinite || step.loss > 100 * max(firstLoss, 1), report.warnings.isEmpty {
            report.warnings.append(
                .explodingLoss(
                    step: step.step, loss: step.loss, largestGradient: step.largestGradient))
        }
    }

    /// Whether early stopping says that this is enough.
    mutating func hasNoPatienceLeft(after step: TrainingStep) -> Bool {
        guard let stopping = options.earlyStopping else { return false }
        let loss = stopping.validation.map(self.loss(on:)) ?? step.loss
        if loss < lowestLoss - stopping.improvement {
            lowestLoss = loss
            stepsWithoutImprovement = 0
        } else {
            stepsWithoutImprovement += 1
        }
        return stepsWithoutImprovement >= stopping.patience
    }

    private func loss(on data: DataSet) -> Double {
        withTape {
            options.loss(data.points.map { network.outputs(for: constants($0)) }, data.labels).data
        }
    }
}
