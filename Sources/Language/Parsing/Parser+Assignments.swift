/// Expressions as statements, and all that can follow one: `=`, `+=`, a type.
extension Parser {
    /// `e`, `a = b = e`, `a += e`, `x: float = e`, `f(x) = e`
    mutating func expressionStatement() throws(Diagnostic) -> Statement {
        let first = try expressionList()
        switch token.kind {
        case .assign: return try assignment(first)
        case .plusAssign, .minusAssign, .starAssign, .slashAssign, .doubleSlashAssign, .percentAssign,
            .powerAssign:
            return try augmented(first)
        case .colon: return try annotated(first)
        default: return Statement(.expression(first), at: first.range)
        }
    }

    private mutating func assignment(_ first: Expression) throws(Diagnostic) -> Statement {
        if case .postfix(let callee, let list) = first.kind,
            case .call(let arguments) = list[list.count - 1].kind
        {
            guard list.count == 1, case .name(let text) = callee.kind,
                callee.range.upper == list[0].range.lower
            else { throw notATarget(first) }
            return try formula(Name(text, at: callee.range), arguments, from: first)
        }
        var targets: [Target] = []
        var value = first
        while try accept(.assign) {
            let target = try target(value)
            bind(target)
            targets.append(target)
            value = try expressionList()
        }
        return Statement(.assignment(targets, value), at: range(from: first.range))
    }

    private mutating func augmented(_ first: Expression) throws(Diagnostic) -> Statement {
        let target = try target(first)
        if case .pattern = target.kind {
            throw failure(
                "'\(text(token))' cannot change several targets at once", at: first.range,
                hint: "write one statement for each")
        }
        let symbol = token
        try advance()
        let value = try expressionList()
        return Statement(
            .augmented(target, Parser.augmentation(symbol.kind), operatorRange: symbol.range, value),
            at: range(from: first.range))
    }

    private static func augmentation(_ kind: Token.Kind) -> BinaryOperator {
        switch kind {
        case .plusAssign: .add
        case .minusAssign: .subtract
        case .starAssign: .multiply
        case .slashAssign: .divide
        case .doubleSlashAssign: .floorDivide
        case .percentAssign: .modulo
        default: .power
        }
    }

    /// `x: float = e`; the type is read and forgotten.
    private mutating func annotated(_ first: Expression) throws(Diagnostic) -> Statement {
        let target = try target(first)
        if case .pattern = target.kind {
            throw failure("a type can follow one name only", at: token.range, hint: "leave the types out")
        }
        try advance()
        if token.kind == .assign {
            throw failure("expected a type after ':'", at: token.range, hint: "leave the ':' out")
        }
        _ = try expression()
        bind(target)
        guard try accept(.assign) else { return Statement(.pass, at: range(from: first.range)) }
        let value = try expressionList()
        return Statement(.assignment([target], value), at: range(from: first.range))
    }

    /// Remembers the command words a target binds: further on in this statement they are names.
    mutating func bind(_ target: Target) {
        switch target.kind {
        case .name(let text): bind(text)
        case .pattern(let parts): for part in parts { bind(part) }
        case .attribute, .element: break
        }
    }

    /// Remembers a name that is bound here, if it is a command word.
    mutating func bind(_ name: String) {
        if vocabulary.commands.contains(name) { boundCommands.insert(name) }
    }

    /// The names behind `for`: `x`, `x, y`, `(x, (y, z))`, up to an `in`.
    mutating func targetList() throws(Diagnostic) -> Target {
        let first = try expression(above: .comparison)
        guard token.kind == .comma else { return try target(first) }
        var parts = [try target(first)]
        while try accept(.comma), token.kind != .in {
            parts.append(try target(try expression(above: .comparison)))
        }
        return Target(.pattern(parts), at: range(from: first.range))
    }

    /// An expression read as a place for a value.
    func target(_ written: Expression, verb: String = "assign to") throws(Diagnostic) -> Target {
        switch written.kind {
        case .name(let text): return Target(.name(text), at: written.range)
        case .tuple(let elements), .list(let elements):
            var parts: [Target] = []
            for element in elements { parts.append(try target(element, verb: verb)) }
            return Target(.pattern(parts), at: written.range)
        case .postfix(let first, let list):
            let last = list[list.count - 1]
            let owner = owner(first, list)
            switch last.kind {
            case .attribute(let name): return Target(.attribute(owner, name), at: written.range)
            case .element(let index): return Target(.element(owner, index), at: written.range)
            case .call: throw notATarget(written, verb)
            }
        default: throw notATarget(written, verb)
        }
    }

    private func owner(_ first: Expression, _ list: [Postfix]) -> Expression {
        guard list.count > 1 else { return first }
        let range = first.range.joined(with: list[list.count - 2].range)
        return Expression(.postfix(first, Array(list.dropLast())), at: range)
    }

    private func notATarget(_ written: Expression, _ verb: String = "assign to") -> Diagnostic {
        let (what, hint): (String, String) =
            switch written.kind {
            case .postfix:
                ("a call", "f(x) = 2*x defines a function when every argument is a plain name")
            case .boolean, .none: ("'\(source.text(of: written.range))'", "choose another name")
            case .integer, .float, .string, .format: ("a literal", "a name stands left of '='")
            case .comparison: ("a comparison", "to compare, write '==' throughout")
            case .conditional, .lambda:
                ("this expression", "put parentheses around a 'lambda' or 'if ... else'")
            case .comprehension: ("a comprehension", "a name stands left of '='")
            case .set: ("a set", "a name stands left of '='")
            default: ("an operation", "a name stands left of '='; to compare, write '=='")
            }
        let isDeletion = verb == "delete"
        return failure(
            "cannot \(verb) \(what)", at: written.range, hint: isDeletion ? "del takes names: del x, y" : hint
        )
    }
}
