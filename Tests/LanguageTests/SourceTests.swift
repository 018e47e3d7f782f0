import Testing

@testable import Language

@Suite("Source: where a byte stands")
struct SourceTests {
    @Test func linesEndAtNewlinesAndCarriageReturns() {
        let source = Source(name: "x", text: "a\r\nb\rc\n")
        #expect(source.line(of: 0) == 1)
        #expect(source.line(of: 1) == 1)
        #expect(source.line(of: 3) == 2)
        #expect(source.line(of: 5) == 3)
        #expect(source.line(of: 7) == 4)
        #expect(source.lineRange(containing: 3) == 3..<4)
        #expect(source.lineRange(containing: 5) == 5..<6)
    }

    @Test func columnsCountCharacters() {
        let source = Source(name: "x", text: "e\u{301}é漢 x")
        #expect(source.position(of: source.bytes.count - 1).column == 5)
        let marked = Source(name: "x", bytes: Source.byteOrderMark + Array("ab".utf8))
        #expect(marked.position(of: 4).column == 2)
    }

    @Test func linesAreFoundFarInTheText() {
        let source = Source(name: "x", text: String(repeating: "1234567\n", count: 5000))
        for line in [1, 512, 513, 4999, 5000] {
            #expect(source.line(of: (line - 1) * 8) == line)
            #expect(source.line(of: (line - 1) * 8 + 7) == line)
        }
    }
}
