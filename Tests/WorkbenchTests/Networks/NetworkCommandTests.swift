import Language
import MicrogradNN
import Testing

@testable import Workbench

@Suite("boundary, scatter, summary, draw, save and load of networks")
struct NetworkCommandTests {
    /// A network that decides by the sign of its first input.
    static let sign = """
        net = Neuron(2, nonlin=False)
        net.w[0].data = 1.0; net.w[1].data = 0.0
        X = np.array([[-1.0, 0.0], [1.0, 1.0], [2.0, 0.5]]); y = np.array([-1, 1, 1])

        """

    private func json(_ program: String) throws -> JSON {
        let answer = Bench.output(of: Self.sign + program, form: .json)
        return try JSON(parsing: String(try #require(answer.split(separator: "\n").last)))
    }

    @Test func theMeshIsTheNotebooks() throws {
        let record = try json("boundary net X, y step=0.5 pad=1")
        #expect(record["kind"]?.string == "table")
        let rows = try #require(record["rows"]?.array)
        #expect(rows.count == 10 * 6)
        #expect(rows[0].array?.map(\.number) == [-2, -1, -2])
        #expect(rows[59].array?.map(\.number) == [2.5, 1.5, 2.5])
    }

    @Test func regionsAreDrawn() {
        let picture = Bench.output(of: Self.sign + "boundary net X, y")
        let lines = picture.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 80 } && lines.count <= 24)
        #expect(picture.contains("●") && picture.contains("○"))
        let line = lines[lines.count / 2]
        let left = line.prefix(30)
        let right = line.suffix(30)
        #expect(left.contains("·") && !left.contains("░") && right.contains("░") && !right.contains("·"))
    }

    @Test func aMarginIsARegionOfItsOwn() {
        let picture = Bench.output(of: Self.sign + "boundary net X, y margin=0.5")
        #expect(picture.contains("within the margin"))
    }

    @Test func asciiHasAFormToo() {
        let bench = Bench()
        bench.page = Page(isASCII: true)
        let session = Session(surroundings: bench)
        session.run(
            Source(
                name: "program", text: Self.sign + "boundary net X, y\ndraw net\nsummary net\nscatter X, y"))
        #expect(bench.warnings.isEmpty)
        #expect(bench.output.utf8.allSatisfy { $0 < 0x80 } && bench.output.contains("::::"))
    }

    @Test func anyFunctionIsAClassifier() throws {
        let record = try json("boundary lambda p: [p[0], -p[0], 0.0] X, y + 1 step=1")
        #expect(record["columns"]?.array?.count == 5)
    }

    @Test func theTapeDoesNotGrow() {
        let session = Session(surroundings: Bench())
        session.run(Source(name: "program", text: Self.sign))
        let end = session.interpreter.tape.end
        session.run(
            Source(name: "program", text: "boundary net X, y\nsummary net\ndraw net\nsave net to n.json"))
        #expect(session.interpreter.tape.end == end)
    }

    @Test func picturesGoToFiles() throws {
        let bench = Bench()
        let session = Session(surroundings: bench)
        session.run(
            Source(name: "program", text: Self.sign + "boundary net X, y to b.svg\nscatter X, y to s.svg"))
        for file in ["b.svg", "s.svg"] {
            let text = String(decoding: try #require(bench.files[file]), as: UTF8.self)
            #expect(text.hasPrefix("<svg") && text.contains("</svg>"))
        }
    }

    @Test func summariesCount() {
        let answer = Bench.output(of: "net = MLP(2, [16, 16, 1])\nsummary net")
        #expect(answer.contains("layers[1]  16 → 16  relu               272"))
        #expect(answer.contains("337 parameters"))
    }

    @Test func networksAreDrawn() {
        #expect(Bench.output(of: "draw MLP(3, [4, 4, 1])").contains("●"))
        #expect(Bench.output(of: Self.sign + "draw net").contains("(Σ)"))
        #expect(Bench.output(of: Self.sign + "draw net to n.svg").contains("draw net(x) to n.svg"))
    }

    @Test func parametersComeBackToTheLastBit() {
        let answer = Bench.output(
            of: """
                seed 7
                net = MLP(2, [3, 1])
                save net to net.json
                before = [p.data for p in net.parameters()]
                net = MLP(2, [3, 1])
                load net from net.json
                before == [p.data for p in net.parameters()]
                """)
        #expect(answer.contains("saved 13 parameters to net.json"))
        #expect(answer.contains("loaded 13 parameters from net.json\nTrue\n"))
    }

    @Test(arguments: [
        ("boundary MLP(3, [1]) X, y", "takes 3 inputs, and a plane has two"),
        ("boundary net X, [0, 1, 2]", "one output tells two classes apart, and there are 3 labels"),
        ("boundary net, [[1, 2, 3]], [1]", "points have 3 numbers, and a plane has room for two"),
        ("boundary net X, y step=0.000001", "is too fine here"),
        ("boundary net X, [1]", "3 points, but 1 labels"),
        ("boundary net X, y to b.png", "this picture can go to a .svg file"),
        ("scatter 3, 4", "points and labels are lists or arrays"),
        ("summary X", "'X' is an array, and summary needs a network"),
        ("load net from none.json", "cannot read 'none.json'"),
        ("save X to x.json", "'X' is an array, and save needs a network"),
        ("save net to n.json\nload MLP(2, [3]) from n.json", "the saved"),
    ])
    func mistakesAreTold(_ program: String, _ message: String) {
        let answer = Bench.output(of: Self.sign + program)
        #expect(answer.contains("error: ") && answer.contains(message), "\(answer)")
    }

    @Test func brokenFilesAreTold() {
        let bench = Bench(files: ["bad.json": Array("{\"format\":\n nul}".utf8)])
        let session = Session(surroundings: bench)
        session.run(Source(name: "program", text: Self.sign + "load net from bad.json"))
        #expect(bench.warnings.hasPrefix("bad.json:2:2: error: "), "\(bench.warnings)")
    }
}
