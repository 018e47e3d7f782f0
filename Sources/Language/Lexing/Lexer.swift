/// Cuts a source into tokens, on demand and by bytes: a token costs some nanoseconds and no memory.
///
/// Lines and blocks come out as tokens: a `newline` ends a logical line, an `indent` and a `dedent` stand
/// around a block. Inside brackets line ends are blanks, as in Python.
struct Lexer {
    let source: Source
    let bytes: [UInt8]
    /// The lexer reads up to here; further than the range of a command's arguments it does not look.
    let end: Int
    /// The next byte to look at.
    var position: Int
    /// True before the first token of a line outside brackets.
    var isAtLineStart: Bool
    /// True once a line had a prompt in front: lines without one are answers from then on.
    var isTranscript = false
    /// The blocks around, each by the width of its indentation; the program itself is the first.
    var indentation: [Indentation] = [Indentation(column: 0, characters: 0)]
    /// Blocks that have ended but whose `dedent` was not handed out yet.
    var pendingDedents = 0
    /// The width of the block that the end of the input closed, if it closed one.
    var blockAtEnd: Int?
    /// The open brackets, the braces of f-string fields among them.
    var brackets: [Bracket] = []
    /// The f-strings being read, innermost last.
    var formats: [Format] = []

    /// An open bracket and what it waits for.
    struct Bracket {
        let byte: UInt8
        let offset: Int
        /// A field of an f-string, as opposed to the braces of a set.
        var isField = false
        /// The field's colon has passed: text follows, not tokens.
        var isInSpecification = false
    }

    /// An f-string that was begun.
    struct Format {
        let quote: UInt8
        let isTriple: Bool
        let isRaw: Bool
        let offset: Int
        /// How many brackets were open in front of it.
        let depth: Int
    }

    /// The width of a block's indentation, with tabs as they are shown (to the next multiple of eight) and
    /// with tabs as one: where the two disagree the order of blocks would depend on the editor.
    struct Indentation {
        let column: Int
        let characters: Int
    }

    /// A lexer for a whole source.
    init(source: Source) {
        self.source = source
        self.bytes = source.bytes
        self.end = source.bytes.count
        self.position = source.bytes.starts(with: Source.byteOrderMark) ? 3 : 0
        self.isAtLineStart = true
    }

    /// A lexer for a part of a line (and more lines only inside brackets).
    init(source: Source, range: Range<Int>) {
        self.source = source
        self.bytes = source.bytes
        self.end = range.upperBound
        self.position = source.lineRange(containing: range.lowerBound).lowerBound
        self.isAtLineStart = false
        self.isTranscript = promptWidth() > 0
        self.position = range.lowerBound
    }

    /// The byte at a distance from the position; 0 behind the end.
    func peek(_ distance: Int = 0) -> UInt8 {
        let offset = position + distance
        return offset < end ? bytes[offset] : 0
    }

    /// The next token. Behind the end there are `end` tokens for ever.
    mutating func next() throws(Diagnostic) -> Token {
        if pendingDedents > 0 {
            pendingDedents -= 1
            return Token(.dedent, position, position)
        }
        if isAtLineStart {
            isAtLineStart = false
            if let token = try lineStart() { return token }
        }
        if let format = formats.last {
            if brackets.count == format.depth { return try formatText(format, inSpecification: false) }
            if brackets[brackets.count - 1].isInSpecification {
                return try formatText(format, inSpecification: true)
            }
        }
        try skipBlanks()
        guard position < end else { return try endToken() }
        let byte = bytes[position]
        if Byte.isLetter(byte) || byte >= 0x80 { return try word() }
        if Byte.isDigit(byte) || (byte == Byte.dot && Byte.isDigit(peek(1))) { return try number() }
        if Byte.isQuote(byte) { return try string(prefixLength: 0) }
        if Byte.isLineEnd(byte) {
            let start = position
            skipLineEnd()
            isAtLineStart = true
            return Token(.newline, start, start)
        }
        return try sign(byte)
    }

    /// Skips what only separates tokens: blanks, comments, continued lines, and line ends inside brackets.
    private mutating func skipBlanks() throws(Diagnostic) {
        while position < end {
            let byte = bytes[position]
            if Byte.isBlank(byte) {
                position += 1
            } else if byte == Byte.hash {
                try checkCommentIsAllowed()
                try skipComment()
            } else if byte == Byte.backslash {
                try skipContinuation()
            } else if Byte.isLineEnd(byte), !brackets.isEmpty {
                skipLineEnd()
                enterLine()
            } else {
                return
            }
        }
    }

    /// Skips a backslash and the line end behind it.
    private mutating func skipContinuation() throws(Diagnostic) {
        let start = position
        position += 1
        if position < end, Byte.isLineEnd(bytes[position]) {
            skipLineEnd()
            enterLine()
            if position < end { return }
        }
        guard position >= end else {
            throw failure(
                "nothing may follow a backslash on its line", start, start + 1,
                hint: "a backslash at the end of a line joins it with the next one")
        }
        var diagnostic = failure(
            "the line goes on, says the backslash, but the input ends", start, start + 1,
            hint: "remove the backslash, or write the rest of the line")
        diagnostic.unfinished = .line
        throw diagnostic
    }

    /// Skips a line end: `\n`, `\r\n` or `\r`.
    mutating func skipLineEnd() {
        position += bytes[position] == Byte.carriageReturn && peek(1) == Byte.newline ? 2 : 1
    }

    /// Skips the rest of a line, not its end, whatever it holds.
    mutating func skipToLineEnd() {
        while position < end, !Byte.isLineEnd(bytes[position]) { position += 1 }
    }

    /// Skips a comment; its bytes are text all the same, and must be text.
    private mutating func skipComment() throws(Diagnostic) {
        while position < end, !Byte.isLineEnd(bytes[position]) {
            if bytes[position] >= 0x80 { _ = try scalar() } else { position += 1 }
        }
    }

    private func checkCommentIsAllowed() throws(Diagnostic) {
        guard let format = formats.last, !format.isTriple else { return }
        throw failure(
            "a comment cannot stand inside an f-string", position, position + 1,
            hint: "compute the value on a line before")
    }

    /// What the end of the input means: the end of a line, of the blocks, or a bracket left open.
    private mutating func endToken() throws(Diagnostic) -> Token {
        if let bracket = brackets.last { throw neverClosed(bracket) }
        isAtLineStart = true
        return Token(.newline, end, end)
    }

    /// A diagnostic about bytes of the source.
    func failure(_ message: String, _ lower: Int, _ upper: Int, hint: String? = nil) -> Diagnostic {
        Diagnostic(message, at: SourceRange(lower, upper), in: source, hint: hint)
    }
}
