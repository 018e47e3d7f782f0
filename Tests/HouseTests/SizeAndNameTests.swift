import Testing

@Suite("Rule 8: small, and named after what is inside")
struct SizeAndNameTests {
    @Test func filesAreSmall() throws {
        for file in try SourceFile.sources.get() {
            #expect(file.lines.count <= 260, "\(file) has \(file.lines.count) lines")
        }
    }

    /// A file that begins with a type is named after one of its types, or in the plural after what all of
    /// them are (`Operators`). One that only extends is `Type+Concern`, or named after the pass it adds.
    @Test func filesAreNamedAfterTheirType() throws {
        let declaration =
            #/^(?:(?:public|package|internal|private|final|indirect|@\w+)\s+)*(struct|enum|class|actor|protocol|extension|func|let)\s+(\w+)/#
        for file in try SourceFile.sources.get() where file.name != "main" && !file.name.contains("+") {
            let declarations = file.code.compactMap { $0.firstMatch(of: declaration) }
            guard let first = declarations.first, !["extension", "func", "let"].contains(first.1) else {
                continue
            }
            let types = declarations.filter { !["extension", "func", "let"].contains($0.1) }.map(\.2)
            let isPlural = file.name.hasSuffix("s") && types.allSatisfy { $0.hasSuffix(file.name.dropLast()) }
            let isNamed = isPlural || types.contains { $0 == file.name }
            #expect(isNamed, "\(file) declares \(types)")
        }
    }

    @Test func concernsAreOfTheirType() throws {
        for file in try SourceFile.sources.get() where file.name.contains("+") {
            let mention = try Regex("\\b\(file.name.prefix { $0 != "+" })\\b")
            #expect(!file.places(matching: mention).isEmpty, "\(file) is of another type")
            #expect(!file.places(matching: #/^(?:\w+ )*extension\b/#).isEmpty, "\(file) extends nothing")
        }
    }
}
