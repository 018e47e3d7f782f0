/// Operands: atoms and what touches them from the right.
extension Parser {
    /// An atom with its attributes, calls and subscripts.
    mutating func postfixes() throws(Diagnostic) -> Expression {
        let start = token.range
        let atom = try atom()
        switch token.kind {
        case .dot, .leftParenthesis, .leftBracket: break
        default: return atom
        }
        let list = try postfixList()
        return Expression(.postfix(atom, list), at: range(from: start))
    }

    private mutating func postfixList() throws(Diagnostic) -> [Postfix] {
        var list: [Postfix] = []
        while true {
            switch token.kind {
            case .dot: list.append(try attribute())
            case .leftParenthesis: list.append(try call())
            case .leftBracket: list.append(try element())
            default: return list
            }
        }
    }

    private mutating func attribute() throws(Diagnostic) -> Postfix {
        let start = token.range
        try countOperand()
        try advance()
        let name = try name("an attribute's name after '.'")
        return Postfix(.attribute(name), at: start.joined(with: name.range))
    }

    private mutating func atom() throws(Diagnostic) -> Expression {
        try countOperand()
        switch token.kind {
        case .name: return try simple(.name(text(token)))
        case .integer: return try simple(integer(token.range))
        case .float: return try simple(.float(float(token.range)))
        case .true: return try simple(.boolean(true))
        case .false: return try simple(.boolean(false))
        case .none: return try simple(.none)
        case .leftParenthesis: return try parenthesized()
        case .leftBracket: return try list()
        case .leftBrace: return try set()
        case .string, .formatStart: return try strings()
        default: throw notAnOperand()
        }
    }

    private mutating func simple(_ kind: Expression.Kind) throws(Diagnostic) -> Expression {
        let expression = Expression(kind, at: token.range)
        try advance()
        return expression
    }
}
