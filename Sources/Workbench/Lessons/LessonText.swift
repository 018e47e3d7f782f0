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
                + lines.map { .line(Text("  ") + Text(String($0), .code)) }
        }
    }

    /// A number with no more than six digits: 3, 0.5, 1e-05.
    static func brief(_ number: Double) -> String {
        if let whole = Int(exactly: number), whole.magnitude < 1_000_000 { return String(whole) }
        return shownNumber(number, digits: 6)
    }
}

/// Running text, narrower than a wide screen, its lines hanging behind a marker.
struct FlowingText: Drawing {
    let text: Text
    let marker: Text

    init(_ text: Text, marker: Text = Text([])) {
        self.text = text
        self.marker = marker
    }

    func lines(on page: Page) -> [Text] {
        let indent = marker.width(on: page)
        var narrow = page
        narrow.width = max(8, min(page.width, LessonText.width) - indent)
        let blanks = Text(String(repeating: " ", count: indent))
        return TextRenderer(page: narrow).wrapped(text).enumerated().map { index, line in
            (index == 0 ? marker : blanks) + line
        }
    }
}

/// A line of code behind a prompt; where the page is too narrow for it, it goes on below, as in brackets.
struct CodeLine: Drawing {
    let code: String
    let marker: String

    func lines(on page: Page) -> [Text] {
        let whole = Text(marker, .faint) + Text(code, .code)
        if whole.width(on: page) <= page.width { return [whole] }
        var narrow = page
        narrow.width = max(8, page.width - marker.count)
        return TextRenderer(page: narrow).wrapped(Text(code, .code)).enumerated().map { index, line in
            Text(index == 0 ? marker : "    ", .faint) + line
        }
    }
}

/// Lines that stay as they are.
private struct VerbatimLines: Drawing {
    let lines: [String]

    func lines(on page: Page) -> [Text] { lines.map { Text("  " + $0, .code) } }
}
