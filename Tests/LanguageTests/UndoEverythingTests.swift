import Testing

@testable import Language

/// Whatever a statement does to the state of a session, undo takes it back whole.
@Suite("Running: undo of everything")
struct UndoEverythingTests {
    /// A session with something of every kind in it.
    static let session = """
        random.seed(5)
        np.random.seed(5)
        a = 2.0; b = -3.0
        L = a*b + a**2
        L.backward()
        xs = [1, [2, 3], a]
        t = (xs, 5)
        s = {1, 2}
        A = np.array([[1.0, 2.0], [3.0, 4.0]])
        net = MLP(2, [2, 1])
        def make():
            n = 0
            def count(d=1):
                nonlocal n
                n += d
                return n
            return count
        count = make()
        c = count()
        def f(x): return x*x
        """

    /// All of its state that a program can see.
    static let question = """
        print(a, a.data, a.grad, b.data, b.grad, L.data, L.grad, L.label, a.label)
        print(xs, t, sorted(list(s)), A.tolist(), count(0), c, f(3))
        print([(p.data, p.grad, p.label) for p in net.parameters()], len(net.layers))
        print(random.random(), np.random.rand(), max(1, 2))
        a
        L
        forward L
        print(L.data, b.data)

        """

    static let changes = [
        "a = 7", "b = a", "L = L + 1", "L.backward()", "a.data = 9", "a.data += 1", "b.grad = 5",
        "a.label = 'z'",
        "L.label = 'loss'", "a, b = b, a", "del a", "del xs, t, s, A, net, f", "x = y = z = 4",
        "xs.append(9)", "xs[1].append(4)", "xs[0] = a*b", "xs.sort(key=lambda q: 0)", "xs.clear()",
        "xs.reverse()", "xs[1] = xs", "del xs[0]", "xs += [3]", "xs.pop()", "xs[0:2] = [7]", "xs.extend(xs)",
        "t[0].append(t)", "t[0][1][0] = 8", "s.add(7)", "s.discard(1)", "s.update([4, 5])",
        "A[0] = 9", "A[0, 1] = 5", "A[:, 0] = [8, 9]", "A = A + 1",
        "net.zero_grad()", "net = 5", "for p in net.parameters(): p.data -= 0.1",
        "for p in net.parameters(): p.grad = 3.0", "net.layers[0].neurons[0].w[0] = Value(3.0)",
        "net.layers[0].neurons[0].b = Value(1.0)", "net.layers.pop()", "net([1.0, 2.0]).backward()",
        "loss = (net([1.0, 2.0]) - 1)**2\nloss.backward()\nfor p in net.parameters(): p.data -= p.grad",
        "c = count(4)", "count(10)", "def f(x): return x", "f(x) = x + 1", "f = 3",
        "random.random()", "random.seed(1)", "np.random.rand()", "np.random.seed(3)", "moons(10)",
        "n = MLP(2, [3, 1])", "for i in range(70000): q = a*i",
        "for i in range(3): xs.append(i*a)", "a.data = 5\na.data = 1/0", "xs.append(1); xs.append(log(-1))",
        "g = grad(f)(2.0)", "import math as xs", "from math import sin as f", "max = 4", "range = 3",
        "a.data = 4\nbackward L", "a.data = 4\nforward L", "class Neuron:\n    def f(self): tanh(x)\n",
    ]

    private func answer(undoing change: String?, compacting: Bool) -> String {
        let console = Console()
        if compacting {
            console.interpreter.collectionStep = 1
            console.interpreter.collectAt = 0
        }
        console.run(UndoEverythingTests.session)
        if let change {
            console.interpreter.checkpoint()
            console.run(change)
            #expect(console.interpreter.undo())
        }
        let before = console.output.count
        console.run(UndoEverythingTests.question, goesOn: true)
        return String(console.output.dropFirst(before))
    }

    @Test(arguments: changes)
    func comesBack(_ change: String) {
        let untouched = answer(undoing: nil, compacting: false)
        #expect(answer(undoing: change, compacting: false) == untouched)
        #expect(answer(undoing: change, compacting: !change.contains("70000")) == untouched)
    }

    /// One after the other they come back, too.
    @Test func comesBackStepByStep() {
        let console = Console()
        console.run(UndoEverythingTests.session)
        let changes = UndoEverythingTests.changes.prefix(20)
        for change in changes {
            console.interpreter.checkpoint()
            console.run(change)
        }
        for _ in changes { #expect(console.interpreter.undo()) }
        let before = console.output.count
        console.run(UndoEverythingTests.question, goesOn: true)
        #expect(String(console.output.dropFirst(before)) == answer(undoing: nil, compacting: false))
    }
}
