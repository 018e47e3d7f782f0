import Testing

@testable import Language

@Suite("Running: nothing a program does ends the session")
struct LimitTests {
    @Test func callsNestAThousandDeep() {
        let define = "def f(n): return 0 if n == 0 else 1 + f(n-1)\n"
        #expect(output(of: define + "f(999)") == "999")
        #expect(output(of: define + "f(1000)").hasPrefix("1:39: error: recursion deeper than 1,000 calls"))
        #expect(output(of: "def f(): return f()\nf()").contains("recursion deeper"))
    }

    @Test func callsThroughNativesNestSafely() {
        let define = "def f(n): return 0 if n == 0 else 1 + list(map(f, [n-1]))[0]\n"
        #expect(output(of: define + "f(70)") == "70")
        #expect(output(of: define + "f(100000)").contains("recursion deeper"))
        #expect(output(of: "f = lambda x: sorted([1, 2], key=f)\nf(1)").contains("recursion deeper"))
        #expect(output(of: "f = lambda x: grad(f)(x)\nf(1.0)").contains("recursion deeper"))
    }

    @Test func theSessionGoesOnAfterward() {
        let console = Console()
        console.run("def f(): return f()")
        console.run("f()")
        console.run("1 + [x for x in [lambda: f()]][0]()")
        #expect(console.interpreter.machine.top == 0)
        #expect(console.interpreter.machine.depth == 0)
        #expect(console.interpreter.machine.callCount == 0)
        #expect(console.interpreter.machine.pins == 0)
        #expect(console.run("1 + 1").hasSuffix("\n2\n"))
    }

    @Test(arguments: [
        "while True: pass", "for i in range(10**15): pass", "sum(range(10**11))", "list(range(99999999))",
        "def f():\n  while True: g()\ndef g(): return 1\nf()", "[i for i in range(10**12)]",
        "sorted(range(99999999))", "list(map(lambda x: x, range(99999999)))",
        "print([0] * 2999999)", "relu([1.0] * 2999999)", "relu(np.zeros(2999999))",
        "np.zeros(2999999) + np.zeros(2999999)", "sum(np.zeros(2999999))",
        "x = [1]\nfor i in range(40): x = [x, x]\nmean(x)",
        "x = [1]; y = [1]\nfor i in range(40): x, y = [x, x], [y, y]\nx == y",
    ])
    func programsCanBeStopped(_ program: String) {
        let console = Console()
        console.patience = 200
        #expect(console.run(program).contains("error: interrupted"))
        console.patience = .max
        #expect(console.run("1").hasSuffix("\n1\n"))
    }

    @Test(arguments: [
        "10**100000", "'' * 10**18", "[] * 10**18", "[0]*10**12", "'ab'*10**15", "list(range(10**12))",
        "x = [0]*10**6\n(x*2)*100",
        "np.zeros(10**12)", "np.arange(0, 1, 1e-15)", "f'{1:99999999}'", "round(1.5, 10**9)",
        "2**0.5**-1000000", "'%99999999d' % 3", "math.factorial(10**9)", "pow(10, 10**9)",
    ])
    func hugeThingsAreRefusedOrInfinite(_ program: String) {
        #expect(!output(of: program).isEmpty)
    }

    @Test(arguments: [
        "cross_entropy(a, a)", "grad(lambda x: a)(1.0)", "mean(a)", "a == [a]", "mse(a, a)", "relu(a)",
        "isinstance(1.0, t)", "np.array([]).reshape(2**32, 2**32)",
        "np.arange(2**63 - 2048, 2**63 - 1, 600)", "make_blobs(10**6, 1000)",
    ])
    func whatHoldsItselfOrIsTooLargeIsAnswered(_ program: String) {
        let define =
            "a = []; a.append(a)\nt = (int,)\nfor i in range(20000): t = (t,)\n"
            + "from sklearn.datasets import make_blobs\n"
        let console = Console()
        console.run(define + program)
        #expect(console.run("1 + 1").hasSuffix("\n2\n"))
    }

    @Test func theShortWayOfComparingAnswersAsTheLongOne() {
        for (number, relation) in ComparisonOperator.table.enumerated() {
            for (x, y) in [(1, 2), (2, 2), (2, 1)] {
                if let answer = ComparisonOperator.answer(number, x, y) {
                    #expect(answer == relation.holds(x, y), "\(x) \(relation.rawValue) \(y)")
                }
            }
        }
    }

    @Test(arguments: ["Value(1)", "Value([1])", "Value(1) * 2"])
    func theTapeHoldsWhatTheSettingAllows(_ program: String) {
        let console = Console()
        console.interpreter.nodeLimit = 1000
        #expect(
            console.run("xs = []\nfor i in range(2000): xs.append(\(program))").contains("the tape is full"))
    }

    @Test func setsNestedThroughTheirMethodsAreFreed() {
        #expect(output(of: "s = {1}\nfor i in range(60000): s = {s.union}\ns = 1\nprint('freed')") == "freed")
    }

    @Test func wholeNumbersInTextPastSixtyFourBitsBecomeFloats() {
        #expect(output(of: "print(int('9' * 20), int('-12'), int('ff', 16))") == "1e+20 -12 255")
        #expect(output(of: "int('1e5')").contains("is no whole number"))
    }

    @Test func objectsNestedAMillionDeepAreFreed() {
        #expect(output(of: "x = []\nfor i in range(60000): x = [x]\nx = 1\nprint('freed')") == "freed")
        #expect(
            output(of: "f = lambda: 1\nfor i in range(60000): f = lambda g=f: g\nf = 1; print(f)") == "1.0")
        let closures =
            "def wrap(f): return lambda: f\nf = 1\nfor i in range(60000): f = wrap(f)\nf = 0; print(f)"
        #expect(output(of: closures) == "0.0")
        #expect(output(of: "t = ()\nfor i in range(60000): t = (t, [t])\ndel t\nprint(1)") == "1")
    }

    @Test(arguments: [
        "x = [1.0]\nfor i in range(20000): x = [x]\nx + 1",
        "x = [1.0]\nfor i in range(20000): x = [x]\nrelu(x)",
        "x = [1.0]\nfor i in range(20000): x = [x]\nx == [x]",
        "z = [1]\nfor i in range(500): z = zip(z)\nlist(z)",
        "t = (1,)\nfor i in range(20000): t = (t,)\n{t}",
        "g = lambda x: x\nfor i in range(300): g = grad(g)\ng(1.0)",
        "m = tanh\nfor i in range(20000): m = [m].append\nprint(m)", "range(0, 10, 2**62)[::4]",
        "list(enumerate([1, 2], 9223372036854775807))", "[1, 2][::9223372036854775807]",
        "list(reversed(range(-9223372036854775807 - 1, 0)))[0]", "5 in range(-9223372036854775807, 2**62, 3)",
        "random.randint(-9223372036854775807, 9223372036854775807)", "int('1', 99)",
        "np.arange(6).reshape(2**40, 2**40)", "[1][2**63]", "-(-9223372036854775807 - 1)",
        "(-9223372036854775807 - 1) // -1, (-9223372036854775807 - 1) % -1", "abs(-9223372036854775807 - 1)",
        "xs = [3, 1]\nxs.extend(xs)\nxs.sort(key=lambda x: xs.append(0) or x)\nxs += xs\nxs",
        "xs = [1]\nxs.remove(xs)", "xs = [1]\nxs[0:1] = xs\nxs",
    ])
    func corners(_ program: String) {
        #expect(!output(of: program).isEmpty)
    }

    @Test func thingsThatHoldThemselves() {
        #expect(output(of: "x = [1]; x.append(x); x") == "[1, [...]]")
        #expect(output(of: "x = []; x.append(x); y = []; y.append(y); x == y").contains("nested too deep"))
    }

    @Test func memoryStaysFlatInLoops() {
        let console = Console()
        console.run("a = Value(1.0)\nfor i in range(150000):\n    b = a * 2 + i")
        #expect(console.interpreter.tape.end < 400_000)
        console.run(
            "while True:\n    b = a.tanh() * b.data\n    n = n + 1 if i is None else 1\n    if b > 1e9: break\n    a = a + 0\n    i = i - 1\n    if i < 20000: break"
        )
        #expect(console.interpreter.tape.end < 400_000)
        console.run("def f(x): return x * x + 1\ndef g():\n    for i in range(40000): f(a)\ng()")
        #expect(console.interpreter.tape.end < 1_000_000)
    }

    /// What is kept is not looked through again and again.
    @Test func graphsThatAreKeptAreNotCollectedInEveryRound() {
        let console = Console()
        console.interpreter.collectionStep = 1000
        console.interpreter.collectAt = 1000
        console.run(
            "a = Value(1.0); keep = []\nfor k in range(400):\n    l = sum([a * i for i in range(50)])\n"
                + "    l.backward()\n    keep.append(l)")
        #expect(console.interpreter.tape.end > 40_000)
        #expect(console.interpreter.sweep < 20)
    }

    @Test func rowsThatAreNeededSurviveCompaction() {
        let program = """
            a = Value(2.0, label='a')
            kept = [a * i for i in range(5)]
            seen = {a}
            def make(v): return lambda: v
            f = make(a * 10)
            def g(d=a * 100): return d
            b = a * 3
            L = b + kept[4]
            for i in range(80000): t = (a + i) * 2
            print([v.data for v in kept], a in seen, f().data, g().data)
            L.backward()
            print(a.grad, b.grad, a.label, b.label, L.label)
            total = 0
            for v in [a + 1, a + 2]:
                for i in range(40000): t = v * i
                total = total + v
            print(total.data, [x.data for x in [y * 2 for y in [a]]])
            """
        #expect(
            output(of: program) == """
                [0.0, 2.0, 4.0, 6.0, 8.0] True 20.0 200.0
                7.0 1.0 a b L
                7.0 [4.0]
                """)
    }

    @Test func theTapeHasALimit() {
        let console = Console()
        console.interpreter.nodeLimit = 100_000
        console.run("x = Value(1.0)\nfor i in range(1000000): x = x + 1")
        #expect(console.output.contains("error: the tape is full"))
        console.run("x = 1.0\nfor i in range(10): y = x * i\nprint('fine')")
        #expect(console.output.hasSuffix("fine\n"))
    }
}
