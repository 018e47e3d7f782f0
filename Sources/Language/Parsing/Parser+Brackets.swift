/// Tuples, lists, sets and comprehensions.
extension Parser {
    /// What stands between two brackets.
    private enum Content {
        case elements([Expression], hasComma: Bool)
        case comprehension(Expression, [Comprehension.Clause])
    }

    /// `(e)`, `(a, b)`, `()`, `(e for x in xs)`
    mutating func parenthesized() throws(Diagnostic) -> Expression {
        let start = token
        let content = try content(until: .rightParenthesis)
        let range = range(from: start.range)
        switch content {
        case .elements(let elements, let hasComma):
            let isPlain = elements.count == 1 && !hasComma
            return Expression(isPlain ? elements[0].kind : .tuple(elements), at: range)
        case .comprehension(let element, let clauses):
            return Expression(
                .comprehension(Comprehension(.generator, of: element, clauses: clauses)), at: range)
        }
    }

    /// `[a, b]`, `[e for x in xs]`
    mutating func list() throws(Diagnostic) -> Expression {
        let start = token
        let content = try content(until: .rightBracket)
        let range = range(from: start.range)
        switch content {
        case .elements(let elements, _): return Expression(.list(elements), at: range)
        case .comprehension(let element, let clauses):
            return Expression(.comprehension(Comprehension(.list, of: element, clauses: clauses)), at: range)
        }
    }

    /// `{a, b}`, `{e for x in xs}`
    mutating func set() throws(Diagnostic) -> Expression {
        let start = token
        let content = try content(until: .rightBrace)
        let range = range(from: start.range)
        switch content {
        case .elements(let elements, _):
            if elements.isEmpty { throw dictionary(range) }
            return Expression(.set(elements), at: range)
        case .comprehension(let element, let clauses):
            return Expression(.comprehension(Comprehension(.set, of: element, clauses: clauses)), at: range)
        }
    }

    private mutating func content(until closing: Token.Kind) throws(Diagnostic) -> Content {
        let opening = token
        try enter()
        try advance()
        var elements: [Expression] = []
        var hasComma = false
        while token.kind != closing {
            elements.append(try expression())
            if token.kind == .for, elements.count == 1, !hasComma {
                let clauses = try clauses()
                try close(opening, with: closing)
                return .comprehension(elements[0], clauses)
            }
            if token.kind == .colon, closing == .rightBrace {
                throw dictionary(opening.range.joined(with: token.range))
            }
            guard try accept(.comma) else { break }
            hasComma = true
        }
        try close(opening, with: closing)
        return .elements(elements, hasComma: hasComma)
    }

    /// Takes the closing bracket.
    mutating func close(_ opening: Token, with closing: Token.Kind) throws(Diagnostic) {
        guard token.kind == closing else { throw notClosed(opening) }
        depth -= 1
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
                        hint: "write the choice in front: [x if c else y for …]")
                }
                return clauses
            }
        }
    }
}
