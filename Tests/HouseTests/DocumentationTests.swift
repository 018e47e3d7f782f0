import Testing

@Suite("Rule 9: what is public is explained")
struct DocumentationTests {
    /// Types and functions need a comment of their own, or stand right below one that has it: `sin`, `cos`
    /// and `tan` share a line. Operators, initializers and properties whose name says it all are left to the
    /// author; what a protocol of the house asks for is explained there.
    @Test func publicDeclarationsHaveComments() throws {
        let files = try SourceFile.sources.get()
        let requirements = Set(files.flatMap(requirements)).union(Self.known)
        for file in files {
            let places = undocumented(in: file, but: requirements)
            #expect(places.isEmpty, "no comment: \(places)")
        }
    }

    /// What protocols of the standard library ask for.
    static let known: Set<Substring> = ["hash", "encode", "next", "appendLiteral", "appendInterpolation"]

    /// The functions that protocols in a file ask for.
    private func requirements(in file: SourceFile) -> [Substring] {
        let isProtocol = #/^(?:\w+\s+)*protocol\s/#
        var names: [Substring] = []
        var isInside = false
        for line in file.code {
            if line.contains(isProtocol) { isInside = true }
            if line.hasPrefix("}") { isInside = false }
            if isInside, let name = line.firstMatch(of: #/func\s+(`?\w+)/#)?.1 { names.append(name) }
        }
        return names
    }

    private func undocumented(in file: SourceFile, but requirements: Set<Substring>) -> [String] {
        let declaration =
            #/^\s*(?:@[\w()]+\s+)*(?:public|open)\s+(?:@[\w()]+\s+)*(?:\w+\s+)*?(struct|enum|class|actor|protocol|func)\s+(`?\w+)/#
        var places: [String] = []
        for (index, line) in file.code.enumerated() {
            guard let (_, kind, name) = line.firstMatch(of: declaration)?.output else { continue }
            if kind == "func" && requirements.contains(name) || isDocumented(index, in: file) { continue }
            places.append("\(file):\(index + 1): \(line)")
        }
        return places
    }

    private func isDocumented(_ index: Int, in file: SourceFile) -> Bool {
        for line in file.lines[..<index].reversed() {
            let text = line.drop { $0.isWhitespace }
            if text.hasPrefix("///") { return true }
            // Past attributes, and the neighbours of a group that shares a comment.
            if text.isEmpty || text.hasSuffix("{") && !text.hasPrefix("@") { return false }
        }
        return false
    }
}
