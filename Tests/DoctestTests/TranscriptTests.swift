import Testing

@Suite("Transcripts: what documents show is what comes back")
struct TranscriptTests {
    /// Runs every transcript of a document. With `MICROGRAD_ACCEPT=1` the document is written anew,
    /// its tables too.
    @Test(arguments: House.documents)
    func isToTheLetter(_ path: String) throws {
        var lines = try House.read(path).lines
        for block in CodeBlock.all(in: lines).reversed() {
            guard let transcript = Transcript(block) else { continue }
            let replayed = try transcript.replayed()
            if House.accepts {
                lines.replaceSubrange(block.range, with: replayed)
            } else if replayed != block.lines {
                Issue.record("\(path):\(block.range.lowerBound + 1) \(block.lines.parting(from: replayed))")
            }
        }
        guard House.accepts else { return }
        for table in GeneratedTable.all(in: lines).reversed() {
            if let made = table.made { lines.replaceSubrange(table.range, with: made) }
        }
        try House.write(lines.joined(separator: "\n"), to: path)
    }

    @Test func entriesAreFound() {
        let entries = Entry.all(inTranscript: [
            "micrograd> for i in range(2):", "..>     print(i)", "..>", "0", "1", "micrograd> 2 + 2", "4",
        ])
        #expect(entries.map(\.program) == ["for i in range(2):\n    print(i)\n\n", "2 + 2\n"])
    }

    @Test func blocksAreFound() {
        let blocks = CodeBlock.all(in: [
            "Text", "```console", "micrograd> 1", "1", "```", "  ```", "  x", "  ```",
        ])
        #expect(blocks.map(\.language) == ["console", ""])
        #expect(blocks.map(\.lines) == [["micrograd> 1", "1"], ["x"]])
        #expect(blocks.map(\.range) == [2..<4, 6..<7])
    }
}

extension [String] {
    /// Says where what was expected and what came part.
    func parting(from other: [String]) -> String {
        let place = indices.first { $0 >= other.count || self[$0] != other[$0] } ?? count
        func line(_ lines: [String]) -> String { place < lines.count ? "'\(lines[place])'" : "the end" }
        return "line \(place + 1): expected \(line(self)), found \(line(other))\n"
            + "MICROGRAD_ACCEPT=1 writes down what was found:\n" + other.joined(separator: "\n")
    }
}
