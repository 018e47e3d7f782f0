import Micrograd
import Testing

@testable import Workbench

@Suite struct DotTextTests {
    @Test func looksRight() throws {
        try DrawingGolden.check(DotText(DrawingGallery.lecture()).text, "lecture.dot")
    }

    @Test func namesCannotBreakARecord() {
        let graph = DrawingGallery.graph { tape in
            tape.record(.sine, tape.leaf(1, label: "a|{b}<\"\\\n> c"))
        }
        #expect(DotText(graph).text.contains("{ a\\|\\{b\\}\\<\\\"\\\\\\n\\>\\ c | data 1.0000"))
    }
}
