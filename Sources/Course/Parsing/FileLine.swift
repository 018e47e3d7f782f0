import Language

/// A line of a lesson file.
struct FileLine {
    /// Its text, without its end.
    let text: Substring
    /// Where it begins, in bytes of the file.
    let start: Int

    /// The whole line.
    var range: SourceRange { SourceRange(start, start + text.utf8.count) }
    /// True when there is nothing but blanks.
    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
    /// True when it begins with at least two blanks: it continues the line above.
    var isIndented: Bool { text.hasPrefix("  ") && !isBlank }
    /// The line's words, without the blanks around them.
    var content: Located { part(from: text.startIndex, to: text.endIndex) }

    /// A part of the line, without the blanks around it.
    func part(from lower: Substring.Index, to upper: Substring.Index) -> Located {
        var part = text[lower..<upper]
        while let first = part.first, first.isWhitespace { part = part.dropFirst() }
        while let last = part.last, last.isWhitespace { part = part.dropLast() }
        let offset = start + text[..<part.startIndex].utf8.count
        return Located(String(part), at: SourceRange(offset, offset + part.utf8.count))
    }

    /// What stands behind so many characters.
    func rest(behind count: Int) -> Located {
        part(from: text.index(text.startIndex, offsetBy: count), to: text.endIndex)
    }

    /// The lines of a text.
    static func lines(of source: Source) -> [FileLine] {
        var lines: [FileLine] = []
        let bytes = source.bytes
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            let stop = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let end = stop > start && bytes[stop - 1] == 0x0D ? stop - 1 : stop
            lines.append(
                FileLine(text: String(decoding: bytes[start..<end], as: UTF8.self)[...], start: start))
            start = stop + 1
        }
        return lines
    }
}

extension Located {
    /// The words in front of the first ` : ` and those behind it; nil without one.
    var halves: (front: Located, back: Located)? {
        let line = FileLine(text: text[...], start: Int(range.lower))
        if text.hasPrefix(": ") || text == ":" {
            return (Located("", at: SourceRange(range.lower, range.lower)), line.rest(behind: 1))
        }
        var index = text.startIndex
        while let colon = text[index...].firstIndex(of: ":") {
            index = text.index(after: colon)
            let isApart = colon > text.startIndex && text[text.index(before: colon)] == " "
            guard isApart, index == text.endIndex || text[index] == " " else { continue }
            return (line.part(from: text.startIndex, to: colon), line.part(from: index, to: text.endIndex))
        }
        return nil
    }

    /// These words and more, from a line that continues them.
    func continued(by line: FileLine) -> Located {
        let more = line.content
        return Located(text.isEmpty ? more.text : text + " " + more.text, at: range.joined(with: more.range))
    }
}
