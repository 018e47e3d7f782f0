/// What to say where the grammar does not go on: the token found, and the habit it probably comes from.
extension Parser {
    /// A token in words.
    func describe(_ token: Token) -> String {
        switch token.kind {
        case .newline: "the end of the line"
        case .end: "the end of the input"
        case .indent, .dedent: "a change of indentation"
        case .formatText, .formatEnd: "the rest of the f-string"
        default: shortened(text(token))
        }
    }

    private func shortened(_ text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        return line.count > 30 || line.count < text.count ? "'\(line.prefix(27))...'" : "'\(line)'"
    }

    /// Something else was due here.
    func unexpected(expecting what: String) -> Diagnostic {
        foreignSign()
            ?? failure("expected \(what), found \(describe(token))", at: token.range, hint: nil)
    }

    /// A sign or a word that Python or another language has and this one has not, with what to use instead.
    func foreignSign() -> Diagnostic? {
        let sign = text(token)
        let (message, hint): (String, String)
        switch token.kind {
        case .assign: (message, hint) = ("'=' cannot stand here", "to compare, write '=='")
        case .walrus: (message, hint) = ("':=' is not in the language", "assign on a line before, with '='")
        case .doubleAmpersand: (message, hint) = ("'&&' is not in the language", "write 'and'")
        case .doubleBar: (message, hint) = ("'||' is not in the language", "write 'or'")
        case .exclamation: (message, hint) = ("'!' is not in the language", "write 'not x', or 'x != y'")
        case .ampersand, .bar:
            (message, hint) = (
                "the bitwise operator '\(sign)' is not in the language",
                sign == "&" ? "for conditions, write 'and'" : "for conditions, write 'or'"
            )
        case .tilde:
            (message, hint) = (
                "the bitwise operator '~' is not in the language", "for conditions, write 'not'"
            )
        case .shiftLeft, .shiftRight:
            (message, hint) = (
                "the bitwise operator '\(sign)' is not in the language",
                sign == "<<" ? "write x * 2**n" : "write x // 2**n"
            )
        case .foreignAssign:
            (message, hint) = ("'\(sign)' is not in the language", "there are += -= *= /= //= %= and **=")
        case .at:
            (message, hint) = (
                "the matrix product '@' is not in the language", "write sum(a*b for a, b in zip(xs, ys))"
            )
        case .ellipsis: (message, hint) = ("'...' is not in the language", "'pass' does nothing")
        case .question: (message, hint) = ("'?' cannot stand here", "help stands in front: ?x, or help x")
        case .span: (message, hint) = ("'..' cannot stand here", "a range of numbers is range(a, b)")
        case .yield, .await, .async:
            (message, hint) = ("'\(sign)' is not in the language", "build a list and return it")
        case .raise:
            (message, hint) = ("'raise' is not in the language", "write assert condition, 'message'")
        default: return nil
        }
        return failure(message, at: token.range, hint: hint)
    }

    /// An operand was due here.
    func notAnOperand() -> Diagnostic {
        if token.kind == .star {
            return failure(
                "'*' in front of a name works only in the arguments of a call", at: token.range,
                hint: "join lists with xs + ys; take parts with xs[0], xs[1:]")
        }
        if let increment = increment() { return increment }
        if let foreign = foreignSign() { return foreign }
        if token.kind.isKeyword, token.kind < .class {
            return failure(
                "expected an expression, found the keyword '\(text(token))'", at: token.range,
                hint: "a keyword cannot be a name; did you mean '\(text(token))_'?")
        }
        let isBehindSign = previous.kind >= .comma && previous.kind <= .powerAssign
        let place =
            isBehindSign && previous.range.upper <= token.range.lower ? " after '\(text(previous))'" : ""
        return failure("expected an expression\(place), found \(describe(token))", at: token.range)
    }

    /// `x++`: the second sign is a prefix, and its operand is missing.
    private func increment() -> Diagnostic? {
        guard previous.kind == .plus || previous.kind == .minus, !token.kind.startsExpression else {
            return nil
        }
        let offset = Int(previous.range.lower)
        let sign = text(previous)
        guard offset > 0, source.bytes[offset - 1] == source.bytes[offset] else { return nil }
        return failure(
            "'\(sign)\(sign)' is not in the language", at: SourceRange(offset - 1, offset + 1),
            hint: "write x \(sign)= 1")
    }

    /// A keyword where a name was due.
    func keywordAsName(_ keyword: Token? = nil) -> Diagnostic {
        let word = text(keyword ?? token)
        return failure(
            "'\(word)' is a keyword and cannot be a name", at: (keyword ?? token).range,
            hint: "choose another, such as '\(word.lowercased())_'")
    }

    /// A bracket whose end was due here.
    func notClosed(_ opening: Token) -> Diagnostic {
        let bracket = text(opening)
        let closing = bracket == "(" ? ")" : bracket == "[" ? "]" : "}"
        let place = source.position(of: Int(opening.range.lower))
        let here = source.position(of: Int(token.range.lower))
        let isSameLine = here.line == place.line
        if token.kind != .assign, let foreign = foreignSign() { return foreign }
        let line = source.lineRange(containing: Int(token.range.lower))
        if !isSameLine, !line.isEmpty, !Byte.isBlank(source.bytes[line.lowerBound]) {
            return failure(
                "'\(bracket)' is never closed", at: opening.range,
                hint: "write '\(closing)' before line \(here.line), where something new seems to begin")
        }
        if let foreign = foreignSign() { return foreign }
        let missing = token.kind.startsExpression ? "a comma or an operator may be missing; " : ""
        return failure(
            "expected ',' or '\(closing)', found \(describe(token))", at: token.range,
            hint: missing + "'\(bracket)' was opened at "
                + (isSameLine ? "column \(place.column)" : "line \(place.line), column \(place.column)"))
    }

    /// The colon of a block's header was due here.
    func missingColon(_ header: Token) -> Diagnostic {
        let word = text(header)
        if token.kind == .assign {
            return failure(
                "'=' assigns, it does not compare", at: token.range, hint: "to compare, write '=='")
        }
        if let foreign = foreignSign() { return foreign }
        let place = token.kind == .newline || token.kind == .end ? previous.range.upper : token.range.lower
        return failure(
            "expected ':' to end the line of '\(word)', found \(describe(token))",
            at: token.kind == .newline ? SourceRange(place, place) : token.range,
            hint: "write ':' and then the block")
    }
}

extension Token.Kind: Comparable {
    static func < (one: Token.Kind, other: Token.Kind) -> Bool { one.rawValue < other.rawValue }
}
