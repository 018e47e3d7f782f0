import Testing

@testable import Language

@Suite("Networks: spelled and printed as in micrograd")
struct NetworkTests {
    @Test func printsAsThePackageDoes() {
        #expect(
            output(of: "print(MLP(2, [2, 1]))\nNeuron(3, nonlin=False)\nLayer(2, 1)")
                == """
                MLP of [Layer of [ReLUNeuron(2), ReLUNeuron(2)], Layer of [LinearNeuron(2)]]
                LinearNeuron(3)
                Layer of [ReLUNeuron(2)]
                """)
    }

    @Test func countsParameters() {
        #expect(output(of: "len(MLP(2, [16, 16, 1]).parameters())") == "337")
        #expect(output(of: "len(MLP(3, [4, 4, 1], bias='uniform').parameters())") == "41")
        #expect(output(of: "len(nn.MLP(3, [4, 4, 1], bias=None).parameters())") == "32")
    }

    /// The weights are drawn as CPython draws them, neuron by neuron.
    @Test func weightsAreThePublishedOnes() throws {
        let program = """
            random.seed(1337)
            model = MLP(2, [16, 16, 1])
            for p in model.parameters(): print(p.data)
            """
        let drawn = output(of: program).split(separator: "\n").compactMap { Double($0) }
        #expect(drawn == (try publishedColumn("value", of: "moons_mlp_init_params_337.csv")))
    }

    @Test func parametersAreReachedAndChanged() {
        let program = """
            net = MLP(2, [2, 1])
            net.layers[0].neurons[1].w[0].label
            n = net.layers[1].neurons[0]
            n.w[0].data = 0.5
            n.w[0]
            n.b.label
            n.w[1] = Value(2.0)
            n.parameters()[1].data
            n.nonlin
            """
        #expect(
            output(of: program) == """
                'layers[0].neurons[1].w[0]'
                Value(data=0.5, grad=0)
                'layers[1].neurons[0].b'
                2.0
                False
                """)
    }

    @Test func aListOfWeightsIsShared() {
        let program = "a = Neuron(2); b = Neuron(2)\nb.w = a.w\na.w[0] = 0.5\nprint(b.w[0], a.w is b.w)"
        #expect(output(of: program) == "0.5 True")
    }

    @Test func oneOutputIsAValueSeveralAreAList() {
        let program = """
            n = Neuron(2)
            n.w[0].data = 1.0; n.w[1].data = -2.0
            n([3.0, 1.0])
            n([[3.0, 1.0], [0.0, 1.0]])
            n(np.array([[3.0, 1.0]]))[0].data
            layer = Layer(2, 2)
            len(layer([3.0, 1.0]))
            isinstance(n, Neuron), type(layer).__name__
            """
        #expect(
            output(of: program) == """
                Value(data=1.0, grad=0)
                [Value(data=1.0, grad=0), Value(data=0.0, grad=0)]
                1.0
                2
                (True, 'Layer')
                """)
    }

    @Test func zeroGradClearsItsOwnParametersOnly() {
        let program = """
            n = Neuron(1); m = Neuron(1); x = Value(1.0)
            n.w[0].data = 1.0; m.w[0].data = 1.0
            L = n([x]) * m([x])
            L.backward()
            n.zero_grad()
            n.w[0]
            m.w[0]
            """
        #expect(output(of: program) == "Value(data=1.0, grad=0)\nValue(data=1.0, grad=1.0)")
    }

    /// The lecture's pasted classes are stood in for by what they say: tanh everywhere, the bias drawn.
    @Test func theLecturesFormIsTaken() {
        let console = Console()
        let answer = console.run(
            """
            class Neuron:
              def __call__(self, x):
                act = sum((wi*xi for wi, xi in zip(self.w, x)), self.b)
                out = act.tanh()
                return out
            class MLP:
              pass
            n = MLP(3, [4, 1])
            print(n)
            n.layers[0].neurons[0].b.data != 0
            from micrograd.nn import MLP
            print(MLP(1, [1, 1]))
            """)
        #expect(console.notes.count == 2)
        #expect(answer.contains("MLP of [Layer of [TanhNeuron(3), TanhNeuron(3)"))
        #expect(answer.contains("True\nMLP of [Layer of [ReLUNeuron(1)], Layer of [LinearNeuron(1)]]"))
    }

    @Test(arguments: [
        ("MLP(2, 4)", "nouts is a list, one number a layer, not an int"),
        ("MLP(2, [])", "a network has one layer at least"),
        ("MLP(0, [1])", "nin has to be 1 or more, not 0"),
        ("MLP(2, [1], activation='tahn')", "activation cannot be 'tahn'"),
        ("MLP(2, [1000000, 1000000])", "the tape is full: it holds 50000000 nodes"),
        ("Neuron(2)([1.0])", "this Neuron takes 2 inputs, and the point has 1 number"),
        ("n = Neuron(2)\nn.w.append(n)\nn([1, 2, 3])", "expected a number, found a Neuron"),
        ("net = MLP(2, [2])\nnet.layers[0] = 5\nnet([1, 2])", "an int stands among the layers"),
        ("Neuron(2)('ab')", "this Neuron takes 2 inputs, and the point has 1 number"),
    ])
    func mistakesAreTold(_ program: String, _ message: String) {
        #expect(output(of: program).contains("error: \(message)"), "\(output(of: program))")
    }

    @Test func undoTakesBackWhatTrainingChanged() {
        let console = Console()
        console.run("n = Neuron(1)\nn.w[0].data = 1.0")
        console.interpreter.checkpoint()
        console.run(
            "n.w[0].data = 5.0\nn.b = Value(3.0)\nn.w = [Value(9.0)]\nrandom.seed(1)\nr = random.random()")
        #expect(console.interpreter.undo())
        #expect(console.run("print(n.w[0].data, n.b.data)") == "1.0 0.0\n")
    }

    @Test func undoTakesBackRandomNumbers() {
        let console = Console()
        console.run("random.seed(1337)")
        console.interpreter.checkpoint()
        console.run("n = Neuron(5)")
        #expect(console.interpreter.undo())
        #expect(console.run("random.random()") == "0.6177528569514706\n")
    }

    /// Compaction moves rows; a network's parameters stay its own, and nothing is left of the steps.
    @Test func compactionMovesParameters() {
        let program = """
            random.seed(3)
            net = MLP(2, [3, 1], activation='tanh')
            X, y = xor()
            for k in range(40):
              loss = mse(net(X), y)
              net.zero_grad()
              loss.backward()
              for p in net.parameters(): p.data -= 0.1 * p.grad
            print(loss.data, net.layers[0].neurons[1].w[0].label)
            del loss, p
            """
        let console = Console()
        console.interpreter.collectAt = 1000
        let answer = console.run(program)
        #expect(answer == Console().run(program))
        #expect(answer.hasSuffix("layers[0].neurons[1].w[0]\n"))
        console.run("reset = 0")
        console.interpreter.collect()
        #expect(console.interpreter.tape.end < 200)
    }
}
