import Micrograd
import MicrogradNN
import Testing

@Suite struct DiagnosisTests {
    let data = DataSet.xor()

    @Test func explodingLossStopsBeforeTheParametersAreLost() throws {
        var random = PythonRandom(seed: 1)
        let model = MLP(2, [4, 1], activation: .linear, using: &random)
        let report = try train(
            model, on: data, TrainingOptions(loss: .mse, steps: 1000, schedule: .constant(10)))
        #expect(report.end == .exploded)
        #expect(report.updates < 100)
        #expect(!model.data.contains { !$0.isFinite })
        guard case .explodingLoss(let step, let loss, let gradient) = report.warnings.first else {
            Issue.record("no warning of the explosion")
            return
        }
        #expect(step > 0 && step < 20)
        #expect(loss > 100)
        #expect(gradient > 1)
        #expect(report.warnings[0].message.contains("step \(step)"))
        #expect(report.warnings[0].advice.contains("rate"))
    }

    @Test func deadRelus() {
        let model = MLP([
            Layer([
                Neuron(weights: [1, 1], bias: -9), Neuron(weights: [1, 1], bias: 0),
                Neuron(weights: [-1, -1], bias: 0),
            ]),
            Layer([Neuron(weights: [1, 1, 1], bias: 0, activation: .linear)]),
        ])
        #expect(model.diagnose(on: data) == [.deadRelus(count: 2, of: 3)])
        #expect(NeuronCensus(of: model, on: data).deadRelus == 2)
    }

    @Test func saturatedTanh() throws {
        let hidden = Layer([Neuron(weights: [90, 0], bias: -45, activation: .tanh)])
        let model = MLP([hidden, Layer([Neuron(weights: [1], bias: 0, activation: .tanh)])])
        #expect(model.diagnose(on: data) == [.saturatedTanh(fraction: 1)])
        #expect(hidden.diagnose(on: data) == [], "an output layer may saturate")
        let report = try train(model, on: data, TrainingOptions(loss: .mse, steps: 1))
        #expect(report.warnings.count == 1)
        #expect(report.warnings[0].message.contains("100%"))
    }

    @Test func gradientsNeverZeroed() {
        let w = Value.parameter(3)
        var watch = GradientWatch()
        func pass() -> TrainingWarning? {
            let loss = w * w
            let warning = watch.beforeBackward([w])
            loss.backward()
            return warning
        }
        #expect(pass() == nil)
        #expect(pass() == nil, "adding up before an update is no mistake")
        w.data -= 0.1 * w.grad
        #expect(pass() == .gradientsNotZeroed)
        w.data -= 0.1 * w.grad
        w.zeroGrad()
        #expect(pass() == nil)
    }
}
