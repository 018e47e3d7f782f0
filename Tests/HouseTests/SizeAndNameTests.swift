import Testing

@Suite("Rule 8: small, and named after what is inside")
struct SizeAndNameTests {
    @Test func filesAreSmall() throws {
        for file in try SourceFile.sources.get() {
            #expect(file.lines.count <= 260, "\(file) has \(file.lines.count) lines")
        }
    }

    /// A file that declares types is named after one of them, or in the plural after what all of them are
    /// (`Operators`). One that only extends is `Type+Concern`, or
    /// named after the pass it adds.
    @Test func filesAreNamedAfterTheirType() throws {
        let declaration =
            #/^(?:(?:public|package|internal|final|indirect|@\w+)\s+)*(?:struct|enum|class|actor|protocol|typealias)\s+(\w+)/#
        for file in try SourceFile.sources.get() where file.name != "main" && !file.name.contains("+") {
            let types = file.code.compactMap { $0.firstMatch(of: declaration)?.1 }
            let isPlural = file.name.hasSuffix("s") && types.allSatisfy { $0.hasSuffix(file.name.dropLast()) }
            let isNamed = types.isEmpty || types.contains { $0 == file.name } || isPlural
            #expect(isNamed, "\(file) declares \(types)")
        }
    }

    @Test func concernsExtendTheirType() throws {
        for file in try SourceFile.sources.get() where file.name.contains("+") {
            let type = file.name.prefix { $0 != "+" }
            let pattern = try Regex("^(?:\\w+ )*extension\\b.*\\b\(type)\\b")
            #expect(!file.places(matching: pattern).isEmpty, "\(file) extends no \(type)")
        }
    }
}
