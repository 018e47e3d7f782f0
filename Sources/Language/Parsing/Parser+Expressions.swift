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
            left = try extend(left, precedence)
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

    private mutating func extend(_ left: Expression, _ precedence: Precedence) throws(Diagnostic)
        -> Expression
    {
        switch precedence {
        case .conditional: try conditional(left)
        case .or, .and: try logical(left, precedence)
        case .comparison: try comparison(left)
        case .power: try power(left)
        default: try chain(left, precedence)
        }
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
        depth -= 1
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
        depth -= 1
        return Expression(.not(operand), at: start.joined(with: operand.range))
    }

    private mutating func power(_ base: Expression) throws(Diagnostic) -> Expression {
        let symbol = token.range
        try enter()
        try advance()
        let exponent = try expression(above: .sign)
        depth -= 1
        let range = base.range.joined(with: exponent.range)
        return Expression(.binary(base, [BinaryLink(.power, at: symbol, exponent)]), at: range)
    }

    private mutating func chain(_ first: Expression, _ precedence: Precedence) throws(Diagnostic)
        -> Expression
    {
        var links: [BinaryLink] = []
        var end = first.range
        while Precedence.infix(token.kind) == precedence {
            let symbol = token
            try advance()
            let operand = try expression(above: precedence)
            end = operand.range
            links.append(BinaryLink(Parser.binaryOperator(symbol.kind), at: symbol.range, operand))
        }
        return Expression(.binary(first, links), at: first.range.joined(with: end))
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

    private mutating func logical(_ first: Expression, _ precedence: Precedence) throws(Diagnostic)
        -> Expression
    {
        var operands = [first]
        while Precedence.infix(token.kind) == precedence {
            try advance()
            operands.append(try expression(above: precedence))
        }
        let symbol: LogicalOperator = precedence == .or ? .or : .and
        return Expression(
            .logical(symbol, operands), at: first.range.joined(with: operands[operands.count - 1].range))
    }

    private mutating func comparison(_ first: Expression) throws(Diagnostic) -> Expression {
        var links: [ComparisonLink] = []
        var end = first.range
        while Precedence.infix(token.kind) == .comparison {
            let start = token.range
            let symbol = try comparisonOperator()
            let range = self.range(from: start)
            let operand = try expression(above: .comparison)
            end = operand.range
            links.append(ComparisonLink(symbol, at: range, operand))
        }
        return Expression(.comparison(first, links), at: first.range.joined(with: end))
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
        depth -= 1
        return Expression(
            .conditional(condition: condition, value: value, otherwise: otherwise),
            at: value.range.joined(with: otherwise.range))
    }
}
