import Micrograd
import Testing

@testable import Workbench

@Suite struct GraphDrawingTests {
    @Test(arguments: ["lecture", "neuron", "shared", "fraction", "swapped", "chain", "network", "large"])
    func looksRight(_ name: String) throws {
        let graph =
            switch name {
            case "lecture": DrawingGallery.lecture()
            case "neuron": DrawingGallery.neuron()
            case "shared": DrawingGallery.shared()
            case "fraction": DrawingGallery.fraction()
            case "swapped": DrawingGallery.swapped()
            case "chain": DrawingGallery.chain(20)
            case "network": DrawingGallery.network([2, 1])
            default: DrawingGallery.network([16, 16, 1])
            }
        try DrawingGolden.check(GraphDrawing(graph), "graph-" + name)
    }

    @Test func lectureIsAPictureOn60Columns() throws {
        let pages = [Page(width: 60), Page(width: 60, isASCII: true)]
        try DrawingGolden.check(GraphDrawing(DrawingGallery.lecture()), "graph-lecture-60", pages: pages)
        #expect(GraphDiagram(DrawingGallery.lecture(), page: pages[0]) != nil)
    }

    @Test func gradientsKeepTheirSignAsNumbers() {
        let lines = GraphDrawing(DrawingGallery.lecture()).lines(on: Page(width: 80, hasColor: true))
        let gradients = lines.flatMap(\.pieces).filter { $0.role == .gradient }.map(\.content)
        #expect(
            Set(gradients.map { DrawingGolden.words(Text([.init($0, .gradient)])) }) == [
                "6.0", "-4.0", "-2.0", "1.0", "4.0",
            ])
    }

    @Test func tooManyNodesAreCountedNotListed() {
        let tape = Tape(capacity: 4096)
        var end = tape.leaf(1, label: "x")
        for _ in 0..<100 { end = tape.record(.sine, end) }
        let graph = ExpressionGraph(of: tape, root: end, cap: 50) { tape.labels[$0] }
        #expect(graph.nodes.isEmpty && graph.root == nil)
        #expect(graph.summary.count == 101 && graph.summary.depth == 100 && graph.summary.inputs == 1)
    }

    @Test func onlyWhatIsBelowTheRootIsInTheGraph() {
        let tape = Tape(capacity: 4096)
        let x = tape.leaf(1, label: "x")
        let y = tape.record(.multiply, x, x)
        _ = tape.record(.sine, y)
        let graph = ExpressionGraph(of: tape, root: y) { tape.labels[$0] }
        #expect(graph.nodes.map(\.id) == [x, y])
        #expect(graph.edges.map(\.position) == [0, 1])
        #expect(graph.nodes[1].operands == [0, 0] && !graph.nodes[1].isOrdered)
    }

    @Test func symbolsComeFromTheTable() {
        let graph = DrawingGallery.fraction()
        #expect(graph.nodes.compactMap(\.operation) == ["**2", "-", "/"])
        #expect(graph.nodes.map(\.isOrdered) == [false, false, false, true, true])
        #expect(graph.nodes.map(\.isConstant) == [false, true, false, false, false])
    }
}
