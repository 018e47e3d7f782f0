/// Makes text of a document: lines fitted to a page, coloured by role when the page has colour.
public struct TextRenderer: Sendable {
    /// The place it is shown in.
    public let page: Page

    /// A renderer for a page.
    public init(page: Page) {
        self.page = page
    }

    /// The document as text, every line ended by a newline.
    public func text(of document: Document) -> String {
        document.blocks.flatMap(lines).map { painted($0) + "\n" }.joined()
    }

    func lines(of block: Document.Block) -> [Text] {
        switch block {
        case .paragraph(let text): wrapped(text)
        case .line(let text): [text]
        case .table(let table): TableLayout(table, on: page).lines
        case .drawing(let drawing): drawing.lines(on: page)
        case .space: [Text([])]
        }
    }

    /// A text's characters with colour codes around each stretch of one colour.
    func painted(_ text: Text) -> String {
        var line = ""
        var current: String?
        for piece in text.pieces {
            let words = piece.words(on: page)
            let number = piece.number ?? Double(words)
            let code = page.hasColor ? ANSI.code(for: piece.role, number: number) : nil
            if code != current, !words.isEmpty {
                if current != nil { line += ANSI.reset }
                line += code ?? ""
                current = code
            }
            line += words
        }
        while line.last == " " { line.removeLast() }
        return current == nil ? line : line + ANSI.reset
    }

    /// Breaks a text at blanks, so that no line is wider than the page; its lines begin under the first, or
    /// as far in as asked.
    func wrapped(_ text: Text, indent: Int? = nil) -> [Text] {
        var lines: [Text] = [Text([])]
        let words = words(of: text)
        let indent = min(indent ?? words.prefix(while: \.isBlank).count, page.width / 2)
        var width = 0
        var isEmpty = true
        for word in words {
            let visible = word.width(on: page) - (word.endsInBlank ? 1 : 0)
            if !isEmpty && width + visible > page.width {
                lines[lines.count - 1].dropBlank()
                lines.append(Text(String(repeating: " ", count: indent)))
                width = indent
                isEmpty = true
            }
            lines[lines.count - 1] += word
            width += word.width(on: page)
            if !word.isBlank { isEmpty = false }
        }
        return lines
    }

    /// The text cut behind its blanks; a word may change its role in the middle.
    private func words(of text: Text) -> [Text] {
        var words: [Text] = [Text([])]
        for piece in text.pieces.flatMap({ $0.pieceWords(on: page) }) {
            if words[words.count - 1].endsInBlank { words.append(Text([])) }
            words[words.count - 1].pieces.append(piece)
        }
        return words
    }
}

extension Text {
    fileprivate var endsInBlank: Bool {
        if case .words(let words) = pieces.last?.content { words.last == " " } else { false }
    }

    /// Takes a blank away from the end.
    fileprivate mutating func dropBlank() {
        guard endsInBlank, let piece = pieces.popLast() else { return }
        guard case .words(let words) = piece.content else { return }
        pieces.append(Piece(.words(String(words.dropLast())), piece.role))
    }

    /// Whether this is a blank that was cut off alone.
    fileprivate var isBlank: Bool { pieces.count == 1 && pieces[0].content == .words(" ") }
}

extension Text {
    /// How many columns the text takes on a page.
    func width(on page: Page) -> Int { pieces.reduce(0) { $0 + $1.words(on: page).displayWidth } }
}

extension Text.Piece {
    /// The number, when it is one.
    var number: Double? {
        switch content {
        case .words: nil
        case .number(let number), .rounded(let number, _): number
        }
    }

    /// The piece as it is written on a page.
    func words(on page: Page) -> String {
        switch content {
        case .words(let words): page.isASCII ? words.asciiForm : words
        case .number(let number): Self.shown(number, digits: page.precision, role)
        case .rounded(let number, let digits): Self.shown(number, digits: digits, role)
        }
    }

    /// A number as the language writes floats, with a point; a slope that is no number is undefined.
    private static func shown(_ number: Double, digits: Int?, _ role: Text.Role) -> String {
        if role == .gradient, number.isNaN { return "undefined" }
        let text = shownNumber(number, digits: digits)
        return text.allSatisfy { $0.isNumber || $0 == "-" } ? text + ".0" : text
    }

    /// The piece cut behind each blank, with the roles kept.
    fileprivate func pieceWords(on page: Page) -> [Text.Piece] {
        guard case .words(let words) = content else { return [self] }
        var pieces: [Text.Piece] = []
        var start = words.startIndex
        while let blank = words[start...].firstIndex(of: " ") {
            let next = words.index(after: blank)
            pieces.append(Text.Piece(.words(String(words[start..<next])), role))
            start = next
        }
        if start < words.endIndex { pieces.append(Text.Piece(.words(String(words[start...])), role)) }
        return pieces
    }
}
