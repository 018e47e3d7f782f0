import Micrograd

/// A training run on its way.
struct TrainingRun<Model: Network> {
    let network: Model
    let options: TrainingOptions
    let parameters: [Value]
    var optimizer: any Optimizer
    var report = TrainingReport()
    private var firstLoss = 0.0
    private var lowestLoss = Double.infinity
    private var stepsWithoutImprovement = 0

    init(_ network: Model, _ options: TrainingOptions) {
        self.network = network
        self.options = options
        parameters = network.parameters
        optimizer = options.optimizer
    }

    /// Makes one step: forward, backward, and the update, unless loss or gradients are no longer finite.
    mutating func make(_ number: Int, on batch: DataSet) {
        withTape {
            let start = Tape.current.end
            let outputs = batch.points.map { network.outputs(for: constants($0)) }
            let loss = totalLoss(outputs, batch.labels)
            for parameter in parameters { parameter.zeroGrad() }
            loss.backward()
            let step = TrainingStep(
                step: number, steps: options.steps, loss: loss.data,
                accuracy: options.loss.accuracy(outputs.map { $0.map(\.data) }, batch),
                rate: options.schedule.rate(at: number, of: options.steps),
                largestGradient: largestGradient, nodes: Tape.current.countNodes(from: start) + parameters.count)
            keep(step)
            guard report.end != .exploded else { return }
            optimizer.step(parameters, rate: step.rate)
            report.updates += 1
        }
    }

    private func totalLoss(_ outputs: [[Value]], _ labels: [Double]) -> Value {
        let loss = options.loss(outputs, labels)
        return options.l2 == 0 ? loss : loss + l2(parameters, options.l2)
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
