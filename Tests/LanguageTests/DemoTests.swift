import Testing

@testable import Language

/// The published runs, as their notebooks have them.
@Suite("Notebooks: the published figures come out")
struct DemoTests {
    /// The cells of micrograd's demo, pasted, but for the pictures; fewer steps than its hundred.
    static let demo = """
        import random
        import numpy as np
        %matplotlib inline
        from micrograd.engine import Value
        from micrograd.nn import Neuron, Layer, MLP
        np.random.seed(1337)
        random.seed(1337)
        # make up a dataset

        from sklearn.datasets import make_moons, make_blobs
        X, y = make_moons(n_samples=100, noise=0.1)

        y = y*2 - 1 # make y be -1 or 1
        # initialize a model
        model = MLP(2, [16, 16, 1]) # 2-layer neural network
        print(model)
        print("number of parameters", len(model.parameters()))
        # loss function
        def loss(batch_size=None):

            # inline DataLoader :)
            if batch_size is None:
                Xb, yb = X, y
            else:
                ri = np.random.permutation(X.shape[0])[:batch_size]
                Xb, yb = X[ri], y[ri]
            inputs = [list(map(Value, xrow)) for xrow in Xb]

            # forward the model to get scores
            scores = list(map(model, inputs))

            # svm "max-margin" loss
            losses = [(1 + -yi*scorei).relu() for yi, scorei in zip(yb, scores)]
            data_loss = sum(losses) * (1.0 / len(losses))
            # L2 regularization
            alpha = 1e-4
            reg_loss = alpha * sum((p*p for p in model.parameters()))
            total_loss = data_loss + reg_loss

            # also get accuracy
            accuracy = [(yi > 0) == (scorei.data > 0) for yi, scorei in zip(yb, scores)]
            return total_loss, sum(accuracy) / len(accuracy)

        total_loss, acc = loss()
        print(total_loss, acc)
        # optimization
        for k in range(STEPS):

            # forward
            total_loss, acc = loss()

            # backward
            model.zero_grad()
            total_loss.backward()

            # update (sgd)
            learning_rate = 1.0 - 0.9*k/100
            for p in model.parameters():
                p.data -= learning_rate * p.grad

            if k % 1 == 0:
                print(f"step {k} loss {total_loss.data}, accuracy {acc*100}%")
        """

    @Test func theDemoRunsAsPasted() throws {
        let console = Console()
        let answer = console.run(Self.demo.replacing("STEPS", with: "4"))
        let lines = answer.split(separator: "\n").map(String.init)
        #expect(lines.contains("number of parameters 337"))
        #expect(lines.contains("Value(data=0.8958441028683222, grad=0) 0.5"))
        let losses = try publishedColumn("loss", of: "moons_training_1337.csv")
        let accuracies = try publishedColumn("accuracy", of: "moons_training_1337.csv")
        let steps = lines.filter { $0.hasPrefix("step ") }.map { $0.split(separator: " ") }
        #expect(steps.count == 4)
        for (k, words) in steps.enumerated() {
            let loss = try #require(Double(words[3].dropLast()))
            #expect(abs(loss - losses[k]) <= 1e-12 * losses[k])
            #expect(words[5] == "\(accuracies[k] * 100)%")
        }
        #expect(!answer.contains("error:"))
    }

    /// A batch is drawn by numpy's permutation, and picks rows of both arrays.
    @Test func theDemosBatchesWork() {
        let program =
            Self.demo.replacing("STEPS", with: "0") + "\nl, a = loss(10)\nprint(0 <= a <= 1, l.data > 0)"
        #expect(Console().run(program).hasSuffix("True True\n"))
    }

    /// The mesh of the demo's last cell, up to where matplotlib would draw it.
    @Test func theDemosMeshWorks() {
        let program = """
            X = np.array([[0.0, 0.0], [1.0, 0.5]])
            h = 0.25
            x_min, x_max = X[:, 0].min() - 1, X[:, 0].max() + 1
            y_min, y_max = X[:, 1].min() - 1, X[:, 1].max() + 1
            xx, yy = np.meshgrid(np.arange(x_min, x_max, h),
                                 np.arange(y_min, y_max, h))
            Xmesh = np.c_[xx.ravel(), yy.ravel()]
            Z = np.array([x[0] > x[1] for x in Xmesh])
            Z = Z.reshape(xx.shape)
            print(xx.shape, Xmesh.shape, Z.shape, Xmesh[13])
            """
        #expect(output(of: program) == "(10, 12) (120, 2) (10, 12) [-0.75 -0.75]")
    }

    static let lectureLoop = """
        xs = [[2.0, 3.0, -1.0], [3.0, -1.0, 0.5], [0.5, 1.0, 1.0], [1.0, 1.0, -1.0]]
        ys = [1.0, -1.0, -1.0, 1.0] # desired targets
        for k in range(20):

          # forward pass
          ypred = [n(x) for x in xs]
          loss = sum((yout - ygt)**2 for ygt, yout in zip(ys, ypred))

          # backward pass
          for p in n.parameters():
            p.grad = 0.0
          loss.backward()

          # update
          for p in n.parameters():
            p.data += -0.05 * p.grad

          print(k, loss.data)
        """

    /// The network of the lecture with given parameters.
    private func lectureNetwork(_ column: String, on console: Console) throws {
        console.run(
            "n = MLP(3, [4, 4, 1], activation=tanh, output='tanh', bias='uniform')\nps = n.parameters()")
        for (place, number) in try publishedColumn(column, of: "mse_params41.csv").enumerated() {
            console.run("ps[\(place)].data = \(number)")
        }
    }

    @Test func theLecturesLoopRunsAsPasted() throws {
        let console = Console()
        try lectureNetwork("after_two_steps", on: console)
        let lines = console.run(Self.lectureLoop).split(separator: "\n").map { $0.split(separator: " ") }
        let losses = lines.compactMap { Double($0[1]) }
        #expect(losses.count == 20)
        #expect(abs(losses[0] - 6.56156718545472) < 1e-11)
        #expect(abs(losses[19] - 0.08702561304645334) < 1e-13)
        #expect(console.notes.isEmpty)
    }

    @Test func theLecturesFirstStepComesOut() throws {
        let console = Console()
        try lectureNetwork("before_steps", on: console)
        let answer = console.run(
            """
            xs = [[2.0, 3.0, -1.0], [3.0, -1.0, 0.5], [0.5, 1.0, 1.0], [1.0, 1.0, -1.0]]
            ys = [1.0, -1.0, -1.0, 1.0]
            loss = sum((n(x) - y)**2 for x, y in zip(xs, ys))
            print(loss.data)
            """)
        #expect(abs((Double(answer.dropLast()) ?? 0) - 6.606895868054532) < 1e-11)
    }

    /// The same loss written over lists, without a loop.
    @Test func broadcastListsGiveTheSameLoss() {
        let program = """
            np.random.seed(1337)
            random.seed(1337)
            X, y = moons(100, 0.1)
            net = MLP(2, [16, 16, 1])
            scores = net(X)
            loss = mean(relu(1 - y*scores)) + 1e-4 * sum(p*p for p in net.parameters())
            print(abs(loss.data - 0.8958441028683222) < 1e-14, accuracy(scores, y))
            """
        #expect(output(of: program) == "True 0.5")
    }
}
