import Micrograd
import MicrogradNN
import Testing

/// Training by compiled steps against the same training recorded step by step.
@Suite struct CompiledTrainingTests {
    /// Steps as a user would write them, on batches of the given rows.
    func losses(_ model: MLP, _ data: DataSet, _ options: TrainingOptions, batches: [[Int]]) -> [Double] {
        var optimizer = options.optimizer
        return batches.enumerated().map { step, rows in
            withTape {
                let batch = data[rows]
                var loss = options.loss(batch.points.map { model($0) }, batch.labels)
                if options.l2 != 0 { loss = loss + l2(model.parameters, options.l2) }
                model.zeroGrad()
                loss.backward()
                optimizer.step(model.parameters, rate: options.schedule.rate(at: step, of: options.steps))
                return loss.data
            }
        }
    }

    func batches(_ count: Int, _ size: Int, _ steps: Int) -> [[Int]] {
        var random = NumPyRandom(seed: 3)
        var batches: [[Int]] = []
        while batches.count < steps {
            let order = size < count ? random.permutation(count) : Array(0..<count)
            batches += stride(from: 0, to: count, by: size).map { Array(order[$0..<min($0 + size, count)]) }
        }
        return Array(batches.prefix(steps))
    }

    @Test(arguments: [Loss.hinge, .mse, .binaryCrossEntropy], [30, 12])
    func agree(loss: Loss, size: Int) throws {
        for activation in [Activation.relu, .tanh] {
            var random = RandomStreams(seed: 1337)
            let data = DataSet.moons(30, noise: 0.1, using: &random.data)
            let model = MLP(2, [6, 5, 1], activation: activation, using: &random.weights)
            let start = model.data
            let options = TrainingOptions(
                loss: loss, steps: 50, schedule: .linear(from: 0.05, to: 0.01), l2: 1e-3,
                optimizer: Momentum(),
                batchSize: size)
            let expected = losses(model, data, options, batches: batches(30, size, 50))
            let trained = model.data
            model.setData(start)
            var shuffle = NumPyRandom(seed: 3)
            var found: [Double] = []
            let listener = { (step: TrainingStep) -> TrainingControl in
                found.append(step.loss)
                return .goOn
            }
            try train(model, on: data, options, using: &shuffle, listener: listener)
            for (found, expected) in zip(found, expected) { #expect(abs(found / expected - 1) < 1e-12) }
            for (found, expected) in zip(model.data, trained) { #expect(abs(found - expected) < 1e-12) }
        }
    }

    @Test func theClockIsAsked() throws {
        var time = 0.0
        var random = NumPyRandom()
        let options = TrainingOptions(loss: .mse, steps: 50, batchSize: 3)
        let report = try train(
            MLP(2, [2, 1]), on: .xor(), options, using: &random,
            timedBy: {
                time += 1
                return time
            })
        #expect(report.compileSeconds == 2, "once for three points and once for the one left")
    }
}
