import Micrograd
import MicrogradNN
import Testing

@Suite struct TrainTests {
    let xor = DataSet.xor()

    func model() -> MLP {
        var random = PythonRandom(seed: 2)
        return MLP(2, [4, 1], activation: .tanh, using: &random)
    }

    @Test func listenerStops() throws {
        var seen = 0
        let report = try train(model(), on: xor, TrainingOptions(loss: .hinge)) { step in
            seen += 1
            return step.step == 4 ? .stop : .goOn
        }
        #expect(seen == 5)
        #expect(report.end == .stopped)
        #expect(report.updates == 5)
        #expect(report.last?.step == 4)
    }

    @Test func earlyStopping() throws {
        let patience = EarlyStopping(patience: 5)
        let still = TrainingOptions(
            loss: .hinge, schedule: .constant(0), earlyStopping: patience)
        let report = try train(model(), on: xor, still)
        #expect(report.end == .noImprovement)
        #expect(report.updates == 6)
        var watched = still
        watched.earlyStopping?.validation = xor[[0, 1]]
        #expect(try train(model(), on: xor, watched).updates == 6)
    }

    @Test func miniBatchesSeeEveryPointOnceAnEpoch() throws {
        let data = DataSet(points: (0..<10).map { [Double($0)] }, labels: (0..<10).map { Double($0) })
        var random = NumPyRandom(seed: 1337)
        let network = Neuron(weights: [0], bias: 0, activation: .linear)
        var losses: [Double] = []
        let options = TrainingOptions(loss: .mse, steps: 6, schedule: .constant(0), batchSize: 4)
        try train(network, on: data, options, using: &random) {
            losses.append($0.loss)
            return .goOn
        }
        let order = [6, 3, 0, 4, 5, 2, 1, 9, 8, 7].map { Double($0 * $0) }
        let expected = [order[0..<4], order[4..<8], order[8..<10]].map { $0.reduce(0, +) / Double($0.count) }
        #expect(Array(losses.prefix(3)) == expected)
        #expect(abs(losses[3] * 4 + losses[4] * 4 + losses[5] * 2 - 285) < 1e-9)
    }

    @Test func severalClasses() throws {
        var random = RandomStreams(seed: 1)
        let data = DataSet.blobs(30, noise: 0.2, classes: 3, using: &random.data)
        let model = MLP(2, [8, 3], using: &random.weights)
        let options = TrainingOptions(
            loss: .crossEntropy, steps: 60, schedule: .constant(0.05), optimizer: Adam())
        let report = try train(model, on: data, options)
        #expect(report.last?.accuracy == 1)
    }

    @Test(arguments: [Loss.hinge, .binaryCrossEntropy, .mse])
    func xorIsLearnt(loss: Loss) throws {
        let options = TrainingOptions(
            loss: loss, steps: 300, schedule: .constant(0.05), optimizer: Adam())
        #expect(try train(model(), on: xor, options).last?.accuracy == 1)
    }

    @Test func whatDoesNotFitIsRefused() {
        let zeroOne = DataSet(points: [[0, 0], [1, 1]], labels: [0, 1])
        let none = DataSet(points: [], labels: [])
        let cases: [(MLP, DataSet, TrainingOptions, String)] = [
            (MLP(2, [1]), none, TrainingOptions(loss: .mse), "there are no points to learn from"),
            (MLP(3, [1]), xor, TrainingOptions(loss: .mse), "points have 2 features, the network takes 3"),
            (
                MLP(2, [2]), xor, TrainingOptions(loss: .hinge),
                "hinge takes a network with one output, this one has 2"
            ),
            (
                MLP(2, [1]), zeroOne, TrainingOptions(loss: .crossEntropy),
                "cross_entropy takes an output for each class, this network has one"
            ),
            (
                MLP(2, [1]), zeroOne, TrainingOptions(loss: .hinge),
                "hinge takes the labels -1 and 1, and here is 0"
            ),
            (
                MLP(2, [2]), xor, TrainingOptions(loss: .crossEntropy),
                "cross_entropy takes the labels 0 to 1, and here is -1"
            ),
            (MLP(2, [1]), xor, TrainingOptions(loss: .mse, batchSize: 0), "a batch of 0 points"),
        ]
        for (model, data, options, message) in cases {
            let error = #expect(throws: DataError.self) { try train(model, on: data, options) }
            #expect(error?.message == message)
        }
    }

    @Test func aLongRunLeavesASmallReport() throws {
        let network = Neuron(weights: [0], bias: nil, activation: .linear)
        let data = DataSet(points: [[1]], labels: [1])
        let start = Tape.current.end
        let report = try train(network, on: data, TrainingOptions(loss: .mse, steps: 10_000))
        #expect(report.losses.points.count <= 2048)
        #expect(report.losses.stride == 8)
        #expect(report.losses.points[1].step == 8)
        #expect(Tape.current.end == start)
    }

    @Test func interruptedRunsLeaveNothingBehind() throws {
        let model = model()
        let start = Tape.current.end
        for _ in 0..<200 {
            try train(model, on: xor, TrainingOptions(loss: .hinge)) { _ in .stop }
        }
        #expect(Tape.current.end == start)
    }
}
