import Testing

@testable import Language

@Suite("Running: undo")
struct UndoTests {
    /// Runs `setup`, marks the state, runs `change`, goes back, and says what `question` prints.
    private func after(_ setup: String, undoing change: String, _ question: String) -> String {
        let console = Console()
        console.run(setup)
        console.interpreter.checkpoint()
        console.run(change)
        #expect(console.interpreter.undo())
        let before = console.output.count
        console.run(question)
        return String(console.output.dropFirst(before).dropLast())
    }

    @Test func namesComeBack() {
        #expect(after("a = 2", undoing: "a = 3; b = 4", "print(a)") == "2.0")
        #expect(after("a = 2", undoing: "del a", "print(a)") == "2.0")
        #expect(after("", undoing: "b = 4", "print(b)").hasPrefix("1:7: error: unknown name 'b'"))
    }

    @Test func contentsComeBack() {
        #expect(after("x = [1, 2]", undoing: "x.append(3); x[0] = 9; x += [4]", "print(x)") == "[1, 2]")
        #expect(after("x = {1}", undoing: "x.add(3)", "print(x)") == "{1}")
        #expect(after("x = np.array([1, 2])", undoing: "x[0] = 9", "print(x.tolist())") == "[1, 2]")
        let counter =
            "def make():\n    n = [0]\n    m = 0\n    def f():\n        nonlocal m\n        m += 1\n        return m\n    return f\nf = make()\nt = f()"
        #expect(after(counter, undoing: "t = f(); t = f()", "print(f())") == "2")
    }

    /// Backward computes a graph again whose leaves have changed: that is taken back with its slopes.
    @Test func slopesComeBack() {
        #expect(
            after("a = 1.0\nL = a**2", undoing: "a.data = -1; L.backward()", "L.backward(); print(a.grad)")
                == "2.0")
        #expect(
            after(
                "b = 2.0; c = 3.0; M = b*c", undoing: "b.data = 3; c.data = 2; M.backward()",
                "M.backward(); print(b.grad, c.grad)") == "3.0 2.0")
        // The state to come back to had a graph older than its leaf's number.
        #expect(
            after(
                "p = 2.0\nQ = p*p\np.data = 3", undoing: "Q.backward()", "Q.backward(); print(Q.data, p.grad)"
            )
            .hasSuffix("9.0 6.0"))
    }

    @Test func numbersOnTheTapeComeBack() {
        let graph = "a = 2; b = 3; L = a*b"
        #expect(after(graph, undoing: "L.backward()", "a") == "Value(data=2.0, grad=0)")
        #expect(
            after(graph + "\nL.backward()", undoing: "a.data = 7; a.grad = 1", "a")
                == "Value(data=2.0, grad=3.0)")
        #expect(
            after(graph, undoing: "a.data = 7\nbackward L", "L.backward()\nprint(L.data, b.grad)")
                == "6.0 2.0")
        #expect(after(graph + "; v = Value(1)", undoing: "v.label = 'x'", "v.label") == "'v'")
    }

    @Test func labelsComeBack() {
        #expect(after("c = Value(1); d = c + 1", undoing: "c = Value(5)", "print(c.label)") == "c")
    }

    @Test func statesSurviveCompaction() {
        let change = "old = a\na = 5\nfor i in range(200000): t = Value(i) * 2"
        #expect(
            after("a = 2; L = a * 3; L.backward()", undoing: change, "L\na")
                == "Value(data=6.0, grad=1.0)\nValue(data=2.0, grad=3.0)")
    }

    @Test func twentyLevels() {
        let console = Console()
        for number in 0..<30 {
            console.interpreter.checkpoint()
            console.run("n = [\(number)]")
        }
        var levels = 0
        while console.interpreter.undo() { levels += 1 }
        #expect(levels == 20)
        console.run("print(n)")
        #expect(console.output == "[9]\n")
    }
}
