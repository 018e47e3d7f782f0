import Language
import Testing

@testable import Workbench

@Suite("draw and plot to files")
struct ExportTests {
    private let program = "a = 2.0; L = a*a\n"

    private func files(_ statement: String, graphviz: [UInt8]? = nil) -> (Bench, Session.Outcome) {
        let bench = Bench()
        bench.graphviz = graphviz
        let outcome = Session(surroundings: bench).run(Source(name: "program", text: program + statement))
        return (bench, outcome)
    }

    @Test(arguments: ["g.dot", "g.gv", "my graph.dot"])
    func dotNeedsNoProgram(_ name: String) {
        let (bench, outcome) = files("draw L to \(name)")
        #expect(outcome == .done)
        #expect(bench.files[name]?.starts(with: Array("digraph".utf8)) == true)
        #expect(bench.output == "wrote \(name)\n")
    }

    @Test(arguments: ["g.svg", "g.png", "g.pdf", "G.SVG"])
    func picturesGoThroughGraphviz(_ name: String) {
        let (bench, outcome) = files("draw L to '\(name)'", graphviz: [1, 2, 3])
        #expect(outcome == .done)
        #expect(bench.files[name] == [1, 2, 3])
    }

    @Test func graphvizMayFail() {
        let (bench, outcome) = files("draw L to g.svg", graphviz: [])
        #expect(outcome == .failed)
        #expect(bench.warnings.contains("dot ended with status 1"))
        #expect(bench.files.isEmpty)
    }

    @Test func dotOnTheScreen() {
        let (bench, _) = files("draw L to -; print(1)")
        #expect(bench.output.hasPrefix("digraph {\n"))
        #expect(bench.output.hasSuffix("}\n1\n"))
    }

    @Test(arguments: [
        "plot x**2 from -1 to 1 to p.svg", "plot sin(t) for t from 0 to 6 to p.svg",
        "plot [1, 4, 9] to p.svg",
        "plot lambda u: u*u, tanh from -1 to 1 to 'p.svg'",
    ])
    func plotsAreSVG(_ statement: String) {
        let (bench, outcome) = files(statement)
        #expect(outcome == .done)
        #expect(bench.files["p.svg"]?.starts(with: Array("<svg".utf8)) == true)
    }
}
