import Course
import Language

/// A lesson's words as parts of a document.
enum LessonText {
    /// The widest a text gets: longer lines are hard to read.
    static let width = 80

    /// A block of words.
    static func block(for prose: Prose) -> Document.Block {
        switch prose {
        case .paragraph(let spans): .drawing(FlowingText(text(spans)))
        case .item(let marker, let spans): .drawing(FlowingText(text(spans), marker: Text(marker + " ")))
        case .heading(let spans): .drawing(FlowingText(Text(text(spans).plain, .heading)))
        case .verbatim(let lines): .drawing(VerbatimLines(lines: lines))
        }
    }

    /// A text, a line between its parts; the items of a list stand close together.
    static func blocks(for text: [Prose]) -> [Document.Block] {
        var wasItem = false
        return text.flatMap { prose -> [Document.Block] in
            let isItem = if case .item = prose { true } else { false }
            defer { wasItem = isItem }
            return (isItem && wasItem ? [] : [.space]) + [block(for: prose)]
        }
    }

    /// Words with marks in them.
    static func text(_ words: String) -> Text { text(Prose.spans(of: words)) }

    private static func text(_ spans: [Prose.Span]) -> Text {
        Text(
            spans.map { span in
                switch span.style {
                case .plain: Text.Piece(.words(span.text), .plain)
                case .emphasis, .strong: Text.Piece(.words(span.text), .heading)
                case .code: Text.Piece(.words("`\(span.text)`"), .code)
                }
            })
    }

    /// Code as it is entered. Lines and lines of plain numbers are only counted: nobody reads them, and they
    /// would push everything else off the screen.
    static func blocks(for code: Code) -> [Document.Block] {
        let lines = code.text.split(separator: "\n", omittingEmptySubsequences: false)
        var blocks: [Document.Block] = []
        var index = 0
        while index < lines.count {
            let data = lines[index...].prefix(while: isData)
            let marker = index == 0 ? ">>> " : "... "
            if data.count > 4 {
                let words = "    … \(data.count) lines of numbers"
                blocks.append(.line(Text(marker + words, .faint)))
                index += data.count
            } else {
                blocks.append(.drawing(CodeLine(code: String(lines[index]), marker: marker)))
                index += 1
            }
        }
        return blocks
    }

    /// Whether a line of code holds nothing but numbers.
    private static func isData(_ line: Substring) -> Bool {
        line.contains { $0.isNumber } && line.allSatisfy { $0.isNumber || " .,-+e[]()".contains($0) }
    }

    /// A question, with what there is to choose from.
    static func blocks(for question: Question) -> [Document.Block] {
        var blocks: [Document.Block] = [
            .drawing(FlowingText(text(question.text), marker: Text("? ", .heading)))
        ]
        if case .choose(let choices) = question.kind {
            blocks += choices.enumerated().map { index, choice in
                .drawing(FlowingText(text(choice.text.text), marker: Text("  \(index + 1)  ", .heading)))
            }
        }
        return blocks
    }

    /// The answer to a question.
    static func answer(to question: Question, _ values: [Double]) -> [Document.Block] {
        switch question.kind {
        case .predict(let answer, _):
            let numbers = values.map { brief($0) }.joined(separator: ", ")
            return [
                .drawing(FlowingText("Answer: \(numbers, .heading), which is \("`\(answer.text)`", .code)."))
            ]
        case .choose(let choices):
            return choices.enumerated().filter(\.element.isRight).map { index, choice in
                let words: Text = "Answer: \("\(index + 1)", .heading), \(text(choice.text.text)). "
                return .drawing(FlowingText(words + text(choice.feedback.text)))
            }
        case .task(_, let solution, _):
            let lines = solution.text.split(separator: "\n", omittingEmptySubsequences: false)
            return [.paragraph("A solution:")]
                + lines.map { .drawing(CodeLine(code: String($0), marker: "  ")) }
        }
    }

    /// A number with no more than six digits: 3, 0.5, 1e-05.
    static func brief(_ number: Double) -> String {
        if let whole = Int(exactly: number), whole.magnitude < 1_000_000 { return String(whole) }
        return shownNumber(number, digits: 6)
    }
}
