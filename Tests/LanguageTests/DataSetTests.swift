import Testing

@testable import Language

@Suite("Data sets, functional models and what is said of gradients")
struct DataSetTests {
    @Test func moonsAreThePublishedOnes() throws {
        let program = "np.random.seed(1337)\nX, y = moons(100, 0.1)\nfor p in X: print(p[0])"
        let xs = output(of: program).split(separator: "\n").compactMap { Double($0) }
        #expect(xs.count == 100 && xs[0] == 1.1221146075409685)
    }

    @Test func dataSetsAreArrays() {
        let program = """
            X, y = blobs(6, 0.1, 3)
            print(X.shape, sorted(list(set(y.tolist()))))
            X, y = circles(8)
            print(X.shape, sum(y))
            X, y = spiral(5, 0.0)
            print(len(X), len(y))
            X, y = xor()
            print(X[[1, 2]], y[[3, 0]], y*2 - 1, (y + 1)/2)
            from sklearn.datasets import make_moons, make_circles, make_blobs
            X, y = make_moons(4, random_state=1)
            print(sorted(y))
            X, y = make_blobs(n_samples=6, centers=3)
            print(sorted(y.tolist()))
            """
        #expect(
            output(of: program) == """
                (6, 2) [0, 1, 2]
                (8, 2) 0
                5 5
                [[0. 1.]
                 [1. 0.]] [-1 -1] [-3  1  1 -3] [0. 1. 1. 0.]
                [0, 0, 1, 1]
                [0, 0, 1, 1, 2, 2]
                """)
    }

    @Test func filesAreRead() {
        let console = Console()
        console.files["points.csv"] = "x,y,label\n0.5,1,-1\n2,\"0.25\",1\n"
        console.files["bad.csv"] = "x,y,label\r\n0.5,1,-1\r\n2,äbc,1\r\n"
        console.files["ragged.csv"] = "1,2,3\n1,2\n"
        #expect(
            console.run("X, y = load('points.csv')\nprint(X.tolist(), y)\nload('bad.csv')")
                == """
                [[0.5, 1.0], [2.0, 0.25]] [-1  1]
                3:3: error: 'äbc' is not a number
                hint: every column holds numbers; the last one is the label, such as -1 and 1

                """)
        #expect(
            console.run("load('ragged.csv')").contains("2:3: error: this row has 2 fields, the first has 3"))
        #expect(console.run("load('none.csv')").contains("no file 'none.csv'"))
    }

    @Test func functionalModelsTakeTheirParameters() {
        let program = """
            random.seed(1337)
            params, model = mlp(2, [3, 1])
            random.seed(1337)
            net = MLP(2, [3, 1])
            x = [0.5, -0.25]
            print(len(params), len(params[0]), len(params[0][0]))
            print(model(x, params) == net(x).data, len(model([x, x], params)))
            def loss(p): return (model(x, p) - 3)**2
            v, g = value_and_grad(loss)(params)
            L = (net(x) - 3)**2
            L.backward()
            print(v == L.data, g[1][0][0] == net.layers[1].neurons[0].w[0].grad, len(g[0][2]))
            params = params - 0.01 * g
            print(loss(params) < v)
            """
        #expect(output(of: program) == "2 3 3\nTrue 2\nTrue True 3\nTrue")
        #expect(
            output(of: "params, model = mlp(2, [3, 1])\nmodel([1, 2], params[0])").contains(
                "these parameters have not the shape of this model"))
    }

    static let loop = """
        random.seed(1)
        X, y = xor()
        n = MLP(2, [4, 1])
        for k in range(3):
          L = mse(n(X), y)
          ZERO
          L.backward()
          for p in n.parameters(): p.data -= 0.1*p.grad
        """

    @Test func gradientsThatAreNeverZeroedAreRemarkedOnce() {
        let console = Console()
        console.run(Self.loop.replacing("ZERO", with: "pass"))
        #expect(console.notes.count == 1 && console.notes[0].contains("zero_grad()"))
    }

    @Test(arguments: [
        "n.zero_grad()", "for p in n.parameters(): p.grad = 0.0", "for p in n.parameters(): p.grad *= 0.9",
    ])
    func careTakenOfGradientsIsNotRemarked(_ care: String) {
        let console = Console()
        console.run(Self.loop.replacing("ZERO", with: care))
        #expect(console.notes.isEmpty)
    }

    /// Several passes before one update add up on purpose.
    @Test func addingUpIsNoMistake() {
        let console = Console()
        console.run(
            """
            n = MLP(2, [4, 1])
            X, y = xor()
            for x, t in zip(X, y):
              L = (n(x) - t)**2
              L.backward()
            for p in n.parameters(): p.data -= 0.1*p.grad
            """)
        #expect(console.notes.isEmpty)
    }

    @Test func matplotlibIsNamed() {
        #expect(output(of: "import matplotlib.pyplot as plt\nplt.figure()").contains("plot f from -5 to 5"))
        #expect(output(of: "plt.plot([1, 2])").contains("hint: 'plot f from -5 to 5'"))
    }
}
