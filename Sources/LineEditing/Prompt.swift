/// The text in front of a line, and how it is coloured.
///
///     Prompt("micrograd> ", style: "1;32")
public struct Prompt: Equatable, Sendable {
    /// The plain text. Everything up to its last newline is printed once, before the editing begins.
    public var text: String

    /// The parameters of an ANSI “select graphic rendition” sequence (`32` is green, `1;32` bold
    /// green), or nil for the terminal's own colours.
    public var style: String?

    /// Whether a block goes on here. Tab at the beginning of its lines indents instead of completing.
    public var continuesBlock: Bool

    public init(_ text: String, style: String? = nil, continuesBlock: Bool = false) {
        self.text = text
        self.style = style
        self.continuesBlock = continuesBlock
    }

    /// The lines above the one that is edited: libedit would swallow their newlines.
    var linesAbove: Substring {
        guard let newline = text.lastIndex(where: \.isNewline) else { return "" }
        return text[...newline]
    }

    /// The prompt as libedit wants it: what takes no room on the screen stands between two markers.
    ///
    /// libedit loses an escape sequence at the very end and merges two that touch, so the colour ends
    /// before the last visible characters: the trailing blanks, or else the last character.
    var marked: String {
        let line = text[(text.lastIndex(where: \.isNewline).map(text.index(after:)) ?? text.startIndex)...]
        guard let style, !line.isEmpty else { return String(line) }
        let end = line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex
        let split = end == line.endIndex ? line.index(before: end) : end
        guard split > line.startIndex else { return String(line) }
        return Self.unprinted("\u{1B}[\(style)m") + line[..<split] + Self.unprinted("\u{1B}[0m")
            + line[split...]
    }

    /// Marks the beginning and the end of an escape sequence in ``marked``.
    static let marker: Unicode.Scalar = "\u{1}"

    private static func unprinted(_ sequence: String) -> String {
        "\(marker)\(sequence)\(marker)"
    }
}
