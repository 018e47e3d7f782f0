/// Reading over text without cutting it into tokens: what is skipped, and what commands read themselves.
extension Lexer {
    /// Steps over the arguments of a command: the rest of the statement, up to its line's end, a `;` or a
    /// comment outside brackets and strings. `#` begins a comment only behind a blank, for file names.
    mutating func skipArguments() throws(Diagnostic) -> SourceRange {
        while Byte.isBlank(peek()) { position += 1 }
        let start = position
        var upper = start
        var open: [Bracket] = []
        while position < end {
            let byte = bytes[position]
            if open.isEmpty, Byte.isLineEnd(byte) || byte == Byte.semicolon { break }
            if byte == Byte.hash, position == start || Byte.isBlank(bytes[position - 1]) {
                skipToLineEnd()
                continue
            }
            if byte >= 0x80 { _ = try scalar() } else { try skim(byte, &open) }
            if !Byte.isBlank(byte) { upper = position }
        }
        if let bracket = open.first { throw neverClosed(bracket) }
        return SourceRange(start, upper)
    }

    /// Steps over one byte, or over a whole string, and keeps count of brackets. An apostrophe that no
    /// other follows on its line is only an apostrophe.
    private mutating func skim(_ byte: UInt8, _ open: inout [Bracket]) throws(Diagnostic) {
        switch byte {
        case 0: throw strayNUL()
        case Byte.quote, Byte.doubleQuote:
            let start = position
            if !skipString() { position = start + 1 }
            return
        case UInt8(ascii: "("), UInt8(ascii: "["), Byte.leftBrace:
            open.append(Bracket(byte: byte, offset: position))
        case UInt8(ascii: ")"), UInt8(ascii: "]"), Byte.rightBrace: _ = open.popLast()
        case Byte.newline, Byte.carriageReturn:
            skipLineEnd()
            return enterLine()
        default: break
        }
        position += 1
    }

    /// Steps over a string, escapes respected; false when it does not end.
    private mutating func skipString() -> Bool {
        let quote = bytes[position]
        let isTriple = peek(1) == quote && peek(2) == quote
        position += isTriple ? 3 : 1
        while position < end {
            let byte = bytes[position]
            if byte == quote, !isTriple || (peek(1) == quote && peek(2) == quote) {
                position += isTriple ? 3 : 1
                return true
            }
            if Byte.isLineEnd(byte), !isTriple { return false }
            position += byte == Byte.backslash ? 2 : 1
        }
        position = min(position, end)
        return false
    }

    /// Steps over the rest of a logical line, whatever it holds, and its end.
    mutating func skipLogicalLine() {
        var depth = 0
        while position < end {
            switch bytes[position] {
            case Byte.newline, Byte.carriageReturn:
                skipLineEnd()
                if depth == 0 { return }
                enterLine()
            case Byte.hash: skipToLineEnd()
            case Byte.quote, Byte.doubleQuote: _ = skipString()
            case Byte.backslash: skipEscaped()
            case UInt8(ascii: "("), UInt8(ascii: "["), Byte.leftBrace:
                depth += 1
                position += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), Byte.rightBrace:
                depth = max(0, depth - 1)
                position += 1
            default: position += 1
            }
        }
    }

    private mutating func skipEscaped() {
        position += 1
        if position < end, Byte.isLineEnd(bytes[position]) {
            skipLineEnd()
            enterLine()
        }
    }

    /// Steps over the rest of this line and over the block below it: all lines that are indented more
    /// than the block the line stands in.
    mutating func skipBlock() {
        let column = indentation[indentation.count - 1].column
        brackets.removeAll()
        formats.removeAll()
        skipLogicalLine()
        while position < end {
            let start = position
            enterLine()
            let width = measureIndentation()
            let isEmpty = position >= end || Byte.isLineEnd(bytes[position]) || bytes[position] == Byte.hash
            if isEmpty || width.column > column {
                skipLogicalLine()
            } else {
                position = start
                break
            }
        }
        isAtLineStart = true
    }
}
