import Foundation
import Testing

@testable import Language

/// The tape is compacted at every chance there is, and programs must not notice.
@Suite("Running: compaction at awkward moments")
struct CompactionTests {
    /// What a program prints when rows move all the time.
    private func compacting(_ program: String) -> String {
        let console = Console()
        console.interpreter.collectionStep = 1
        console.interpreter.collectAt = 0
        return console.run(program, goesOn: true)
    }

    @Test(arguments: ProgramGoldenTests.names(in: "Python", ending: ".py"))
    func programsPrintTheSame(_ name: String) throws {
        let file = GoldenTests.folder.appending(path: "Python/\(name).py")
        let program = try String(contentsOf: file, encoding: .utf8)
        #expect(compacting(program) == Console().run(program, goesOn: true))
    }

    @Test(arguments: ProgramGoldenTests.names(in: "Programs", ending: ".mg"))
    func programsOfTheLanguagePrintTheSame(_ name: String) throws {
        let file = GoldenTests.folder.appending(path: "Programs/\(name).mg")
        let program = try String(contentsOf: file, encoding: .utf8)
        #expect(compacting(program) == Console().run(program, goesOn: true))
    }

    @Test(arguments: [
        // Values on the machine's stack while a function is called.
        "def f(x):\n    for i in range(3): y = x * i\n    return y\na = Value(2.0)\nprint(a*3 + f(a)*f(a) + a)",
        // Values in closures, defaults, cells and generators.
        "def make(v):\n    w = v * 2\n    def g(u=v*3): return u + w\n    return g\ng = make(Value(2.0))\n"
            + "for i in range(5): z = g() * g()\nprint(z.data, z)",
        // Values in sets and tuples, whose places depend on them.
        "s = set(); vs = [Value(float(i)) for i in range(5)]\nfor v in vs: s.add(v)\n"
            + "for v in vs: t = v*v + 1\nprint([v in s for v in vs], (t in s), len(s))",
        // Gradients of gradients, and functions that leave Values behind.
        "kept = []\ndef f(x):\n    kept.append(x*x)\n    for i in range(3): y = x*i\n    return x**3 + y*0\n"
            + "print(grad(grad(f))(2.0), grad(f)(3.0), [k.data for k in kept])",
        // Labels, gradients and guards.
        "a = 2; b = 3\nfor i in range(4):\n    c = a*b + i\n    if c > 7: d = c*c\nd.backward()\n"
            + "for i in range(9): e = a + i\nprint(a.grad, b.grad, d.grad, d.label, c)\nd",
        // A network that is trained while its old graphs go.
        "seed = random.seed(3)\nn = MLP(2, [3, 1])\nfor k in range(5):\n    loss = (n([1.0, -2.0]) - 1)**2\n"
            + "    n.zero_grad()\n    loss.backward()\n    for p in n.parameters(): p.data -= 0.01 * p.grad\n"
            + "print(loss.data, len(n.parameters()), n.parameters()[0].label)",
        // Sorting and mapping with functions that compute.
        "vs = [Value(3.0), Value(1.0), Value(2.0)]\n"
            + "print(sorted(vs, key=lambda v: (v*v - v).data), list(map(lambda v: v*v + v, vs)))\n"
            + "print(max(vs, key=lambda v: -v), [v.grad for v in vs])",
        // An error in the middle of it.
        "a = Value(2.0)\ndef f(x):\n    for i in range(3): y = x*i\n    return log(y - 100)\nf(a)\nprint(a, a*a)",
        "xs = [Value(1.0)]\nfor i in range(20):\n    xs.append(xs[-1] * 1.5 + xs[0])\n    xs = xs[-2:]\nprint(xs)",
    ])
    func valuesNeverChange(_ program: String) {
        let ordinary = Console().run(program, goesOn: true)
        #expect(compacting(program) == ordinary)
        #expect(!ordinary.isEmpty)
    }

    @Test func statesToComeBackToStayTheSame() {
        let console = Console()
        console.interpreter.collectionStep = 1
        console.interpreter.collectAt = 0
        console.run("a = 2; b = 3; L = a*b\nL.backward()\nxs = [L, a]")
        console.interpreter.checkpoint()
        console.run(
            "L = a + b\nfor i in range(50): L = L*1.01 + i\nL.backward()\na.data = 9; xs.clear(); a = 0; b = 0"
        )
        console.run("for i in range(50): t = Value(i) * 2")
        #expect(console.interpreter.undo())
        let before = console.output.count
        console.run(
            "print(L.data, a.grad, b.grad, xs[0].data, xs[1].label, len(xs))\nL.backward()\nprint(a.grad)")
        #expect(String(console.output.dropFirst(before)) == "6.0 3.0 2.0 6.0 a 2\n6.0\n")
    }

    /// Stopped anywhere, the session stands where the program was, and goes on.
    @Test func programsCanBeStoppedAnywhere() {
        let program =
            "a = Value(2.0)\nxs = []\nfor i in range(6):\n    b = a*i\n    xs.append(b*b)\n"
            + "s = sum(sorted(xs, key=lambda x: -x.data))\ns.backward()\nprint(s.data, a.grad)\n"
        let whole = Console().run(program)
        for moment in 0..<60 {
            let console = Console()
            console.interpreter.collectionStep = 1
            console.interpreter.collectAt = 0
            console.interpreter.ticks = UInt(moment)
            console.patience = 0
            console.run(program)
            console.patience = .max
            let before = console.output.count
            console.run(program)
            #expect(String(console.output.dropFirst(before)) == whole, "stopped at \(moment)")
            #expect(console.interpreter.machine.top == 0)
            #expect(console.interpreter.machine.callCount == 0)
            #expect(console.interpreter.machine.pins == 0)
        }
    }
}
