import Language
import Testing

@testable import Workbench

@Suite("numeric: the right verdict each time")
struct NumericTests {
    @Test(arguments: [
        ("x = 0.0; L = relu(x)", ["kink"]), ("x = 0.0; L = abs(x)", ["kink"]),
        ("x = 1.0; L = max(x, 1)", ["kink"]), ("x = 1.0; L = min(1, x)", ["kink"]),
        ("x = 0.0; L = sqrt(x)", ["edge"]), ("x = 3.0; L = x*relu(x - 3)", ["kink"]),
        ("x = 1e-9; L = log(x)", ["agree"]), ("x = 20.0; L = sigmoid(x)", ["agree"]),
        ("x = 1e4; L = sin(x)", ["agree"]), ("x = 1e4; L = x**3", ["agree"]),
        ("x = 3.0; L = x*0 + 1", ["agree"]), ("x = 0.0; L = leaky_relu(x)", ["kink"]),
        ("x = 0.0; L = x**2", ["agree"]), ("x = 0.0; L = (x - 1)**0", ["agree"]),
        ("x = -2.0; y = 2.0; L = x**y", ["agree", "edge"]), ("x = 1e200; L = x*x", ["edge"]),
        ("a = 1.0; b = 1.0\nL = a*2 if a > b else a*3", ["kink"]),
        ("a = 2.0; b = 1.0\nL = a*2 if a > b else a*3", ["agree"]),
        ("xs = [Value(1.0), Value(2.0)]\nL = sum(xs)", ["agree", "agree"]),
        ("n = Neuron(2)\nL = n([1.0, -2.0])**2", ["agree", "agree", "agree"]),
        ("a = 2.0\nL = a*a\na.data = 5.0", ["agree"]),
        ("operation cube(x) = x**3 slope 3*x**2\na = 2.0; L = cube(a)", ["agree"]),
        ("operation cube(x) = x**3 slope 2*x**2\na = 2.0; b = 1.0; L = cube(a)*b", ["DISAGREE", "agree"]),
        ("L = 3", ["agree"]), ("L = (1 > 0)", []),
    ])
    func verdicts(_ program: String, _ verdicts: [String]) throws {
        let record = try #require(try Record.all(of: program + "\nnumeric L").first)
        let rows = try #require(record["rows"]?.array)
        #expect(rows.map { Record($0)["verdict"]?.string } == verdicts)
    }

    /// The arguments in every way they can be written.
    @Test(arguments: [
        "numeric L wrt a, d", "numeric L wrt a d", "numeric L wrt [a, d]", "numeric L wrt (a, d)",
        "numeric L, wrt=[a, d]", "numeric(L, wrt=[a, d])", "numeric L h=1e-3 wrt a, d",
        "numeric L, h=1e-3, wrt a, d",
        "numeric L wrt a, d h=1e-3 # as a comment says", "numeric L wrt a, d; zero",
        "for k in range(1):\n    numeric L wrt a, d", "numeric d*3 + a wrt a, d",
        "numeric = 1; numeric L wrt a, d",
    ])
    func spellings(_ statement: String) throws {
        let program = "a = 2.0; d = a*a; L = d*3 + a\n"
        let record = try #require(try Record.all(of: program + statement).first)
        let rows = try #require(record["rows"]?.array).map(Record.init)
        #expect(rows.map { $0["name"]?.string } == ["a", "d"])
        #expect(rows.map { $0["backprop"]?.number } == [13, 3])
    }

    @Test func staleLeavesAreLeftAlone() {
        let program = "a = 2.0\nL = a*a\na.data = 5.0\nnumeric L\nprint(L.data)"
        let output = Bench.output(of: program)
        #expect(output.hasSuffix("4.0\n"))
        #expect(output.contains("10.0"))
    }

    @Test func aLongCheckShowsItsProgressAndStopsOnCtrlC() {
        let bench = Bench()
        let session = Session(surroundings: bench)
        session.run(
            Source(
                name: "program", text: "xs = [Value(k*1.0) for k in range(40)]\nL = sum([x*x for x in xs])"))
        bench.clear()
        session.run(Source(name: "program", text: "numeric L"))
        #expect(bench.progress.contains { $0.contains("numeric") && $0.contains("of 40 gradients") })
        #expect(bench.progress.last == "")
        bench.clear()
        bench.patience = 3
        #expect(session.run(Source(name: "program", text: "numeric L")) == .interrupted)
        bench.patience = .max
        bench.clear()
        session.run(Source(name: "program", text: "L.data"))
        #expect(bench.output == "20540.0\n")
    }
}
