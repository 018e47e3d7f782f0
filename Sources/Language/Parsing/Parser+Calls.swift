/// Calls and subscripts.
extension Parser {
    /// `(x, *xs, name=y)`, or a lone generator.
    mutating func call() throws(Diagnostic) -> Postfix {
        let opening = token
        try enter()
        try countOperand()
        try advance()
        var arguments: [Argument] = []
        while token.kind != .rightParenthesis {
            arguments.append(try argument(after: arguments))
            if token.kind == .for { arguments[arguments.count - 1] = try generator(arguments) }
            guard try accept(.comma) else { break }
        }
        try close(opening, with: .rightParenthesis)
        return Postfix(.call(arguments), at: range(from: opening.range))
    }

    private mutating func argument(after arguments: [Argument]) throws(Diagnostic) -> Argument {
        if token.kind == .power { throw doubleStarArgument() }
        if try accept(.star) { return .spread(try expression()) }
        let value = try expression()
        if token.kind == .assign { return try keywordArgument(value, after: arguments) }
        try checkOrder(value, after: arguments)
        return .positional(value)
    }

    /// Arguments without a name stand in front of those with one.
    private func checkOrder(_ value: Expression, after arguments: [Argument]) throws(Diagnostic) {
        guard case .keyword(let name, _)? = arguments.last else { return }
        throw failure(
            "an argument without a name cannot follow '\(name.text)='", at: value.range,
            hint: "put the arguments with names last")
    }

    private func doubleStarArgument() -> Diagnostic {
        failure(
            "'**' in a call is not in the language", at: token.range,
            hint: "write the arguments out: f(a=1, b=2)")
    }

    private mutating func keywordArgument(
        _ written: Expression, after arguments: [Argument]
    ) throws(Diagnostic) -> Argument {
        guard case .name(let text) = written.kind else {
            throw failure(
                "only a name can stand before '=' in a call", at: written.range.joined(with: token.range),
                hint: "to compare, write '=='")
        }
        guard arguments.count < Parser.nameLimit else {
            throw failure(
                "a call with names has at most \(Parser.nameLimit) arguments", at: written.range,
                hint: "pass a list")
        }
        for case .keyword(let name, _) in arguments where name.text == text {
            throw failure("the argument '\(text)' is given twice", at: written.range, hint: "remove one")
        }
        try advance()
        return .keyword(Name(text, at: written.range), try expression())
    }

    private mutating func generator(_ arguments: [Argument]) throws(Diagnostic) -> Argument {
        guard arguments.count == 1, case .positional(let element) = arguments[0] else {
            throw failure(
                "a generator that is not the only argument needs parentheses", at: token.range,
                hint: "write f((e for x in xs), y)")
        }
        let clauses = try clauses()
        guard token.kind == .rightParenthesis else {
            throw failure(
                "a generator that is not the only argument needs parentheses", at: range(from: element.range),
                hint: "write f((e for x in xs), y)")
        }
        let comprehension = Comprehension(.generator, of: element, clauses: clauses)
        return .positional(Expression(.comprehension(comprehension), at: range(from: element.range)))
    }

    /// `[i]`, `[a:b:c]`, `[:, 0]`
    mutating func element() throws(Diagnostic) -> Postfix {
        let opening = token
        try enter()
        try countOperand()
        try advance()
        let index = try index(after: opening)
        try close(opening, with: .rightBracket)
        return Postfix(.element(index), at: range(from: opening.range))
    }

    /// What stands in a subscript: one index or slice, or several with commas, which are a tuple.
    private mutating func index(after opening: Token) throws(Diagnostic) -> Expression {
        if token.kind == .rightBracket { throw emptySubscript(opening) }
        let first = try slice()
        guard token.kind == .comma else { return first }
        var parts = [first]
        while try accept(.comma), token.kind != .rightBracket {
            parts.append(try slice())
        }
        return Expression(.tuple(parts), at: range(from: first.range))
    }

    private func emptySubscript(_ opening: Token) -> Diagnostic {
        failure(
            "a subscript needs an index", at: opening.range.joined(with: token.range), hint: "write xs[0]")
    }

    /// An index, or `lower:upper:step` with any of them left out.
    private mutating func slice() throws(Diagnostic) -> Expression {
        let start = token.range
        let lower = try bound()
        if token.kind == .colon { return try slice(from: lower, start) }
        guard let lower else { throw notAnOperand() }
        return lower
    }

    private mutating func slice(from lower: Expression?, _ start: SourceRange) throws(Diagnostic)
        -> Expression
    {
        try advance()
        let upper = try bound()
        let step = try accept(.colon) ? try bound() : nil
        return Expression(.slice(lower: lower, upper: upper, step: step), at: range(from: start))
    }

    private mutating func bound() throws(Diagnostic) -> Expression? {
        switch token.kind {
        case .colon, .comma, .rightBracket: nil
        default: try expression()
        }
    }
}
