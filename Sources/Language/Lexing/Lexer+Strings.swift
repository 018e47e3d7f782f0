/// String literals and the texts between the fields of f-strings.
extension Lexer {
    /// A string at the position, after a prefix of letters: the whole of it, or the start of an f-string.
    mutating func string(prefixLength: Int) throws(Diagnostic) -> Token {
        let start = position
        let prefix = try prefix(length: prefixLength)
        position += prefixLength
        let quote = bytes[position]
        let isTriple = peek(1) == quote && peek(2) == quote
        position += isTriple ? 3 : 1
        let format = Format(
            quote: quote, isTriple: isTriple, isRaw: prefix.isRaw, offset: start, depth: brackets.count)
        if prefix.isFormat {
            formats.append(format)
            return Token(.formatStart, start, position)
        }
        while !isAtClosingQuote(format) {
            try stringCharacter(format)
        }
        position += isTriple ? 3 : 1
        return Token(.string, start, position)
    }

    private func prefix(length: Int) throws(Diagnostic) -> (isRaw: Bool, isFormat: Bool) {
        let letters = bytes[position..<position + length].map { $0 | 0x20 }
        let isRaw = letters.contains(UInt8(ascii: "r"))
        let isFormat = letters.contains(UInt8(ascii: "f"))
        let known = (isRaw ? 1 : 0) + (isFormat ? 1 : 0)
        if known == length || letters == [UInt8(ascii: "u")] { return (isRaw, isFormat) }
        if let format = formats.last, format.quote == bytes[position + length] { throw fieldNeverClosed() }
        let text = String(decoding: letters, as: UTF8.self)
        let isBytes = letters.contains(UInt8(ascii: "b")) && (length == 1 || isRaw)
        throw failure(
            isBytes
                ? "strings of bytes are not in the language" : "'\(text)' is not a string's prefix",
            position, position + length,
            hint: "leave the \(text) out, or write f for an f-string, r for a raw one")
    }

    private func isAtClosingQuote(_ format: Format) -> Bool {
        guard peek() == format.quote else { return false }
        return !format.isTriple || (peek(1) == format.quote && peek(2) == format.quote)
    }

    /// Steps over one character of a string, an escaped one with its backslash.
    private mutating func stringCharacter(_ format: Format) throws(Diagnostic) {
        guard position < end else { throw notClosed(format) }
        var byte = bytes[position]
        if byte == Byte.backslash {
            position += 1
            guard position < end else { throw notClosed(format) }
            byte = bytes[position]
            if Byte.isLineEnd(byte) { return skipLineEnd() }
        } else if Byte.isLineEnd(byte), !format.isTriple {
            throw notClosed(format)
        }
        if byte >= 0x80 {
            _ = try scalar()
        } else if byte == 0 {
            throw strayNUL()
        } else {
            position += 1
        }
    }

    /// What follows in an f-string where text is due: text, the start or end of a field, or the end.
    mutating func formatText(_ format: Format, inSpecification: Bool) throws(Diagnostic) -> Token {
        let start = position
        while true {
            let byte = peek()
            if isAtClosingQuote(format) { break }
            if byte == Byte.leftBrace, inSpecification || peek(1) != Byte.leftBrace { break }
            if byte == Byte.rightBrace {
                if inSpecification { break }
                guard peek(1) == Byte.rightBrace else {
                    throw failure(
                        "a single '}' in an f-string", position, position + 1,
                        hint: "write }} for a brace that is shown")
                }
                position += 2
            } else if byte == Byte.leftBrace {
                position += 2
            } else if byte == Byte.backslash, peek(1) == Byte.leftBrace || peek(1) == Byte.rightBrace {
                position += 1
            } else {
                if inSpecification, position >= end || Byte.isLineEnd(byte) { throw fieldNeverClosed() }
                try stringCharacter(format)
            }
        }
        if position > start { return Token(.formatText, start, position) }
        return try formatMark(format, inSpecification: inSpecification)
    }

    private mutating func formatMark(_ format: Format, inSpecification: Bool) throws(Diagnostic) -> Token {
        let start = position
        switch peek() {
        case Byte.leftBrace:
            position += 1
            brackets.append(Bracket(byte: Byte.leftBrace, offset: start, isField: true))
            return Token(.leftBrace, start, position)
        case Byte.rightBrace:
            position += 1
            brackets.removeLast()
            return Token(.rightBrace, start, position)
        default:
            if inSpecification { throw fieldNeverClosed() }
            position += format.isTriple ? 3 : 1
            formats.removeLast()
            return Token(.formatEnd, start, position)
        }
    }

    private func fieldNeverClosed() -> Diagnostic {
        let offset = brackets.last(where: \.isField)?.offset ?? position
        return failure(
            "this field of the f-string is never closed", offset, offset + 1,
            hint: "write } behind it, or {{ for a brace that is shown")
    }

    private func notClosed(_ format: Format) -> Diagnostic {
        if let outer = formats.last, outer.quote == format.quote, outer.offset != format.offset {
            return fieldNeverClosed()
        }
        guard format.isTriple else {
            return failure(
                "this string is never closed", format.offset, position,
                hint: "end it with \(Character(Unicode.Scalar(format.quote))) on the same line")
        }
        let quotes = String(repeating: Character(Unicode.Scalar(format.quote)), count: 3)
        var diagnostic = failure(
            "this string is never closed", format.offset, lineEnd(format.offset),
            hint: "end it with \(quotes)")
        diagnostic.unfinished = .string(openedAt: format.offset)
        return diagnostic
    }

    private func lineEnd(_ offset: Int) -> Int {
        min(end, source.lineRange(containing: offset).upperBound)
    }

    /// NUL bytes are no text; where they come from is usually a binary file.
    func strayNUL() -> Diagnostic {
        failure(
            "a NUL byte is not part of a program", position, position + 1,
            hint: "delete it; if there are many, this is not a text file")
    }
}
