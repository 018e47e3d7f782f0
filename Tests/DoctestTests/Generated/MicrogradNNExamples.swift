// Written from the documentation by ExampleTests; MICROGRAD_ACCEPT=1 writes it anew.
// swift-format-ignore-file
import Micrograd
import MicrogradNN

extension MicrogradNNExamples {
    static let all: [Example] = [
        Example("MicrogradNN/Data/DataError.swift, DataError", expected: ["2:3: \'abc\' is not a number", "every column holds numbers; the last one is the label, such as -1 and 1"]) { try $0.exampleDataError1() },
        Example("MicrogradNN/Data/DataSet+CSV.swift, init", expected: ["[[0.5, 1.0], [2.0, 0.25]] [-1.0, 1.0]"]) { try $0.exampleDataSetCSV1() },
        Example("MicrogradNN/Data/DataSet+Shapes.swift, makeMoons", expected: ["[1.0, 0.0, 0.0, 1.0]"]) { try $0.exampleDataSetShapes1() },
        Example("MicrogradNN/Data/DataSet+Shapes.swift, circles", expected: ["0.5 1.0", "0.5 1.0"]) { try $0.exampleDataSetShapes2() },
        Example("MicrogradNN/Data/DataSet+Shapes.swift, spiral", expected: ["[0.0, 1.0, 2.0]"]) { try $0.exampleDataSetShapes3() },
        Example("MicrogradNN/Data/DataSet+Shapes.swift, blobs", expected: ["100 [-1.0, 1.0]"]) { try $0.exampleDataSetShapes4() },
        Example("MicrogradNN/Data/DataSet+Shapes.swift, xor", expected: ["[0.0, 0.0] -1.0", "[0.0, 1.0] 1.0", "[1.0, 0.0] 1.0", "[1.0, 1.0] -1.0"]) { try $0.exampleDataSetShapes5() },
        Example("MicrogradNN/Data/DataSet.swift, DataSet", expected: ["100 [1.1221146075409685, 0.08147717341718697] -1.0"]) { try $0.exampleDataSet1() },
        Example("MicrogradNN/JSON/JSON+Text.swift, prettyText", expected: ["{", "  \"inputs\": 2,", "  \"weights\": [0.5, -1]", "}", ""]) { try $0.exampleJSONText1() },
        Example("MicrogradNN/JSON/JSON.swift, JSON", expected: ["{\"name\":\"a\",\"data\":2,\"backprop\":6.5}", "Optional(25.0)"]) { try $0.exampleJSON1() },
        Example("MicrogradNN/JSON/JSONParser.swift, init", expected: ["3.0", "1:6: a comma or \']\' should stand here"]) { try $0.exampleJSONParser1() },
        Example("MicrogradNN/Losses/Accuracy.swift, accuracy", expected: ["0.6666666666666666"]) { try $0.exampleAccuracy1() },
        Example("MicrogradNN/Losses/Loss+Accuracy.swift, accuracy", expected: ["Optional(0.6666666666666666)"]) { try $0.exampleLossAccuracy1() },
        Example("MicrogradNN/Losses/Loss.swift, Loss", expected: ["hinge 0.25", "mse 0.625"]) { try $0.exampleLoss1() },
        Example("MicrogradNN/Losses/Losses.swift, sum", expected: ["7.0"]) { try $0.exampleLosses1() },
        Example("MicrogradNN/Losses/Losses.swift, mean", expected: ["0.5"]) { try $0.exampleLosses2() },
        Example("MicrogradNN/Losses/Losses.swift, mse", expected: ["2.5"]) { try $0.exampleLosses3() },
        Example("MicrogradNN/Losses/Losses.swift, hinge", expected: ["0.25"]) { try $0.exampleLosses4() },
        Example("MicrogradNN/Losses/Losses.swift, binaryCrossEntropy", expected: ["0.34657359027997264"]) { try $0.exampleLosses5() },
        Example("MicrogradNN/Losses/Losses.swift, l2", expected: ["0.25"]) { try $0.exampleLosses6() },
        Example("MicrogradNN/Losses/Softmax.swift, softmax", expected: ["[0.5, 0.5]"]) { try $0.exampleSoftmax1() },
        Example("MicrogradNN/Losses/Softmax.swift, crossEntropy", expected: ["0.6931471805599453"]) { try $0.exampleSoftmax2() },
        Example("MicrogradNN/Modules/Activation.swift, Activation", expected: ["linear -1.0", "relu 0.0", "tanh -0.7615941559557649"]) { try $0.exampleActivation1() },
        Example("MicrogradNN/Modules/CompiledNetwork.swift, CompiledNetwork", expected: ["[[5.0, 1.0], [2.0, 0.0]]"]) { try $0.exampleCompiledNetwork1() },
        Example("MicrogradNN/Modules/FunctionalMLP.swift, FunctionalMLP", expected: ["true"]) { try $0.exampleFunctionalMLP1() },
        Example("MicrogradNN/Modules/Layer.swift, Layer", expected: ["Layer of [ReLUNeuron(2), ReLUNeuron(2)] [5.0, 1.0]"]) { try $0.exampleLayer1() },
        Example("MicrogradNN/Modules/MLP.swift, MLP", expected: ["337"]) { try $0.exampleMLP1() },
        Example("MicrogradNN/Modules/Module.swift, Module", expected: ["2"]) { try $0.exampleModule1() },
        Example("MicrogradNN/Modules/Module.swift, data", expected: ["true"]) { try $0.exampleModule2() },
        Example("MicrogradNN/Modules/Module.swift, labelParameters", expected: ["[\"w[0]\", \"w[1]\", \"b\"]"]) { try $0.exampleModule3() },
        Example("MicrogradNN/Modules/NestedParameters.swift, combined", expected: ["[[[0.5, 1.0]], [[1.5]]]"]) { try $0.exampleNestedParameters1() },
        Example("MicrogradNN/Modules/NestedParameters.swift, valueAndGrad", expected: ["6.0 [[[3.0, 2.0]]]"]) { try $0.exampleNestedParameters2() },
        Example("MicrogradNN/Modules/Network+JSON.swift, savedParameters", expected: ["true"]) { try $0.exampleNetworkJSON1() },
        Example("MicrogradNN/Modules/Network.swift, Network", expected: ["[3.0] [[0.0, 3.0], [3.0]]"]) { try $0.exampleNetwork1() },
        Example("MicrogradNN/Modules/Neuron.swift, Neuron", expected: ["TanhNeuron(2) 0.7071067811865477"]) { try $0.exampleNeuron1() },
        Example("MicrogradNN/Optimizers/Adam.swift, Adam", expected: ["2.9000000001666666"]) { try $0.exampleAdam1() },
        Example("MicrogradNN/Optimizers/Momentum.swift, Momentum", expected: ["1.2599999999999998"]) { try $0.exampleMomentum1() },
        Example("MicrogradNN/Optimizers/Optimizer.swift, Optimizer", expected: ["true"]) { try $0.exampleOptimizer1() },
        Example("MicrogradNN/Optimizers/OptimizerKind.swift, OptimizerKind", expected: ["2.8970000001666665"]) { try $0.exampleOptimizerKind1() },
        Example("MicrogradNN/Optimizers/RateSchedule.swift, RateSchedule", expected: ["0.55"]) { try $0.exampleRateSchedule1() },
        Example("MicrogradNN/Optimizers/SGD.swift, SGD", expected: ["2.4"]) { try $0.exampleSGD1() },
        Example("MicrogradNN/Random/MersenneTwister.swift, MersenneTwister", expected: ["2653228291", "2653228291"]) { try $0.exampleMersenneTwister1() },
        Example("MicrogradNN/Random/NumPyRandom.swift, NumPyRandom", expected: ["-0.7031873098624105"]) { try $0.exampleNumPyRandom1() },
        Example("MicrogradNN/Random/PythonRandom.swift, PythonRandom", expected: ["0.6177528569514706", "0.06653114721000164"]) { try $0.examplePythonRandom1() },
        Example("MicrogradNN/Random/PythonRandom.swift, sample", expected: ["[1, 5]"]) { try $0.examplePythonRandom2() },
        Example("MicrogradNN/Random/RandomStream.swift, RandomStream", expected: ["6 a", "[1, 3, 4, 2, 0]"]) { try $0.exampleRandomStream1() },
        Example("MicrogradNN/Random/RandomStreams.swift, RandomStreams", expected: ["0.23550571390294128", "-0.7031873098624105"]) { try $0.exampleRandomStreams1() },
        Example("MicrogradNN/Training/EarlyStopping.swift, EarlyStopping", expected: ["noImprovement true"]) { try $0.exampleEarlyStopping1() },
        Example("MicrogradNN/Training/GradientWatch.swift, GradientWatch", expected: ["all is well", "call zero_grad() before backward in each step"]) { try $0.exampleGradientWatch1() },
        Example("MicrogradNN/Training/NeuronCensus.swift, NeuronCensus", expected: ["1 2"]) { try $0.exampleNeuronCensus1() },
        Example("MicrogradNN/Training/Train.swift, train", expected: ["[0.8958441028683222, 1.723590533697202]"]) { try $0.exampleTrain1() },
        Example("MicrogradNN/Training/TrainingControl.swift, TrainingControl", expected: ["stopped 4"]) { try $0.exampleTrainingControl1() },
        Example("MicrogradNN/Training/TrainingOptions.swift, TrainingOptions", expected: ["0.55"]) { try $0.exampleTrainingOptions1() },
        Example("MicrogradNN/MicrogradNN.docc/MicrogradNN.md", expected: ["0.289317952514053 [-0.4230167422741337, -0.8460334845482674, -0.8460334845482674]"]) { try $0.exampleMicrogradNN1() },
        Example("MicrogradNN/MicrogradNN.docc/TrainingTheMoons.md", expected: ["[1.1221146075409685, 0.08147717341718697] -1.0", "337", "0.8958441028683222 0.5", "0 0.8958441028683222", "1 1.723590533697202", "20 0.18977522856087645", "0.91", "stopped 21", "true true", "true"]) { try $0.exampleTrainingTheMoons1() },
    ]
}

extension Stage {
    // MicrogradNN/Data/DataError.swift, DataError
    func exampleDataError1() throws {
        do {
            _ = try DataSet(csv: "1,2,1\n3,abc,-1")
        } catch {
            print(error)   // 2:3: 'abc' is not a number
            print(error.hint ?? "")
            // every column holds numbers; the last one is the label, such as -1 and 1
        }
    }

    // MicrogradNN/Data/DataSet+CSV.swift, init
    func exampleDataSetCSV1() throws {
        let data = try DataSet(csv: "x,y,label\n0.5,1,-1\n2,\"0.25\",1\n")
        print(data.points, data.labels)   // [[0.5, 1.0], [2.0, 0.25]] [-1.0, 1.0]
    }

    // MicrogradNN/Data/DataSet+Shapes.swift, makeMoons
    func exampleDataSetShapes1() throws {
        var random = NumPyRandom(seed: 1337)
        print(DataSet.makeMoons(4, using: &random).labels)   // [1.0, 0.0, 0.0, 1.0]
    }

    // MicrogradNN/Data/DataSet+Shapes.swift, circles
    func exampleDataSetShapes2() throws {
        var random = NumPyRandom(seed: 1)
        let data = DataSet.circles(100, using: &random)
        for (point, label) in zip(data.points, data.labels).prefix(2) {
            print((point[0] * point[0] + point[1] * point[1]).squareRoot(), label)
        }
        // 0.5 1.0
        // 0.5 1.0
    }

    // MicrogradNN/Data/DataSet+Shapes.swift, spiral
    func exampleDataSetShapes3() throws {
        var random = NumPyRandom(seed: 1)
        print(DataSet.spiral(90, classes: 3, using: &random).classes)   // [0.0, 1.0, 2.0]
    }

    // MicrogradNN/Data/DataSet+Shapes.swift, blobs
    func exampleDataSetShapes4() throws {
        var random = NumPyRandom(seed: 1)
        let data = DataSet.blobs(100, using: &random)
        print(data.count, data.classes)   // 100 [-1.0, 1.0]
    }

    // MicrogradNN/Data/DataSet+Shapes.swift, xor
    func exampleDataSetShapes5() throws {
        for (point, label) in zip(DataSet.xor().points, DataSet.xor().labels) { print(point, label) }
        // [0.0, 0.0] -1.0
        // [0.0, 1.0] 1.0
        // [1.0, 0.0] 1.0
        // [1.0, 1.0] -1.0
    }

    // MicrogradNN/Data/DataSet.swift, DataSet
    func exampleDataSet1() throws {
        var random = NumPyRandom(seed: 1337)
        let data = DataSet.moons(100, noise: 0.1, using: &random)
        print(data.count, data.points[0], data.labels[0])
        // 100 [1.1221146075409685, 0.08147717341718697] -1.0
    }

    // MicrogradNN/JSON/JSON+Text.swift, prettyText
    func exampleJSONText1() throws {
        let model: JSON = ["inputs": 2, "weights": [0.5, -1]]
        print(model.prettyText)
        // {
        //   "inputs": 2,
        //   "weights": [0.5, -1]
        // }
        //
    }

    // MicrogradNN/JSON/JSON.swift, JSON
    func exampleJSON1() throws {
        let row: JSON = ["name": "a", "data": 2, "backprop": 6.5]
        print(row.text)                                     // {"name":"a","data":2,"backprop":6.5}
        print(try JSON(parsing: "[1, 2.5e1]")[1]?.number as Any)   // Optional(25.0)
    }

    // MicrogradNN/JSON/JSONParser.swift, init
    func exampleJSONParser1() throws {
        print(try JSON(parsing: #"{"name": "a", "data": [2, 3]}"#)["data"]?[1]?.number ?? .nan)   // 3.0
        do {
            _ = try JSON(parsing: "[1, 2")
        } catch {
            print(error)   // 1:6: a comma or ']' should stand here
        }
    }

    // MicrogradNN/Losses/Accuracy.swift, accuracy
    func exampleAccuracy1() throws {
        print(accuracy([0.5, -2, 3], [1, -1, -1]))   // 0.6666666666666666
    }

    // MicrogradNN/Losses/Loss+Accuracy.swift, accuracy
    func exampleLossAccuracy1() throws {
        let data = DataSet(points: [[0], [1], [2]], labels: [-1, 1, 1])
        print(Loss.hinge.accuracy([[-1], [-1], [3]], data) as Any)   // Optional(0.6666666666666666)
    }

    // MicrogradNN/Losses/Loss.swift, Loss
    func exampleLoss1() throws {
        let outputs = [[Value(0.5)], [Value(-2)]]
        for loss in [Loss.hinge, .mse] { print(loss.rawValue, loss(outputs, [1, -1]).data) }
        // hinge 0.25
        // mse 0.625
    }

    // MicrogradNN/Losses/Losses.swift, sum
    func exampleLosses1() throws {
        print(sum([Value(1), Value(2), Value(4)]).data)   // 7.0
    }

    // MicrogradNN/Losses/Losses.swift, mean
    func exampleLosses2() throws {
        let x = Value(2)
        mean([x, Value(4)]).backward()
        print(x.grad)   // 0.5
    }

    // MicrogradNN/Losses/Losses.swift, mse
    func exampleLosses3() throws {
        print(mse([Value(1), Value(3)], [0, 1]).data)   // 2.5
    }

    // MicrogradNN/Losses/Losses.swift, hinge
    func exampleLosses4() throws {
        print(hinge([Value(0.5), Value(-2)], [1, -1]).data)   // 0.25
    }

    // MicrogradNN/Losses/Losses.swift, binaryCrossEntropy
    func exampleLosses5() throws {
        print(binaryCrossEntropy([Value(0), Value(100)], [1, 1]).data)   // 0.34657359027997264
    }

    // MicrogradNN/Losses/Losses.swift, l2
    func exampleLosses6() throws {
        print(l2([Value(3), Value(4)], 0.01).data)   // 0.25
    }

    // MicrogradNN/Losses/Softmax.swift, softmax
    func exampleSoftmax1() throws {
        print(softmax([Value(1000), Value(1000)]).map(\.data))   // [0.5, 0.5]
    }

    // MicrogradNN/Losses/Softmax.swift, crossEntropy
    func exampleSoftmax2() throws {
        print(crossEntropy([Value(2), Value(2)], 0).data)   // 0.6931471805599453
    }

    // MicrogradNN/Modules/Activation.swift, Activation
    func exampleActivation1() throws {
        for activation in [Activation.linear, .relu, .tanh] { print(activation.rawValue, activation(-1.0)) }
        // linear -1.0
        // relu 0.0
        // tanh -0.7615941559557649
    }

    // MicrogradNN/Modules/CompiledNetwork.swift, CompiledNetwork
    func exampleCompiledNetwork1() throws {
        let network = MLP([Layer([Neuron(weights: [1, 2], bias: 0), Neuron(weights: [1, -2], bias: 0)])])
        let compiled = CompiledNetwork(network)
        print(compiled.predict([[3, 1], [0, 1]]))   // [[5.0, 1.0], [2.0, 0.0]]
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

    // MicrogradNN/Modules/Layer.swift, Layer
    func exampleLayer1() throws {
        let layer = Layer([
            Neuron(weights: [1, 2], bias: 0), Neuron(weights: [1, -2], bias: 0),
        ])
        print(layer, layer([3, 1]).map(\.data))
        // Layer of [ReLUNeuron(2), ReLUNeuron(2)] [5.0, 1.0]
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

    // MicrogradNN/Modules/Module.swift, data
    func exampleModule2() throws {
        let model = MLP(2, [4, 1])
        let best = model.data
        model.setData(best.map { $0 * 2 })
        model.setData(best)
        print(model.data == best)   // true
    }

    // MicrogradNN/Modules/Module.swift, labelParameters
    func exampleModule3() throws {
        let neuron = Neuron(weights: [1, 2], bias: 0)
        neuron.labelParameters()
        print(neuron.parameters.map { $0.label ?? "" })   // ["w[0]", "w[1]", "b"]
    }

    // MicrogradNN/Modules/NestedParameters.swift, combined
    func exampleNestedParameters1() throws {
        let parameters = [[[1.0, 2.0]], [[3.0]]]
        print(parameters.combined(with: parameters) { p, g in p - 0.5 * g })   // [[[0.5, 1.0]], [[1.5]]]
    }

    // MicrogradNN/Modules/NestedParameters.swift, valueAndGrad
    func exampleNestedParameters2() throws {
        let square = { (p: NestedParameters<Value>) in p[0][0][0] * p[0][0][1] }
        let (value, gradient) = valueAndGrad(of: square)([[[2, 3]]])
        print(value, gradient)   // 6.0 [[[3.0, 2.0]]]
    }

    // MicrogradNN/Modules/Network+JSON.swift, savedParameters
    func exampleNetworkJSON1() throws {
        let model = MLP(2, [3, 1])
        let text = model.savedParameters.prettyText
        let other = MLP(2, [3, 1])
        try other.load(JSON(parsing: text))
        print(other.data == model.data)   // true
    }

    // MicrogradNN/Modules/Network.swift, Network
    func exampleNetwork1() throws {
        let hidden = Layer([Neuron(weights: [1], bias: 0), Neuron(weights: [-1], bias: 0)])
        let output = Layer([Neuron(weights: [1, 1], bias: 0, activation: .linear)])
        let absolute = MLP([hidden, output])
        print(absolute.predict([-3]), absolute.activations(for: [-3]))   // [3.0] [[0.0, 3.0], [3.0]]
    }

    // MicrogradNN/Modules/Neuron.swift, Neuron
    func exampleNeuron1() throws {
        let neuron = Neuron(weights: [-3, 1], bias: 6.8813735870195432, activation: .tanh)
        let output = neuron([2, 0])
        print(neuron, output.data)   // TanhNeuron(2) 0.7071067811865477
    }

    // MicrogradNN/Optimizers/Adam.swift, Adam
    func exampleAdam1() throws {
        let w = Value.parameter(3)
        var optimizer = Adam()
        (w * w).backward()
        optimizer.step([w], rate: 0.1)   // the first step is as long as the rate, whatever the gradient's size
        print(w.data)   // 2.9000000001666666
    }

    // MicrogradNN/Optimizers/Momentum.swift, Momentum
    func exampleMomentum1() throws {
        let w = Value.parameter(3)
        var optimizer = Momentum(0.9)
        (w * w).backward()
        optimizer.step([w], rate: 0.1)
        optimizer.step([w], rate: 0.1)   // the same gradient, 6, and nine tenths of the last step
        print(w.data)   // 1.2599999999999998
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

    // MicrogradNN/Optimizers/OptimizerKind.swift, OptimizerKind
    func exampleOptimizerKind1() throws {
        let w = Value.parameter(3)
        (w * w).backward()
        var optimizer = OptimizerKind.adamw.make()
        optimizer.step([w], rate: 0.1)
        print(w.data)   // 2.8970000001666665
    }

    // MicrogradNN/Optimizers/RateSchedule.swift, RateSchedule
    func exampleRateSchedule1() throws {
        let schedule = RateSchedule.linear(from: 1, to: 0.1)
        print(schedule.rate(at: 50, of: 100))   // 0.55
    }

    // MicrogradNN/Optimizers/SGD.swift, SGD
    func exampleSGD1() throws {
        let w = Value.parameter(3)
        (w * w).backward()
        SGD().step([w], rate: 0.1)
        print(w.data)   // 2.4
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

    // MicrogradNN/Random/PythonRandom.swift, sample
    func examplePythonRandom2() throws {
        var random = PythonRandom(seed: 42)
        print(random.sample([1, 2, 3, 4, 5], 2))   // [1, 5]
    }

    // MicrogradNN/Random/RandomStream.swift, RandomStream
    func exampleRandomStream1() throws {
        var random = PythonRandom(seed: 42)
        print(random.integer(in: 1...6), random.choice(of: ["a", "b", "c"]))   // 6 a
        print(random.permutation(5))   // [1, 3, 4, 2, 0]
    }

    // MicrogradNN/Random/RandomStreams.swift, RandomStreams
    func exampleRandomStreams1() throws {
        var random = RandomStreams(seed: 1337)
        print(random.weights.uniform(-1, 1))   // 0.23550571390294128
        print(random.data.normal())            // -0.7031873098624105
    }

    // MicrogradNN/Training/EarlyStopping.swift, EarlyStopping
    func exampleEarlyStopping1() throws {
        var random = RandomStreams(seed: 1337)
        let data = DataSet.xor()
        let model = MLP(2, [4, 1], using: &random.weights)
        let options = TrainingOptions(
            loss: .mse, steps: 1000, schedule: .constant(0.05),
            earlyStopping: EarlyStopping(patience: 10, improvement: 1e-4))
        let report = try train(model, on: data, options)
        print(report.end, report.updates < 1000)   // noImprovement true
    }

    // MicrogradNN/Training/GradientWatch.swift, GradientWatch
    func exampleGradientWatch1() throws {
        let w = Value.parameter(3)
        var watch = GradientWatch()
        for _ in 1...2 {
            let loss = w * w
            let warning = watch.beforeBackward([w])
            loss.backward()
            w.data -= 0.1 * w.grad
            print(warning?.advice ?? "all is well")
        }
        // all is well
        // call zero_grad() before backward in each step
    }

    // MicrogradNN/Training/NeuronCensus.swift, NeuronCensus
    func exampleNeuronCensus1() throws {
        let dead = Neuron(weights: [1], bias: -10)
        let alive = Neuron(weights: [1], bias: 0)
        let data = DataSet(points: [[1], [2]], labels: [1, 1])
        let census = NeuronCensus(of: Layer([dead, alive]), on: data)
        print(census.deadRelus, census.relus)   // 1 2
    }

    // MicrogradNN/Training/Train.swift, train
    func exampleTrain1() throws {
        var random = RandomStreams(seed: 1337)
        let data = DataSet.moons(100, noise: 0.1, using: &random.data)
        let model = MLP(2, [16, 16, 1], using: &random.weights)
        let options = TrainingOptions(loss: .hinge, steps: 2, schedule: .linear(from: 1, to: 0.1), l2: 1e-4)
        let report = try train(model, on: data, options, using: &random.data)
        print(report.losses.values)   // [0.8958441028683222, 1.723590533697202]
    }

    // MicrogradNN/Training/TrainingControl.swift, TrainingControl
    func exampleTrainingControl1() throws {
        let w = MLP([Layer([Neuron(weights: [0.5], bias: 0, activation: .linear)])])
        let line = DataSet(points: [[1], [2]], labels: [2, 4])
        let report = try train(w, on: line, TrainingOptions(loss: .mse)) { step in
            step.loss < 1 ? .stop : .goOn
        }
        print(report.end, report.updates)   // stopped 4
    }

    // MicrogradNN/Training/TrainingOptions.swift, TrainingOptions
    func exampleTrainingOptions1() throws {
        let options = TrainingOptions(
            loss: .hinge, steps: 100, schedule: .linear(from: 1, to: 0.1), l2: 1e-4)
        print(options.schedule.rate(at: 50, of: options.steps))   // 0.55
    }

    // MicrogradNN/MicrogradNN.docc/MicrogradNN.md
    func exampleMicrogradNN1() throws {
        let neuron = Neuron(weights: [2, -1], bias: 0.5, activation: .tanh)
        let loss = mse([neuron([0.5, 1])], [1])
        loss.backward()
        print(loss.data, neuron.parameters.map(\.grad))
        // 0.289317952514053 [-0.4230167422741337, -0.8460334845482674, -0.8460334845482674]
    }

    // MicrogradNN/MicrogradNN.docc/TrainingTheMoons.md
    func exampleTrainingTheMoons1() throws {
        var random = RandomStreams(seed: 1337)
        let data = DataSet.moons(100, noise: 0.1, using: &random.data)
        let model = MLP(2, [16, 16, 1], using: &random.weights)
        print(data.points[0], data.labels[0])   // [1.1221146075409685, 0.08147717341718697] -1.0
        print(model.parameters.count)           // 337

        let before = model.data
        withTape {
            let scores = data.points.map { model($0)[0] }
            let loss = hinge(scores, data.labels) + l2(model.parameters, 1e-4)
            print(loss.data, accuracy(scores, data.labels))   // 0.8958441028683222 0.5
            model.zeroGrad()
            loss.backward()
            for parameter in model.parameters { parameter.data -= 1.0 * parameter.grad }
        }

        model.setData(before)
        let options = TrainingOptions(loss: .hinge, steps: 100, schedule: .linear(from: 1, to: 0.1), l2: 1e-4)
        let report = try train(model, on: data, options) { step in step.step < 20 ? .goOn : .stop }
        for point in report.losses.points where [0, 1, 20].contains(point.step) {
            print(point.step, point.value)
        }
        // 0 0.8958441028683222
        // 1 1.723590533697202
        // 20 0.18977522856087645
        print(report.accuracies.values.last ?? 0)   // 0.91
        print(report.end, report.updates)   // stopped 21

        print(model.predict([0, 1])[0] < 0, model.predict([1, -0.5])[0] > 0)   // true true

        let text = model.savedParameters.prettyText
        let twin = MLP(2, [16, 16, 1])
        try twin.load(JSON(parsing: text))
        print(twin.predict([0, 1]) == model.predict([0, 1]))   // true
    }
}
