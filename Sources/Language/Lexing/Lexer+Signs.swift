/// Operators, brackets and marks.
extension Lexer {
    /// The longest sign that begins at the position.
    mutating func sign(_ byte: UInt8) throws(Diagnostic) -> Token {
        let start = position
        let (kind, length) = try sign(byte, peek(1), peek(2))
        position += length
        switch kind {
        case .leftParenthesis, .leftBracket, .leftBrace:
            brackets.append(Bracket(byte: byte, offset: start))
        case .rightParenthesis, .rightBracket, .rightBrace: try close(byte, start)
        case .colon where brackets.last?.isField == true:
            brackets[brackets.count - 1].isInSpecification = true
        case .exclamation where brackets.last?.isField == true: return conversion(start)
        default: break
        }
        return Token(kind, start, position)
    }

    private func sign(_ byte: UInt8, _ second: UInt8, _ third: UInt8) throws(Diagnostic) -> (Token.Kind, Int)
    {
        let isAssignment = second == Byte.equals
        switch byte {
        case UInt8(ascii: "("): return (.leftParenthesis, 1)
        case UInt8(ascii: ")"): return (.rightParenthesis, 1)
        case UInt8(ascii: "["): return (.leftBracket, 1)
        case UInt8(ascii: "]"): return (.rightBracket, 1)
        case UInt8(ascii: "{"): return (.leftBrace, 1)
        case UInt8(ascii: "}"): return (.rightBrace, 1)
        case UInt8(ascii: ","): return (.comma, 1)
        case Byte.semicolon: return (.semicolon, 1)
        case UInt8(ascii: ":"):
            return isAssignment && brackets.last?.isField != true ? (.walrus, 2) : (.colon, 1)
        case Byte.equals: return isAssignment ? (.equal, 2) : (.assign, 1)
        case UInt8(ascii: "+"): return isAssignment ? (.plusAssign, 2) : (.plus, 1)
        case UInt8(ascii: "-"):
            if second == UInt8(ascii: ">") { return (.arrow, 2) }
            return isAssignment ? (.minusAssign, 2) : (.minus, 1)
        case UInt8(ascii: "*"):
            if second == byte { return third == Byte.equals ? (.powerAssign, 3) : (.power, 2) }
            return isAssignment ? (.starAssign, 2) : (.star, 1)
        case UInt8(ascii: "/"):
            if second == byte { return third == Byte.equals ? (.doubleSlashAssign, 3) : (.doubleSlash, 2) }
            return isAssignment ? (.slashAssign, 2) : (.slash, 1)
        case UInt8(ascii: "%"): return isAssignment ? (.percentAssign, 2) : (.percent, 1)
        case UInt8(ascii: "^"): return isAssignment ? (.powerAssign, 2) : (.power, 1)
        case UInt8(ascii: "."):
            guard second == byte else { return (.dot, 1) }
            return third == byte ? (.ellipsis, 3) : (.span, 2)
        default: return try comparisonOrForeign(byte, second, third)
        }
    }

    private func comparisonOrForeign(
        _ byte: UInt8, _ second: UInt8, _ third: UInt8
    ) throws(Diagnostic) -> (Token.Kind, Int) {
        let isAssignment = second == Byte.equals
        switch byte {
        case UInt8(ascii: "<"):
            if second == byte { return third == Byte.equals ? (.foreignAssign, 3) : (.shiftLeft, 2) }
            return isAssignment ? (.lessOrEqual, 2) : (.less, 1)
        case UInt8(ascii: ">"):
            if second == byte { return third == Byte.equals ? (.foreignAssign, 3) : (.shiftRight, 2) }
            return isAssignment ? (.greaterOrEqual, 2) : (.greater, 1)
        case UInt8(ascii: "!"): return isAssignment ? (.notEqual, 2) : (.exclamation, 1)
        case UInt8(ascii: "&"):
            if second == byte { return (.doubleAmpersand, 2) }
            return isAssignment ? (.foreignAssign, 2) : (.ampersand, 1)
        case UInt8(ascii: "|"):
            if second == byte { return (.doubleBar, 2) }
            return isAssignment ? (.foreignAssign, 2) : (.bar, 1)
        case UInt8(ascii: "@"): return isAssignment ? (.foreignAssign, 2) : (.at, 1)
        case UInt8(ascii: "~"): return (.tilde, 1)
        case UInt8(ascii: "?"): return (.question, 1)
        case 0: throw strayNUL()
        default: throw strayASCII(byte)
        }
    }

    private func strayASCII(_ byte: UInt8) -> Diagnostic {
        if byte == UInt8(ascii: "$") || byte == UInt8(ascii: "`") {
            return failure(
                "unexpected character '\(Character(Unicode.Scalar(byte)))'", position, position + 1,
                hint: byte == UInt8(ascii: "$") ? "names have no $ here" : "strings stand in ' or \"")
        }
        let code = String(byte, radix: 16, uppercase: true)
        return failure(
            "the control character 0x\(code) is not part of a program", position, position + 1,
            hint: "delete it")
    }

    /// `!r` in a field of an f-string.
    private mutating func conversion(_ start: Int) -> Token {
        while Byte.isLetter(peek()) || Byte.isDigit(peek()) { position += 1 }
        return Token(.conversion, start, position)
    }

    private mutating func close(_ byte: UInt8, _ start: Int) throws(Diagnostic) {
        let closing = Character(Unicode.Scalar(byte))
        guard let bracket = brackets.last, formats.last.map({ $0.depth < brackets.count }) ?? true else {
            throw failure(
                "'\(closing)' closes nothing", start, position,
                hint: "delete it, or open a bracket in front of it")
        }
        let expected = Lexer.closing(bracket.byte)
        guard closing == expected else {
            let place = source.position(of: bracket.offset)
            throw failure(
                "'\(closing)' does not match '\(Character(Unicode.Scalar(bracket.byte)))', opened at line"
                    + " \(place.line), column \(place.column)", start, position,
                hint: "write '\(expected)' first")
        }
        brackets.removeLast()
    }

    private static func closing(_ opening: UInt8) -> Character {
        switch opening {
        case UInt8(ascii: "("): ")"
        case UInt8(ascii: "["): "]"
        default: "}"
        }
    }

    /// The input ended inside a bracket: the place to show is where it was opened.
    func neverClosed(_ bracket: Bracket) -> Diagnostic {
        let opening = Character(Unicode.Scalar(bracket.byte))
        var diagnostic = failure(
            "'\(opening)' is never closed", bracket.offset, bracket.offset + 1,
            hint: "write '\(Lexer.closing(bracket.byte))' where the bracket ends")
        diagnostic.unfinished = .bracket(openedAt: bracket.offset)
        return diagnostic
    }
}
