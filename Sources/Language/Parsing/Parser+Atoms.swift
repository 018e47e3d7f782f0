/// Operands: atoms and what touches them from the right.
extension Parser {
    /// An atom with its attributes, calls and subscripts.
    mutating func postfixes() throws(Diagnostic) -> Expression {
        let start = token.range
        let atom = try atom()
        switch token.kind {
        case .dot, .leftParenthesis, .leftBracket: return try postfixes(of: atom, from: start)
        default: return atom
        }
    }

    private mutating func postfixes(of atom: Expression, from start: SourceRange) throws(Diagnostic)
        -> Expression
    {
        Expression(.postfix(atom, try postfixList()), at: range(from: start))
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
        case .leftParenthesis: return try bracketed(until: .rightParenthesis)
        case .leftBracket: return try bracketed(until: .rightBracket)
        case .leftBrace: return try bracketed(until: .rightBrace)
        case .string, .formatStart: return try strings()
        default: return try simpleAtom()
        }
    }

    /// An atom of one token.
    private mutating func simpleAtom() throws(Diagnostic) -> Expression {
        let range = token.range
        let kind: Expression.Kind =
            switch token.kind {
            case .name: .name(text(token))
            case .integer: integer(range)
            case .float: .float(float(range))
            case .true: .boolean(true)
            case .false: .boolean(false)
            case .none: .none
            default: throw notAnOperand()
            }
        try advance()
        return Expression(kind, at: range)
    }
}
