/// A fenced block of a Markdown text.
struct CodeBlock: Equatable {
    /// What stands behind the opening fence: `console`, `swift`.
    let language: String
    /// The lines between the fences.
    var lines: [String]
    /// Where those lines stand among all lines of the text, from 0.
    let range: Range<Int>

    /// The blocks of a text that has been split into lines, in order. A fence that is never closed ends with
    /// the text.
    static func all(in lines: [String]) -> [CodeBlock] {
        var blocks: [CodeBlock] = []
        var open: (language: String, indent: Int, start: Int)?
        for (number, line) in lines.enumerated() {
            let text = line.drop { $0 == " " }
            guard text.hasPrefix("```") else { continue }
            if let (language, indent, start) = open {
                let inside = lines[start..<number].map { String($0.dropFirst(blanks: indent)) }
                blocks.append(CodeBlock(language: language, lines: inside, range: start..<number))
                open = nil
            } else {
                open = (String(text.dropFirst(3)), line.count - text.count, number + 1)
            }
        }
        return blocks
    }
}

extension StringProtocol {
    /// The text without its first blanks, `count` of them at most.
    func dropFirst(blanks count: Int) -> SubSequence {
        let blanks = prefix { $0 == " " }.count
        return dropFirst(Swift.min(blanks, count))
    }

    /// The text cut at line ends, empty lines kept.
    var lines: [String] {
        split(omittingEmptySubsequences: false) { $0 == "\n" }.map { String($0) }
    }
}
