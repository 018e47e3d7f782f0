/// Compares what a transcript says with what the program prints.
///
/// Lines agree when their words do, however many blanks stand between. A figure agrees when it is the same, or
/// when it has at least five digits and is the printed one rounded to them: that much tolerance a
/// transcript can ask for by writing fewer digits. `…` stands for anything.
enum TranscriptComparison {
    /// A place where the two differ.
    struct Difference {
        /// The line, an index into the longer of the two.
        let line: Int
        /// The bytes of the expected line that differ.
        let bytes: Range<Int>
    }

    /// The first difference, nil when there is none.
    static func difference(_ expected: [String], _ printed: [String]) -> Difference? {
        for (index, line) in expected.enumerated() {
            guard index < printed.count else { return Difference(line: index, bytes: 0..<line.utf8.count) }
            if let bytes = difference(line, printed[index]) { return Difference(line: index, bytes: bytes) }
        }
        return printed.count > expected.count ? Difference(line: expected.count, bytes: 0..<0) : nil
    }

    private static func difference(_ expected: String, _ printed: String) -> Range<Int>? {
        if expected == printed { return nil }
        if expected.contains("…") {
            return matches(expected, printed) ? nil : 0..<expected.utf8.count
        }
        let words = pieces(expected)
        let others = pieces(printed)
        for (word, other) in zip(words, others) where !agree(word, other) {
            return word.offset..<(word.offset + word.text.utf8.count)
        }
        if words.count == others.count { return nil }
        return words.count > others.count
            ? words[others.count].offset..<expected.utf8.count
            : expected.utf8.count..<expected.utf8.count
    }

    /// The pieces of a line, without blanks; a blank between words counts as a border, since neither number
    /// nor letter goes on behind it.
    private static func pieces(_ line: String) -> [Figures.Piece] {
        Figures.pieces(of: line).filter { $0.text != " " }
    }

    private static func agree(_ word: Figures.Piece, _ other: Figures.Piece) -> Bool {
        if word.text == other.text { return true }
        guard let number = other.number, word.significantDigits >= 5 else { return false }
        return word.rounds(number)
    }

    /// Whether a line is made of the parts between the dots, in their order.
    private static func matches(_ pattern: String, _ line: String) -> Bool {
        let parts = pattern.split(separator: "…", omittingEmptySubsequences: false)
        guard let first = parts.first, let last = parts.last, line.hasPrefix(first) else { return false }
        var rest = line.dropFirst(first.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.hasSuffix(last)
    }
}
