import Micrograd
import MicrogradNN
import Testing

@Suite struct ModuleTests {
    @Test func printsAsThePackageDoes() {
        let model = MLP(2, [2, 1])
        #expect(
            model.description
                == "MLP of [Layer of [ReLUNeuron(2), ReLUNeuron(2)], Layer of [LinearNeuron(2)]]")
        let lecture = MLP(3, [1], activation: .tanh, output: .tanh)
        #expect(lecture.description == "MLP of [Layer of [TanhNeuron(3)]]")
    }

    @Test func namesLabelsAndOrder() {
        let model = MLP(2, [2, 1])
        let names = model.namedParameters.map(\.name)
        #expect(names.count == 9)
        #expect(names[4] == "layers[0].neurons[1].w[1]")
        #expect(names[8] == "layers[1].neurons[0].b")
        #expect(model.parameters.map(\.label) == names)
        #expect(model.parameters.map(\.index) == model.namedParameters.map(\.value.index))
    }

    @Test func biasStarts() {
        var random = PythonRandom(seed: 3)
        var same = random
        let zero = Neuron(2, using: &random)
        #expect(zero.b?.data == 0)
        #expect(zero.data == [same.uniform(-1, 1), same.uniform(-1, 1), 0])
        let drawn = Neuron(1, bias: .uniform, using: &random)
        #expect(drawn.data == [same.uniform(-1, 1), same.uniform(-1, 1)])
        let without = Neuron(2, activation: .linear, bias: .none, using: &random)
        #expect(without.parameters.count == 2)
        let output = without([3.0, 5.0]).data
        #expect(output == without.w[0].data * 3 + without.w[1].data * 5)
        #expect(without.predict([3, 5]) == [output])
    }

    @Test func theLecturesNeuron() {
        let neuron = Neuron(weights: [-3, 1], bias: 6.8813735870195432, activation: .tanh)
        let x = [Value(2), Value(0)]
        let output = neuron(x)
        output.backward()
        #expect(output.data == 0.7071067811865477)
        #expect(x[0].grad == -1.4999999999999993)
        #expect(neuron.parameters.map(\.grad) == [0.9999999999999996, 0, 0.4999999999999998])
        neuron.zeroGrad()
        #expect(neuron.parameters.map(\.grad) == [0, 0, 0])
    }

    @Test(arguments: Activation.allCases)
    func predictionsAreTheRecordedOutputs(activation: Activation) {
        var random = PythonRandom(seed: 4)
        let model = MLP(
            2, [3, 2], activation: activation, output: activation, bias: .uniform, using: &random)
        let point = [0.7, -1.3]
        #expect(model(point).map(\.data) == model.predict(point))
        #expect(model(point.map { Value($0) }).map(\.data) == model.predict(point))
        #expect(model.activations(for: point).last == model.predict(point))
        #expect(model.layers[0](point).map(\.data) == model.activations(for: point)[0])
    }

    @Test func functionalModelIsTheSameNetwork() {
        var random = PythonRandom(seed: 1337)
        let model = MLP(2, [3, 1], bias: .uniform, using: &random)
        random = PythonRandom(seed: 1337)
        let (parameters, network) = mlp(2, [3, 1], bias: .uniform, using: &random)
        #expect(parameters.flatMap { $0.flatMap { $0 } } == model.data)
        #expect(network.accepts(parameters))
        #expect(!network.accepts(Array(parameters.dropLast())))
        #expect(network.predict([1, 2], parameters) == model.predict([1, 2]))
        model([1.0, 2.0])[0].backward()
        let (value, gradient) = valueAndGrad(of: { (p: NestedParameters<Value>) in network([1, 2], p)[0] })(
            parameters)
        #expect(value == model.predict([1, 2])[0])
        #expect(gradient.flatMap { $0.flatMap { $0 } } == model.parameters.map(\.grad))
    }

    @Test func parametersFollowACompactedTape() {
        let tape = Tape()
        tape.use {
            _ = Value(1)
            var model = MLP(2, [2, 1])
            let before = model.predict([1, 2])
            _ = model([1.0, 2.0])
            let map = tape.compact(keeping: model.parameters.map(\.index))
            // The handles are void now; their rows are known from the order of making.
            var row = 1
            model.mapParameters { _ in
                row += 1
                return Value(row: Int(map[row]), on: tape)
            }
            #expect(model.predict([1, 2]) == before)
        }
    }

    @Test func savedParametersComeBackToTheBit() throws {
        var random = PythonRandom(seed: 5)
        let model = MLP(2, [3, 1], bias: .uniform, using: &random)
        model.parameters[0].data = -0.0
        model.parameters[1].data = .nan
        let text = model.savedParameters.prettyText
        let other = MLP(2, [3, 1])
        try other.load(JSON(parsing: text))
        #expect(other.data.map(\.bitPattern) == model.data.map(\.bitPattern))
    }

    @Test func anotherShapeIsRefused() throws {
        let saved = MLP(2, [3, 1]).savedParameters
        let messages: [(any Network, String)] = [
            (MLP(3, [3, 1]), "the network has 3 inputs, the saved one 2"),
            (MLP(2, [3, 3, 1]), "the network has 3 layers, the saved one 2"),
            (MLP(2, [4, 1]), "layers[0] has 4 neurons, the saved one 3"),
            (MLP(2, [3, 1], bias: .none), "layers[0].neurons[0] has 2 parameters, the saved one 3"),
            (MLP(2, [3, 1], activation: .tanh), "layers[0] has tanh neurons, the saved ones are relu"),
        ]
        for (network, message) in messages {
            let before = network.data
            let error = #expect(throws: DataError.self) { try network.load(saved) }
            #expect(error?.message == message)
            #expect(network.data == before)
        }
        #expect(throws: DataError.self) { try MLP(2, [1]).load([1, 2]) }
        let spoilt = try JSON(parsing: #"{"format":"micrograd parameters","inputs":1e300,"layers":[]}"#)
        #expect(throws: DataError.self) { try MLP(2, [1]).load(spoilt) }
    }
}
