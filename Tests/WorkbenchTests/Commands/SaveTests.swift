import Language
import Testing

@testable import Workbench

@Suite("save: a script that rebuilds the session")
struct SaveTests {
    /// What `save` writes after some entries at the prompt.
    private func saved(_ entries: [String], files: [String: String] = [:]) throws -> String {
        let bench = Bench(files: files.mapValues { Array($0.utf8) })
        bench.isInteractive = true
        let session = Session(surroundings: bench)
        for entry in entries + ["save session.mg"] { session.respond(to: entry) }
        return String(decoding: try #require(bench.files["session.mg"]), as: UTF8.self)
    }

    /// What the names are bound to after some entries, and after loading what was saved of them.
    private func check(_ entries: [String], names: String) throws {
        let script = try saved(entries)
        let bench = Bench()
        let session = Session(surroundings: bench)
        for entry in entries { session.respond(to: entry) }
        bench.clear()
        session.run(Source(name: "names", text: "print(\(names))"))
        #expect(Bench.output(of: script + "print(\(names))").contains(bench.output), "\(script)")
    }

    @Test func statementsInTheirOrder() throws {
        #expect(try saved(["a = 2.0; b = a*3 # three", "zz", "c = b"]) == "a = 2.0\nb = a*3\nc = b\n")
    }

    @Test func blocksAreWhole() throws {
        let block = "def f(x):\n    y = x*2\n\n    return y\n"
        let script = try saved([block, "a = f(3)"])
        #expect(script == block + "a = f(3)\n")
        try check([block, "f2(x) = f(x) + 1", "a = f2(3)"], names: "a, f2(1.0)")
    }

    @Test func promptsOfATranscriptAreLeftOut() throws {
        let script = try saved([
            "micrograd> a = 2.0\nmicrograd> for k in range(2):\n..>     a = a*k + 1\n..>\nmicrograd> a\n1.0"
        ])
        #expect(script == "a = 2.0\nfor k in range(2):\n    a = a*k + 1\na\n")
    }

    @Test func whatOnlyLooksIsLeftOut() throws {
        let entries = [
            "a = 2.0", "vars", "history", "help tanh", "save session.mg", "a = 3.0", "undo", "undo()",
        ]
        #expect(try saved(entries) == "a = 2.0\n")
    }

    @Test func resetBeginsAnew() throws {
        #expect(try saved(["a = 2.0", "reset", "b = 1.0"]) == "b = 1.0\n")
        #expect(try saved(["sum = 2.0", "reset sum", "b = 1.0"]) == "sum = 2.0\nreset sum\nb = 1.0\n")
    }

    @Test func ofALoadedFileItsStatements() throws {
        let script = try saved(
            ["load other.mg", "b = a*2"], files: ["other.mg": "a = 2.0\n\nif a > 1:\n    c = a\n"])
        #expect(script == "a = 2.0\nif a > 1:\n    c = a\nb = a*2\n")
        let again = try saved(["a = 2.0", "save session.mg", "load session.mg"])
        #expect(again == "a = 2.0\na = 2.0\n")
    }

    @Test func failedStatementsAreNotInIt() throws {
        let bench = Bench()
        let session = Session(surroundings: bench)
        session.run(Source(name: "script", text: "a = 1.0\nb = zz\nc = a\nsave s.mg"), keepsGoing: true)
        #expect(bench.files["s.mg"].map { String(decoding: $0, as: UTF8.self) } == "a = 1.0\nc = a\n")
    }

    @Test func randomStreamsAndTraining() throws {
        try check(
            [
                "seed 7", "X, y = moons(20, 0.1)", "net = MLP(2, [3, 1])",
                "train net on X, y loss=hinge steps=5 rate=0.1", "p = net.parameters()[0].data",
                "w = random.random()",
            ], names: "p, w")
    }

    @Test func operationsAndClasses() throws {
        try check(
            [
                "operation cube(x) = x**3 slope 3*x**2", "class Value:\n    def f(self): pass\n", "a = 2.0",
                "L = cube(a)", "backward L",
            ], names: "a.grad")
    }
}
