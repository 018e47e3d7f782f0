/// Operators and their operands.
///
/// The functions here that call each other in circles are kept small: a bracket costs one frame of each,
/// and a thousand brackets have to fit the stack of a debug build.
extension Parser {
    /// An expression of operators that bind tighter than a given one; with `.none`, any but a bare tuple.
    mutating func expression(above minimum: Precedence = .none) throws(Diagnostic) -> Expression {
        var left = try operand(minimum)
        while true {
            let precedence = Precedence.infix(token.kind)
            guard precedence > minimum else { return left }
            left = try infix(left, precedence)
        }
    }

    /// An expression, or several with commas between them, which are a tuple.
    mutating func expressionList() throws(Diagnostic) -> Expression {
        let first = try expression()
        guard token.kind == .comma else { return first }
        var elements = [first]
        while try accept(.comma), token.kind.startsExpression {
            elements.append(try expression())
        }
        return Expression(.tuple(elements), at: range(from: first.range))
    }

    private mutating func operand(_ minimum: Precedence) throws(Diagnostic) -> Expression {
        switch token.kind {
        case .minus: try signed(.minus)
        case .plus: try signed(.plus)
        case .not: try negation(minimum)
        case .lambda: try lambda(minimum)
        default: try postfixes()
        }
    }

    private mutating func signed(_ symbol: UnaryOperator) throws(Diagnostic) -> Expression {
        let start = token.range
        try enter()
        try advance()
        let operand = try expression(above: .sign)
        leave()
        return Expression(.unary(symbol, operand), at: start.joined(with: operand.range))
    }

    private mutating func negation(_ minimum: Precedence) throws(Diagnostic) -> Expression {
        let start = token.range
        guard minimum < .comparison else {
            throw failure(
                "'not' cannot follow an operator that binds tighter", at: start,
                hint: "put parentheses around it: (not x)")
        }
        try enter()
        try advance()
        let operand = try expression(above: .not)
        leave()
        return Expression(.not(operand), at: start.joined(with: operand.range))
    }

    /// The operators of one precedence that follow an operand, with what is on their right.
    private mutating func infix(_ first: Expression, _ precedence: Precedence) throws(Diagnostic)
        -> Expression
    {
        if precedence == .conditional { return try conditional(first) }
        if precedence == .power { return try power(first) }
        treeDepth += 1
        if treeDepth > Parser.treeDepthLimit { throw tooDeep() }
        var links: [Link] = []
        repeat {
            let symbol = try infixOperator()
            links.append(Link(symbol: symbol, operand: try expression(above: precedence)))
        } while Precedence.infix(token.kind) == precedence
        treeDepth -= 1
        return Parser.chain(first, links, precedence)
    }

    /// An operator of any kind and what is on its right.
    private struct Link {
        let symbol: InfixOperator
        let operand: Expression
    }

    private struct InfixOperator {
        let kind: Token.Kind
        let comparison: ComparisonOperator?
        let range: SourceRange
    }

    private mutating func infixOperator() throws(Diagnostic) -> InfixOperator {
        let start = token
        var comparison: ComparisonOperator?
        if Precedence.infix(start.kind) == .comparison {
            comparison = try comparisonOperator()
        } else {
            try advance()
        }
        return InfixOperator(kind: start.kind, comparison: comparison, range: range(from: start.range))
    }

    private static func chain(_ first: Expression, _ links: [Link], _ precedence: Precedence) -> Expression {
        let range = first.range.joined(with: links[links.count - 1].operand.range)
        switch precedence {
        case .or: return Expression(.logical(.or, [first] + links.map(\.operand)), at: range)
        case .and: return Expression(.logical(.and, [first] + links.map(\.operand)), at: range)
        case .comparison:
            let comparisons = links.map { link in
                ComparisonLink(link.symbol.comparison ?? .equal, at: link.symbol.range, link.operand)
            }
            return Expression(.comparison(first, comparisons), at: range)
        default:
            let operations = links.map { link in
                BinaryLink(binaryOperator(link.symbol.kind), at: link.symbol.range, link.operand)
            }
            return Expression(.binary(first, operations), at: range)
        }
    }

    private static func binaryOperator(_ kind: Token.Kind) -> BinaryOperator {
        switch kind {
        case .plus: .add
        case .minus: .subtract
        case .star: .multiply
        case .slash: .divide
        case .doubleSlash: .floorDivide
        default: .modulo
        }
    }

    private mutating func power(_ base: Expression) throws(Diagnostic) -> Expression {
        let symbol = token.range
        try enter()
        try advance()
        let exponent = try expression(above: .sign)
        leave()
        let range = base.range.joined(with: exponent.range)
        return Expression(.binary(base, [BinaryLink(.power, at: symbol, exponent)]), at: range)
    }

    private mutating func comparisonOperator() throws(Diagnostic) -> ComparisonOperator {
        let kind = token.kind
        if kind == .not {
            let start = token
            try advance()
            guard token.kind == .in else {
                throw failure(
                    "expected an operator, found 'not'", at: start.range,
                    hint: "between two operands only 'not in' can stand; to compare, write !=")
            }
        }
        try advance()
        switch kind {
        case .less: return .less
        case .lessOrEqual: return .lessOrEqual
        case .greater: return .greater
        case .greaterOrEqual: return .greaterOrEqual
        case .equal: return .equal
        case .notEqual: return .notEqual
        case .in: return .isIn
        case .is: return try accept(.not) ? .isNotSame : .isSame
        default: return .isNotIn
        }
    }

    private mutating func conditional(_ value: Expression) throws(Diagnostic) -> Expression {
        try enter()
        try advance()
        let condition = try expression(above: .conditional)
        guard try accept(.else) else {
            throw failure(
                "'if' in an expression needs an 'else'", at: range(from: condition.range),
                hint: "write: x if condition else y")
        }
        let otherwise = try expression()
        leave()
        return Expression(
            .conditional(condition: condition, value: value, otherwise: otherwise),
            at: value.range.joined(with: otherwise.range))
    }
}
