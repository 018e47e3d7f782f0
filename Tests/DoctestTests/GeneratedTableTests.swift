import Testing

@Suite("Tables: what documents list is what there is")
struct GeneratedTableTests {
    /// Compares every generated table of a document. With `MICROGRAD_ACCEPT=1` they are written anew, by
    /// ``TranscriptTests``.
    @Test(arguments: House.documents)
    func isAsGenerated(_ path: String) throws {
        for table in GeneratedTable.all(in: try House.read(path).lines) {
            let made = try #require(
                table.made, "\(path):\(table.range.lowerBound): no table of \(table.name)")
            if made != table.lines && !House.accepts {
                Issue.record("\(path):\(table.range.lowerBound + 1) \(table.lines.parting(from: made))")
            }
        }
    }

    @Test(arguments: ["operations", "commands", "functions"])
    func everyLineHasAllCells(_ name: String) throws {
        let table = GeneratedTable(name: name, lines: [], range: 0..<0)
        let lines = try #require(table.made)
        let cells = lines.map { $0.replacing("\\|", with: "").count { $0 == "|" } }
        #expect(lines.count > 10 && Set(cells).count == 1)
    }
}
