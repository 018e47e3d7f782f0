extension String {
    /// The same words in ASCII, for terminals that know no more.
    var asciiForm: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        return reduce(into: "") { text, character in
            text += character.isASCII ? String(character) : Self.ascii[character] ?? "?"
        }
    }

    private static let ascii: [Character: String] = [
        "·": "*", "×": "x", "→": "->", "←": "<-", "…": "...", "–": "-", "—": "-", "−": "-", "≈": "~",
        "≤": "<=", "≥": ">=", "≠": "!=", "∂": "d", "Σ": "sum", "±": "+-", "∞": "inf", "√": "sqrt", "²": "^2",
        "³": "^3", "°": "deg", "’": "'", "‘": "'", "“": "\"", "”": "\"", "✓": "ok", "✗": "x", "•": "*",
        "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+",
        "┼": "+", "╭": "+", "╮": "+", "╰": "+", "╯": "+", "█": "#", "▇": "#", "▆": "#", "▅": "#", "▄": "=",
        "▃": "=", "▂": "-", "▁": "_", "░": ".", "▒": ":", "▓": "#", "●": "o", "○": "o", "◆": "*", "⏎": "\\n",
    ]
}
