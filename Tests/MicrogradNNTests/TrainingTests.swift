import Micrograd
import MicrogradNN
import Testing

/// The hundred steps of micrograd's demo.
///
/// The table was computed in Python by a class that follows micrograd's; rows 0 and 96 to 99 are the
/// published ones to the last digit, row 1 is one unit in the last place away.
@Suite struct MoonsTests {
    let options = TrainingOptions(
        loss: .hinge, steps: 100, schedule: .linear(from: 1, to: 0.1), l2: 1e-4)

    func setting() -> (model: MLP, data: DataSet) {
        var random = RandomStreams(seed: 1337)
        let data = DataSet.moons(100, noise: 0.1, using: &random.data)
        return (MLP(2, [16, 16, 1], using: &random.weights), data)
    }

    func expectAgreement(_ losses: [Double], _ accuracies: [Double]) throws {
        let name = "moons_training_1337.csv"
        let table = try goldenColumn("loss", of: name)
        #expect(table.count == 100)
        for (loss, expected) in zip(losses, table) { #expect(abs(loss / expected - 1) < 1e-12) }
        #expect(accuracies == Array(try goldenColumn("accuracy", of: name).prefix(losses.count)))
    }

    @Test func initialParameters() throws {
        let published = try goldenColumn("hex", of: "moons_mlp_init_params_337.csv")
        let model = setting().model
        #expect(model.parameters.count == 337)
        #expect(model.data == published)
    }

    @Test func trainComesOutAsPublished() throws {
        let (model, data) = setting()
        var steps: [TrainingStep] = []
        let end = Tape.current.end
        let report = try train(model, on: data, options) {
            steps.append($0)
            return .goOn
        }
        try expectAgreement(steps.map(\.loss), steps.compactMap(\.accuracy))
        let losses = report.losses.values
        #expect(losses == steps.map(\.loss))
        #expect(losses.count == 100)
        #expect(losses[0] == 0.8958441028683222)
        #expect(abs(losses[1] / 1.7235905336972022 - 1) < 1e-12)
        #expect(abs(losses[99] / 0.010978370135492717 - 1) < 1e-12)
        #expect(report.end == .finished)
        #expect(report.updates == 100)
        #expect(steps[0].nodes == 65818, "as many nodes as micrograd makes")
        #expect(report.warnings == [])
        #expect(Tape.current.end == end, "nothing of the steps is left on the tape")
    }

    @Test func handWrittenLoopComesOutAsPublished() throws {
        let (model, data) = setting()
        var losses: [Double] = []
        var accuracies: [Double] = []
        for k in 0..<10 {
            withTape {
                let scores = data.points.map { model($0.map { Value($0) })[0] }
                let loss = hinge(scores, data.labels) + 1e-4 * sum(model.parameters.map { $0 * $0 })
                losses.append(loss.data)
                accuracies.append(accuracy(scores, data.labels))
                model.zeroGrad()
                loss.backward()
                let rate = 1 - 0.9 * Double(k) / 100
                for p in model.parameters { p.data -= rate * p.grad }
            }
        }
        try expectAgreement(losses, accuracies)
    }

    @Test func functionalModelComesOutAsPublished() throws {
        let (_, data) = setting()
        var random = PythonRandom(seed: 1337)
        var (parameters, model) = mlp(2, [16, 16, 1], using: &random)
        var losses: [Double] = []
        var accuracies: [Double] = []
        for k in 0..<10 {
            let scores = data.points.map { model.predict($0, parameters)[0] }
            accuracies.append(accuracy(scores, data.labels))
            let network = model
            let (loss, gradients) = valueAndGrad(of: { (p: NestedParameters<Value>) in
                hinge(data.points.map { network($0, p)[0] }, data.labels)
                    + l2(p.flatMap { $0.flatMap { $0 } }, 1e-4)
            })(parameters)
            losses.append(loss)
            let rate = 1 - 0.9 * Double(k) / 100
            parameters = parameters.combined(with: gradients) { $0 - rate * $1 }
        }
        try expectAgreement(losses, accuracies)
    }
}

/// The lecture's network on its four points, from parameters that were published.
@Suite struct LectureTests {
    let data = DataSet(
        points: [[2, 3, -1], [3, -1, 0.5], [0.5, 1, 1], [1, 1, -1]], labels: [1, -1, -1, 1])

    func model(_ column: String) throws -> MLP {
        let model = MLP(3, [4, 4, 1], activation: .tanh, output: .tanh, bias: .uniform)
        model.setData(try goldenColumn(column, of: "mse_params41.csv"))
        return model
    }

    /// The lecture's loss is the sum of squares.
    func loss(_ model: MLP) -> Value {
        sum(zip(data.points, data.labels).map { (model($0)[0] - $1).pow(2) })
    }

    @Test func steps() throws {
        let model = try model("before_hex")
        #expect(model.parameters.count == 41)
        let first = loss(model)
        #expect(abs(first.data - 6.606895868054532) < 1e-12)
        first.backward()
        let w = model.layers[0].neurons[0].w[0]
        w.data -= 0.001 * w.grad
        let second = loss(model)
        #expect(abs(second.data - 6.6067779753029345) < 1e-12)
        model.zeroGrad()
        second.backward()
        for p in model.parameters { p.data -= 0.001 * p.grad }
        #expect(abs(withTape { loss(model).data } - 6.56156718545472) < 1e-12)
        for (number, expected) in zip(model.data, try goldenColumn("after_hex", of: "mse_params41.csv")) {
            #expect(abs(number - expected) < 1e-15)
        }
    }

    @Test func twentySteps() throws {
        let model = try model("after_hex")
        var losses: [Double] = []
        for _ in 0..<20 {
            withTape {
                let loss = loss(model)
                losses.append(loss.data)
                model.zeroGrad()
                loss.backward()
                for p in model.parameters { p.data += -0.05 * p.grad }
            }
        }
        #expect(abs(losses[0] / 6.56156718545472 - 1) < 1e-12)
        #expect(abs(losses[19] / 0.08702561304645334 - 1) < 1e-12)
    }
}
