import Testing

@Suite("Rule 9: what is public is explained")
struct DocumentationTests {
    /// Types, functions and cases of protocols need a comment of their own, or stand right below one that
    /// has it: `sin`, `cos` and `tan` share a line. Operators, initializers, stored properties whose name
    /// says it all and what a conformance asks for are left to the author.
    @Test func publicDeclarationsHaveComments() throws {
        for file in try SourceFile.sources.get() {
            let places = undocumented(in: file)
            #expect(places.isEmpty, "no comment: \(places)")
        }
    }

    private func undocumented(in file: SourceFile) -> [String] {
        let declaration =
            #/^\s*(?:@[\w()]+\s+)*(?:public|open)\s+(?:@[\w()]+\s+)*(?:\w+\s+)*?(?:struct|enum|class|actor|protocol|func)\s+(`?\w+)/#
        let witnesses: Set = ["hash", "encode", "next", "makeIterator", "choose", "raised"]
        var places: [String] = []
        for (index, line) in file.code.enumerated() {
            guard let name = line.firstMatch(of: declaration)?.1 else { continue }
            if witnesses.contains(String(name)) || isDocumented(index, in: file) { continue }
            places.append("\(file):\(index + 1): \(line)")
        }
        return places
    }

    private func isDocumented(_ index: Int, in file: SourceFile) -> Bool {
        for line in file.lines[..<index].reversed() {
            let text = line.drop { $0.isWhitespace }
            if text.hasPrefix("///") { return true }
            // Attributes, and the neighbours of a group that shares a comment.
            if text.isEmpty || text.hasSuffix("{") && !text.hasPrefix("@") { return false }
        }
        return false
    }
}
