/// How tightly an operator binds, loosest first. The parser's whole knowledge of precedence is this order
/// and the table below; the printer puts its parentheses by the same order.
///
/// The method is Pratt's (Top down operator precedence, 1973): an operand is read, then operators as long
/// as they bind tighter than the one on the left.
enum Precedence: Int, Comparable {
    case none
    case conditional
    case or
    case and
    case not
    case comparison
    case sum
    case product
    case sign
    case power
    case postfix

    static func < (one: Precedence, other: Precedence) -> Bool { one.rawValue < other.rawValue }

    /// How tightly a token binds as an operator between two operands; `.none` when it is not one.
    static func infix(_ kind: Token.Kind) -> Precedence {
        switch kind {
        case .if: .conditional
        case .or: .or
        case .and: .and
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .in, .is, .not: .comparison
        case .plus, .minus: .sum
        case .star, .slash, .doubleSlash, .percent: .product
        case .power: .power
        default: .none
        }
    }

    /// How tightly an operator binds.
    static func of(_ symbol: BinaryOperator) -> Precedence {
        switch symbol {
        case .add, .subtract: .sum
        case .multiply, .divide, .floorDivide, .modulo: .product
        case .power: .power
        }
    }

    /// How tightly the outermost part of an expression binds.
    static func of(_ expression: Expression) -> Precedence {
        switch expression.kind {
        case .tuple, .slice: .none
        case .lambda, .conditional: .conditional
        case .logical(let symbol, _): symbol == .or ? .or : .and
        case .not: .not
        case .comparison: .comparison
        case .unary: .sign
        case .binary(_, let links): of(links[0].symbol)
        default: .postfix
        }
    }
}
