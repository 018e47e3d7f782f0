// Written from the documentation by ExampleTests; MICROGRAD_ACCEPT=1 writes it anew.
// swift-format-ignore-file
import Micrograd
import MicrogradNN

extension MicrogradNNExamples {
    static let all: [Example] = [
        Example(
            "MicrogradNN/Data/DataSet+CSV.swift, init",
            expected: [
            "[[0.5, 1.0], [2.0, 0.25]] [-1.0, 1.0]",
            ]
        ) { try $0.exampleDataSetCSV1() },
        Example(
            "MicrogradNN/Data/DataSet.swift, DataSet",
            expected: [
            "100 [1.1221146075409685, 0.08147717341718697] -1.0",
            ]
        ) { try $0.exampleDataSet1() },
        Example(
            "MicrogradNN/JSON/JSON.swift, JSON",
            expected: [
            "{\"name\":\"a\",\"data\":2,\"backprop\":6.5}",
            "Optional(25.0)",
            ]
        ) { try $0.exampleJSON1() },
        Example(
            "MicrogradNN/Losses/Accuracy.swift, accuracy",
            expected: [
            "0.6666666666666666",
            ]
        ) { try $0.exampleAccuracy1() },
        Example(
            "MicrogradNN/Losses/Losses.swift, mse",
            expected: [
            "2.5",
            ]
        ) { try $0.exampleLosses1() },
        Example(
            "MicrogradNN/Losses/Losses.swift, hinge",
            expected: [
            "0.25",
            ]
        ) { try $0.exampleLosses2() },
        Example(
            "MicrogradNN/Losses/Softmax.swift, softmax",
            expected: [
            "[0.5, 0.5]",
            ]
        ) { try $0.exampleSoftmax1() },
        Example(
            "MicrogradNN/Losses/Softmax.swift, crossEntropy",
            expected: [
            "0.6931471805599453",
            ]
        ) { try $0.exampleSoftmax2() },
        Example(
            "MicrogradNN/Modules/FunctionalMLP.swift, FunctionalMLP",
            expected: [
            "true",
            ]
        ) { try $0.exampleFunctionalMLP1() },
        Example(
            "MicrogradNN/Modules/MLP.swift, MLP",
            expected: [
            "337",
            ]
        ) { try $0.exampleMLP1() },
        Example(
            "MicrogradNN/Modules/Module.swift, Module",
            expected: [
            "2",
            ]
        ) { try $0.exampleModule1() },
        Example(
            "MicrogradNN/Modules/Network+JSON.swift, savedParameters",
            expected: [
            "true",
            ]
        ) { try $0.exampleNetworkJSON1() },
        Example(
            "MicrogradNN/Modules/Neuron.swift, Neuron",
            expected: [
            "TanhNeuron(2) 0.7071067811865477",
            ]
        ) { try $0.exampleNeuron1() },
        Example(
            "MicrogradNN/Optimizers/Optimizer.swift, Optimizer",
            expected: [
            "true",
            ]
        ) { try $0.exampleOptimizer1() },
        Example(
            "MicrogradNN/Optimizers/RateSchedule.swift, RateSchedule",
            expected: [
            "0.55",
            ]
        ) { try $0.exampleRateSchedule1() },
        Example(
            "MicrogradNN/Random/MersenneTwister.swift, MersenneTwister",
            expected: [
            "2653228291",
            "2653228291",
            ]
        ) { try $0.exampleMersenneTwister1() },
        Example(
            "MicrogradNN/Random/NumPyRandom.swift, NumPyRandom",
            expected: [
            "-0.7031873098624105",
            ]
        ) { try $0.exampleNumPyRandom1() },
        Example(
            "MicrogradNN/Random/PythonRandom.swift, PythonRandom",
            expected: [
            "0.6177528569514706",
            "0.06653114721000164",
            ]
        ) { try $0.examplePythonRandom1() },
        Example(
            "MicrogradNN/Training/GradientWatch.swift, GradientWatch",
            expected: [
            ]
        ) { try $0.exampleGradientWatch1() },
        Example(
            "MicrogradNN/Training/Train.swift, @discardableResult",
            expected: [
            "[0.8958441028683222, 1.723590533697202]",
            ]
        ) { try $0.exampleTrain1() },
        Example(
            "MicrogradNN/Training/TrainingOptions.swift, TrainingOptions",
            expected: [
            ]
        ) { try $0.exampleTrainingOptions1() },
    ]
}

extension Stage {
    // MicrogradNN/Data/DataSet+CSV.swift, init
    func exampleDataSetCSV1() throws {
        let data = try DataSet(csv: "x,y,label\n0.5,1,-1\n2,\"0.25\",1\n")
        print(data.points, data.labels)   // [[0.5, 1.0], [2.0, 0.25]] [-1.0, 1.0]
    }

    // MicrogradNN/Data/DataSet.swift, DataSet
    func exampleDataSet1() throws {
        var random = NumPyRandom(seed: 1337)
        let data = DataSet.moons(100, noise: 0.1, using: &random)
        print(data.count, data.points[0], data.labels[0])
        // 100 [1.1221146075409685, 0.08147717341718697] -1.0
    }

    // MicrogradNN/JSON/JSON.swift, JSON
    func exampleJSON1() throws {
        let row: JSON = ["name": "a", "data": 2, "backprop": 6.5]
        print(row.text)                                     // {"name":"a","data":2,"backprop":6.5}
        print(try JSON(parsing: "[1, 2.5e1]")[1]?.number as Any)   // Optional(25.0)
    }

    // MicrogradNN/Losses/Accuracy.swift, accuracy
    func exampleAccuracy1() throws {
        print(accuracy([0.5, -2, 3], [1, -1, -1]))   // 0.6666666666666666
    }

    // MicrogradNN/Losses/Losses.swift, mse
    func exampleLosses1() throws {
        print(mse([Value(1), Value(3)], [0, 1]).data)   // 2.5
    }

    // MicrogradNN/Losses/Losses.swift, hinge
    func exampleLosses2() throws {
        print(hinge([Value(0.5), Value(-2)], [1, -1]).data)   // 0.25
    }

    // MicrogradNN/Losses/Softmax.swift, softmax
    func exampleSoftmax1() throws {
        print(softmax([Value(1000), Value(1000)]).map(\.data))   // [0.5, 0.5]
    }

    // MicrogradNN/Losses/Softmax.swift, crossEntropy
    func exampleSoftmax2() throws {
        print(crossEntropy([Value(2), Value(2)], 0).data)   // 0.6931471805599453
    }

    // MicrogradNN/Modules/FunctionalMLP.swift, FunctionalMLP
    func exampleFunctionalMLP1() throws {
        var random = PythonRandom(seed: 1337)
        let (parameters, model) = mlp(2, [16, 16, 1], using: &random)
        let loss = { (p: NestedParameters<Value>) in (1.0 - model([0.5, -0.25], p)[0]).relu() }
        let (before, gradients) = valueAndGrad(of: loss)(parameters)
        let moved = parameters.combined(with: gradients) { p, g in p - 0.001 * g }
        let (after, _) = valueAndGrad(of: loss)(moved)
        print(after < before)   // true
    }

    // MicrogradNN/Modules/MLP.swift, MLP
    func exampleMLP1() throws {
        var random = PythonRandom(seed: 1337)
        let model = MLP(2, [16, 16, 1], using: &random)
        print(model.parameters.count)   // 337
        let score = model([0.5, -0.25])[0]
        score.backward()
    }

    // MicrogradNN/Modules/Module.swift, Module
    func exampleModule1() throws {
        struct Line: Module {
            var slope = Value.parameter(1)
            var offset = Value.parameter(0)

            var namedParameters: [NamedParameter] { [("slope", slope), ("offset", offset)] }
            mutating func mapParameters(_ transform: (Value) -> Value) {
                slope = transform(slope)
                offset = transform(offset)
            }
        }
        print(Line().parameters.count)   // 2
    }

    // MicrogradNN/Modules/Network+JSON.swift, savedParameters
    func exampleNetworkJSON1() throws {
        let model = MLP(2, [3, 1])
        let text = model.savedParameters.prettyText
        let other = MLP(2, [3, 1])
        try other.load(JSON(parsing: text))
        print(other.data == model.data)   // true
    }

    // MicrogradNN/Modules/Neuron.swift, Neuron
    func exampleNeuron1() throws {
        let neuron = Neuron(weights: [-3, 1], bias: 6.8813735870195432, activation: .tanh)
        let output = neuron([2, 0])
        print(neuron, output.data)   // TanhNeuron(2) 0.7071067811865477
    }

    // MicrogradNN/Optimizers/Optimizer.swift, Optimizer
    func exampleOptimizer1() throws {
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
        print(abs(w.data - 1) < 0.001)   // true
    }

    // MicrogradNN/Optimizers/RateSchedule.swift, RateSchedule
    func exampleRateSchedule1() throws {
        let schedule = RateSchedule.linear(from: 1, to: 0.1)
        print(schedule.rate(at: 50, of: 100))   // 0.55
    }

    // MicrogradNN/Random/MersenneTwister.swift, MersenneTwister
    func exampleMersenneTwister1() throws {
        var twister = MersenneTwister(key: [1337])
        let before = twister
        print(twister.nextWord())   // 2653228291
        twister = before
        print(twister.nextWord())   // 2653228291
    }

    // MicrogradNN/Random/NumPyRandom.swift, NumPyRandom
    func exampleNumPyRandom1() throws {
        var random = NumPyRandom(seed: 1337)
        print(random.normal())          // -0.7031873098624105
    }

    // MicrogradNN/Random/PythonRandom.swift, PythonRandom
    func examplePythonRandom1() throws {
        var random = PythonRandom(seed: 1337)
        print(random.random())         // 0.6177528569514706
        print(random.uniform(-1, 1))   // 0.06653114721000164
    }

    // MicrogradNN/Training/GradientWatch.swift, GradientWatch
    func exampleGradientWatch1() throws {
        let w = Value.parameter(3)
        var watch = GradientWatch()
        for _ in 1...2 {
            let loss = w * w
            if let warning = watch.beforeBackward([w]) { print(warning.advice) }
            loss.backward()
            w.data -= 0.1 * w.grad
        }
        // call zero_grad() before backward in each step
    }

    // MicrogradNN/Training/Train.swift, @discardableResult
    func exampleTrain1() throws {
        var random = RandomStreams(seed: 1337)
        let data = DataSet.moons(100, noise: 0.1, using: &random.data)
        let model = MLP(2, [16, 16, 1], using: &random.weights)
        let options = TrainingOptions(loss: .hinge, steps: 2, schedule: .linear(from: 1, to: 0.1), l2: 1e-4)
        let report = try train(model, on: data, options, using: &random.data)
        print(report.losses.values)   // [0.8958441028683222, 1.723590533697202]
    }

    // MicrogradNN/Training/TrainingOptions.swift, TrainingOptions
    func exampleTrainingOptions1() throws {
        let options = TrainingOptions(
            loss: .hinge, steps: 100, schedule: .linear(from: 1, to: 0.1), l2: 1e-4)
    }
}
