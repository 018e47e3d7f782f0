/// Tuples, lists, sets and comprehensions.
extension Parser {
    /// What stands in brackets: `(e)`, `(a, b)`, `[a, b]`, `{a, b}`, or a comprehension.
    mutating func bracketed(until closing: Token.Kind) throws(Diagnostic) -> Expression {
        let opening = token
        try enter()
        try advance()
        var elements: [Expression] = []
        var hasComma = false
        while token.kind != closing {
            elements.append(try expression())
            if token.kind == .for, elements.count == 1, !hasComma {
                return try comprehension(of: elements[0], opening, until: closing)
            }
            guard try accept(.comma) else { break }
            hasComma = true
        }
        try close(opening, with: closing)
        return try collection(elements, hasComma: hasComma, at: range(from: opening.range), until: closing)
    }

    private func collection(
        _ elements: [Expression], hasComma: Bool, at range: SourceRange, until closing: Token.Kind
    ) throws(Diagnostic) -> Expression {
        switch closing {
        case .rightBracket: return Expression(.list(elements), at: range)
        case .rightBrace:
            if elements.isEmpty { throw dictionary(range) }
            return Expression(.set(elements), at: range)
        default:
            if elements.count == 1, !hasComma { return Expression(elements[0].kind, at: range) }
            return Expression(.tuple(elements), at: range)
        }
    }

    private mutating func comprehension(
        of element: Expression, _ opening: Token, until closing: Token.Kind
    ) throws(Diagnostic) -> Expression {
        let clauses = try clauses()
        try close(opening, with: closing)
        let shape: Comprehension.Shape =
            switch closing {
            case .rightBracket: .list
            case .rightBrace: .set
            default: .generator
            }
        let range = range(from: opening.range)
        return Expression(.comprehension(Comprehension(shape, of: element, clauses: clauses)), at: range)
    }

    /// Takes the closing bracket.
    mutating func close(_ opening: Token, with closing: Token.Kind) throws(Diagnostic) {
        guard token.kind == closing else {
            if token.kind == .colon, closing == .rightBrace { throw dictionary(range(from: opening.range)) }
            throw notClosed(opening)
        }
        leave()
        try advance()
    }

    /// `for x in xs if c for y in ys`, the token being the first `for`.
    mutating func clauses() throws(Diagnostic) -> [Comprehension.Clause] {
        var clauses: [Comprehension.Clause] = []
        while true {
            switch token.kind {
            case .for:
                try advance()
                let target = try targetList()
                guard try accept(.in) else { throw unexpected(expecting: "'in' after the names of 'for'") }
                clauses.append(.each(target, in: try expression(above: .conditional)))
            case .if:
                try advance()
                clauses.append(.only(try expression(above: .conditional)))
            default:
                if token.kind == .else, case .only = clauses[clauses.count - 1] {
                    throw failure(
                        "an 'if' behind 'for' chooses elements and has no 'else'", at: token.range,
                        hint: "write the choice in front: [x if c else y for x in xs]")
                }
                return clauses
            }
        }
    }
}
