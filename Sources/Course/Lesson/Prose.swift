import Language

/// A block of words: a paragraph, an item of a list, a heading, or lines to be left as they are.
public enum Prose: Sendable, Equatable {
    /// Running text.
    case paragraph([Span])
    /// An item of a list behind its marker, `•` or `2.`
    case item(marker: String, [Span])
    /// A heading inside a step.
    case heading([Span])
    /// Lines of a fenced block that is none of the course's own.
    case verbatim([String])

    /// A stretch of text in one style.
    public struct Span: Sendable, Equatable {
        /// The words, without their marks.
        public let text: String
        /// How they are set.
        public let style: Style

        /// A stretch from its parts.
        public init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    /// How words are set.
    public enum Style: Sendable, Equatable {
        case plain
        /// `*so*`
        case emphasis
        /// `**so**`
        case strong
        /// Between backticks.
        case code
    }

    /// Reads the marks inside a line of text. A star counts as a mark only where a word begins or ends, so
    /// that `a*b` stays a product.
    public static func spans(of text: String) -> [Span] {
        var reader = SpanReader(text)
        return reader.spans()
    }
}

/// Cuts a text at its marks.
private struct SpanReader {
    private let characters: [Character]
    private var position = 0
    private var plain = ""
    private var found: [Prose.Span] = []

    init(_ text: String) { characters = Array(text) }

    mutating func spans() -> [Prose.Span] {
        while position < characters.count {
            if !(take("`", as: .code) || take("**", as: .strong) || take("*", as: .emphasis)) {
                plain.append(characters[position])
                position += 1
            }
        }
        finishPlain()
        return found
    }

    /// Takes a stretch between two marks, if one begins here and ends somewhere.
    private mutating func take(_ mark: String, as style: Prose.Style) -> Bool {
        let mark = Array(mark)
        let start = position + mark.count
        guard characters[position...].starts(with: mark), start < characters.count else { return false }
        let isCode = style == .code
        guard isCode || (isBorder(position - 1) && characters[start] != " ") else { return false }
        var end = start + 1
        while end + mark.count <= characters.count {
            let closes = characters[end...].starts(with: mark)
            if closes && (isCode || (isBorder(end + mark.count) && characters[end - 1] != " ")) {
                finishPlain()
                found.append(Prose.Span(String(characters[start..<end]), style))
                position = end + mark.count
                return true
            }
            end += 1
        }
        return false
    }

    /// True outside words: at the ends, at blanks and punctuation.
    private func isBorder(_ index: Int) -> Bool {
        guard characters.indices.contains(index) else { return true }
        return
            !(characters[index].isLetter || characters[index].isNumber || "*`_".contains(characters[index]))
    }

    private mutating func finishPlain() {
        if !plain.isEmpty { found.append(Prose.Span(plain)) }
        plain = ""
    }
}
