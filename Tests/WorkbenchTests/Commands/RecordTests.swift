import Testing

@testable import Workbench

/// A program and the records that a machine gets of its last statements, to the letter.
struct RecordCase: CustomTestStringConvertible, Sendable {
    let program: String
    let records: [String]
    var testDescription: String { program }

    init(_ program: String, _ records: String...) {
        self.program = program
        self.records = records
    }

    /// Every kind of record, with the names and the order of its fields.
    static let all = [
        RecordCase("a = 2", records: []),
        RecordCase("def f(x): return x", records: []),
        RecordCase("f(x) = x**2", records: []),
        RecordCase("None", records: []),
        RecordCase("a = 2; zero", records: []),
        RecordCase("seed 3", records: []),
        RecordCase("set precision 4", records: []),
        RecordCase("operation cube(x) = x**3 slope 3*x**2", records: []),
        RecordCase("g = Value(24.7)\ng", #"{"line":2,"kind":"value","label":"g","data":24.7,"grad":0}"#),
        RecordCase("Value(1.0)*2", #"{"line":1,"kind":"value","label":null,"data":2,"grad":0}"#),
        RecordCase("a = 1e308; a*10", #"{"line":1,"kind":"value","label":null,"data":"inf","grad":0}"#),
        RecordCase("7", #"{"line":1,"kind":"number","value":7}"#),
        RecordCase("2.5", #"{"line":1,"kind":"number","value":2.5}"#),
        RecordCase("True", #"{"line":1,"kind":"number","value":true}"#),
        RecordCase("-float('inf')", #"{"line":1,"kind":"number","value":"-inf"}"#),
        RecordCase("float('nan')", #"{"line":1,"kind":"number","value":"nan"}"#),
        RecordCase("'hi'", #"{"line":1,"kind":"text","value":"hi"}"#),
        RecordCase("tanh", #"{"line":1,"kind":"text","value":"<built-in function tanh>"}"#),
        RecordCase(
            "a = 1.0\n[1, a, 'x', None, (2.5,)]",
            #"{"line":2,"kind":"list","value":[1,{"label":"a","data":1,"grad":0},"x",null,[2.5]]}"#),
        RecordCase("np.array([1.0, 2.0])", #"{"line":1,"kind":"list","value":[1,2]}"#),
        RecordCase(
            "for i in range(2):\n    print(i)\n    i", #"{"line":1,"kind":"text","value":"0"}"#,
            #"{"line":1,"kind":"number","value":0}"#, #"{"line":1,"kind":"text","value":"1"}"#,
            #"{"line":1,"kind":"number","value":1}"#),
        RecordCase(
            "print(1, 2); print('é')", #"{"line":1,"kind":"text","value":"1 2"}"#,
            #"{"line":1,"kind":"text","value":"é"}"#),
        RecordCase("print('a\\nb')", #"{"line":1,"kind":"text","value":"a\nb"}"#),
        RecordCase(
            lecture + "backward L",
            #"{"line":2,"kind":"text","value":"backward from L: 4 nodes visited, gradients written"}"#),
        RecordCase(
            lecture + "grad L wrt a",
            #"{"line":2,"kind":"gradients","rows":[{"name":"a","data":2,"grad":-2,"uses":["#
                + #"{"node":"a*b","upstream":1,"slope":-3},{"node":"L","upstream":1,"slope":1}]}]}"#),
        RecordCase(
            lecture + "draw L",
            #"{"line":2,"kind":"graph","nodes":[{"id":1,"label":"a","op":"","data":2,"grad":0},"#
                + #"{"id":2,"label":"b","op":"","data":-3,"grad":0},{"id":3,"label":null,"op":"*","data":-6,"grad":0},"#
                + #"{"id":4,"label":"L","op":"+","data":-4,"grad":0}],"edges":[{"from":1,"to":3},{"from":2,"to":3},"#
                + #"{"from":3,"to":4},{"from":1,"to":4}]}"#),
        RecordCase(
            lecture + "explain L wrt a",
            #"{"line":2,"kind":"paths","count":2,"sum":-2,"paths":[{"nodes":["L","a*b","a"],"slopes":[1,-3],"#
                + #""product":-3},{"nodes":["L","a"],"slopes":[1],"product":1}]}"#),
        RecordCase(
            "a = 3.0\nexplain a + a wrt a",
            #"{"line":2,"kind":"paths","count":2,"sum":2,"paths":[{"nodes":["a + a","a"],"slopes":[1],"#
                + #""product":1},{"nodes":["a + a","a"],"slopes":[1],"product":1}]}"#),
        RecordCase(
            lecture + "topo L",
            #"{"line":2,"kind":"table","columns":["node","made from","data"],"rows":[["L","a*b + a",-4],"#
                + #"["a*b","a*b",-6],["b","leaf",-3],["a","leaf",2]]}"#),
        RecordCase(
            lecture + "step L",
            #"{"line":2,"kind":"table","columns":["step","node","gradient","operand","slope","contribution","#
                + #""total"],"rows":[[1,"L",1,"a*b",1,1,1],[1,"L",1,"a",1,1,1],[2,"a*b",1,"a",-3,-3,-2],"#
                + #"[2,"a*b",1,"b",2,2,2]]}"#),
        RecordCase(
            "a = 2.0\nvars",
            #"{"line":2,"kind":"table","columns":["name","kind","value"],"rows":[["a","Value","#
                + #"{"label":"a","data":2,"grad":0}]]}"#),
        RecordCase(
            "plot [1, 4]",
            #"{"line":1,"kind":"table","columns":["curve","x","y"],"rows":[["",0,1],["",1,4]]}"#),
        RecordCase(
            "summary Layer(2, 3)",
            #"{"line":1,"kind":"table","columns":["layer","inputs","outputs","activation","parameters"],"#
                + #""rows":[["layers[0]",2,3,"relu",9]]}"#),
        RecordCase("a = 2.0\nforward a", #"{"line":2,"kind":"text","value":"a = 2.0, as it was"}"#),
        RecordCase("draw Value(1.0) to g.dot", #"{"line":1,"kind":"text","value":"wrote g.dot"}"#),
    ]

    private static let lecture = "a = 2.0; b = -3.0; L = a*b + a\n"

    private init(_ program: String, records: [String]) {
        self.program = program
        self.records = records
    }
}

@Suite("Records: what a machine gets, to the letter")
struct RecordTests {
    @Test(arguments: RecordCase.all)
    func isAsFixed(_ example: RecordCase) {
        let output = Bench.output(of: example.program, form: .json)
        #expect(output == example.records.map { $0 + "\n" }.joined())
    }

    /// Records whose numbers differ from run to run or from machine to machine: the names of their fields.
    @Test(arguments: [
        ("a = 2.0\nnumeric a*a", ["line", "kind", "root", "rows"]),
        ("time 2.5", ["line", "kind", "value"]),
        ("help tanh", ["line", "kind", "value"]),
        ("help", ["line", "kind", "columns", "rows"]),
        ("set", ["line", "kind", "columns", "rows"]),
        ("a = 2.0\nnumeric sweep a*a wrt a", ["line", "kind", "columns", "rows"]),
        (
            "train MLP(2, [1]) on xor() loss=mse steps=1",
            ["line", "kind", "steps", "loss", "accuracy", "compile_seconds", "seconds", "warnings"]
        ),
        ("zz", ["kind", "file", "line", "column", "endColumn", "message", "hint"]),
    ])
    func hasFields(_ program: String, _ fields: [String]) throws {
        let records = try Record.all(of: program)
        #expect(records.first?.fields == fields)
    }

    @Test func aCheckHasRows() throws {
        let record = try #require(try Record.all(of: "a = 2.0\nnumeric a**3").first)
        let row = try #require(record["rows"]?.array?.first)
        #expect(
            Record(row).fields == ["name", "data", "backprop", "forward", "numeric", "error", "h", "verdict"])
        #expect(Record(row)["verdict"] == "agree")
        #expect(Record(row)["backprop"] == 12)
    }

    @Test func aFailedCheckIsShownAndFails() throws {
        let records = try Record.all(of: "operation cube(x) = x**3 slope 2*x**2\na = 2.0\nnumeric cube(a)")
        #expect(records.map { $0["kind"] } == ["numeric", "error"])
        let row = try #require(records.first?["rows"]?.array?.first)
        #expect(Record(row)["verdict"] == "DISAGREE")
        #expect(records.last?["message"] == "1 of 1 gradients of cube(a) disagree (cube)")
    }

    @Test func timeGivesTheStatementsRecordAndItsOwn() throws {
        let records = try Record.all(of: "a = 2.0\ntime a*a\ntime b = a*a")
        #expect(records.map { $0["kind"] } == ["value", "time", "time"])
        #expect(records[1].fields == ["line", "kind", "seconds", "nodes"])
        #expect(records[1]["nodes"] == 1)
    }

    @Test func numbersThatAreNoneAreStrings() throws {
        let record = try #require(try Record.all(of: "x = 0.0\nnumeric sqrt(x)").first)
        let row = Record(try #require(record["rows"]?.array?.first))
        #expect(row["backprop"] == "inf")
        #expect(row["numeric"] == "nan")
        #expect(row["verdict"] == "edge")
    }

    @Test func anErrorHasItsPlace() throws {
        let record = try #require(try Record.all(of: "a = 2\n  numeric a\nbackward a + zz").last)
        #expect(record["line"] == 3)
        #expect(record["column"] == 14)
        #expect(record["endColumn"] == 16)
        #expect(record["message"] == "unknown name 'zz'")
    }
}
