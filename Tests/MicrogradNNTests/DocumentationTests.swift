import Micrograd
import MicrogradNN
import Testing

/// The examples of the doc comments, run.
@Suite struct DocumentationTests {
    @Test func mersenneTwister() {
        var twister = MersenneTwister(key: [1337])
        let before = twister
        #expect(twister.nextWord() == 2_653_228_291)
        twister = before
        #expect(twister.nextWord() == 2_653_228_291)
    }

    @Test func dataSet() {
        var random = NumPyRandom(seed: 1337)
        let data = DataSet.moons(100, noise: 0.1, using: &random)
        #expect(data.count == 100)
        #expect(data.points[0] == [1.1221146075409685, 0.08147717341718697])
        #expect(data.labels[0] == -1)
    }

    struct Line: Module {
        var slope = Value.parameter(1)
        var offset = Value.parameter(0)

        var namedParameters: [NamedParameter] { [("slope", slope), ("offset", offset)] }
        mutating func mapParameters(_ transform: (Value) -> Value) {
            slope = transform(slope)
            offset = transform(offset)
        }
    }

    @Test func module() {
        #expect(Line().parameters.count == 2)
    }

    @Test func neuron() {
        let neuron = Neuron(weights: [-3, 1], bias: 6.8813735870195432, activation: .tanh)
        let output = neuron([2, 0])
        #expect("\(neuron)" == "TanhNeuron(2)")
        #expect(output.data == 0.7071067811865477)
    }

    @Test func functionalModel() {
        var random = PythonRandom(seed: 1337)
        let (parameters, model) = mlp(2, [16, 16, 1], using: &random)
        let loss = { (p: NestedParameters<Value>) in (1.0 - model([0.5, -0.25], p)[0]).relu() }
        let (before, gradients) = valueAndGrad(of: loss)(parameters)
        let moved = parameters.combined(with: gradients) { p, g in p - 0.001 * g }
        let (after, _) = valueAndGrad(of: loss)(moved)
        #expect(after < before)
    }

    @Test func optimizer() {
        let w = Value.parameter(3)
        var optimizer = Momentum()
        for _ in 1...200 {
            withTape {
                let loss = (w - 1) * (w - 1)
                w.zeroGrad()
                loss.backward()
                optimizer.step([w], rate: 0.01)
            }
        }
        #expect(abs(w.data - 1) < 0.001)
    }

    @Test func schedule() {
        #expect(RateSchedule.linear(from: 1, to: 0.1).rate(at: 50, of: 100) == 0.55)
    }

    @Test func training() throws {
        var random = RandomStreams(seed: 1337)
        let data = DataSet.moons(100, noise: 0.1, using: &random.data)
        let model = MLP(2, [16, 16, 1], using: &random.weights)
        #expect(model.parameters.count == 337)
        let options = TrainingOptions(
            loss: .hinge, steps: 2, schedule: .linear(from: 1, to: 0.1), l2: 1e-4)
        let report = try train(model, on: data, options, using: &random.data)
        #expect("\(report.losses.values)" == "[0.8958441028683222, 1.723590533697202]")
    }

    @Test func json() throws {
        let row: JSON = ["name": "a", "data": 2, "backprop": 6.5]
        #expect(row.text == #"{"name":"a","data":2,"backprop":6.5}"#)
        #expect(try JSON(parsing: "[1, 2.5e1]")[1]?.number == 25)
    }
}
