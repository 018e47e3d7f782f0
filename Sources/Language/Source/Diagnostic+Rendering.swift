extension Diagnostic: CustomStringConvertible {
    /// The diagnostic as it is printed.
    public var description: String { rendered() }

    /// The diagnostic as it is printed, without a last line end:
    ///
    ///     <stdin>:1:26: error: unknown name 'c'
    ///     a = 2; b = -3; L = a*b + c
    ///                              ^
    ///     hint: …
    ///
    /// Of a line wider than `width` columns, the part around the place is shown. Control characters of the
    /// source are shown as `?`, lest they speak to the terminal.
    public func rendered(width: Int = 100) -> String {
        var lines: [String] = []
        if let source, let range {
            let (line, column) = source.position(of: Int(range.lower))
            lines.append("\(source.name):\(line):\(column): error: \(message)")
            lines += excerpt(of: source, range, width: max(width, 20))
        } else if let source {
            lines.append("\(source.name): error: \(message)")
        } else {
            lines.append("error: \(message)")
        }
        if let hint { lines.append("hint: \(hint)") }
        return lines.joined(separator: "\n")
    }

    /// The source line, shortened if need be, and the carets below it.
    private func excerpt(of source: Source, _ range: SourceRange, width: Int) -> [String] {
        let whole = source.lineRange(containing: Int(range.lower))
        // Far enough around the place to fill any width, so that a line of megabytes costs nothing.
        let reach = width * 8
        let lower = min(max(Int(range.lower), whole.lowerBound), whole.upperBound)
        let upper = min(max(Int(range.upper), lower), whole.upperBound)
        let near = max(whole.lowerBound, lower - reach)..<min(whole.upperBound, max(upper, lower) + reach)
        let bytes = source.bytes
        var before = Diagnostic.visible(String(decoding: bytes[near.lowerBound..<lower], as: UTF8.self))
        let marked = Diagnostic.visible(String(decoding: bytes[lower..<upper].prefix(reach), as: UTF8.self))
        let after = Diagnostic.visible(String(decoding: bytes[upper..<near.upperBound], as: UTF8.self))
        var text = before + marked + after
        let isCutInFront = near.lowerBound > whole.lowerBound
        if isCutInFront || DisplayWidth.of(text) > width {
            before = Diagnostic.last(before, width: width / 2, isCut: isCutInFront)
            text = Diagnostic.first(before + marked + after, width: width)
        }
        let room = max(1, DisplayWidth.of(text) - DisplayWidth.of(before))
        let length = min(max(1, DisplayWidth.of(marked)), room)
        let padding = before.map { $0 == "\t" ? "\t" : String(repeating: " ", count: DisplayWidth.of($0)) }
        return [text, padding.joined() + "^" + String(repeating: "~", count: length - 1)]
    }

    /// The characters a terminal shows; the rest are question marks.
    private static func visible(_ text: String) -> String {
        String(
            text.map { character in
                let category = character.unicodeScalars.first?.properties.generalCategory
                return category == .control && character != "\t" ? "?" : character
            })
    }

    /// The end of a text that fits a width, three dots for what was left out.
    private static func last(_ text: String, width: Int, isCut: Bool) -> String {
        guard isCut || DisplayWidth.of(text) > width else { return text }
        var columns = 3
        let end = text.reversed().prefix { character in
            columns += DisplayWidth.of(character)
            return columns <= width
        }
        return "..." + String(end.reversed())
    }

    /// The start of a text that fits a width, three dots for what was left out.
    private static func first(_ text: String, width: Int) -> String {
        guard DisplayWidth.of(text) > width else { return text }
        var columns = 3
        let start = text.prefix { character in
            columns += DisplayWidth.of(character)
            return columns <= width
        }
        return start + "..."
    }
}
