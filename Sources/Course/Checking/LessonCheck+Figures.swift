import Language

extension LessonCheck {
    /// A figure in the text, in a hint or in feedback is one that a program of this lesson contains or
    /// prints, perhaps rounded. Figures with fewer than four digits are left alone, and so is
    /// code between backticks.
    mutating func checkFigures() {
        let known = computed
        var isFrontMatter = false
        for line in FileLine.lines(of: lesson.source) {
            if line.content.text == "---" { isFrontMatter.toggle() }
            if isFrontMatter { continue }
            for piece in Figures.pieces(of: line.text) {
                guard piece.number != nil, piece.text.contains("."), piece.significantDigits >= 4 else {
                    continue
                }
                let lower = line.start + piece.offset
                let range = SourceRange(lower, lower + piece.text.utf8.count)
                let isQuoted = line.text.utf8.prefix(piece.offset).count { $0 == UInt8(ascii: "`") } % 2 == 1
                let isCode =
                    isQuoted || codeRanges.contains { $0.lower <= range.lower && range.upper <= $0.upper }
                if isCode || known.contains(where: piece.rounds) { continue }
                report(
                    "no program of this lesson comes to \(piece.text)", at: range,
                    hint: "a figure in the text is one that a run prints, perhaps rounded")
            }
        }
    }
}
