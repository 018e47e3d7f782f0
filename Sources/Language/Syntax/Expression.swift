/// A piece of program that has a value, and where it stands.
///
/// Whatever can be repeated without limit in a program that nests nothing (`a + b - c …`, `f(x).y[z] …`)
/// is a flat list in the tree, not a tower, so the work on a tree goes no deeper than its brackets do.
/// Parentheses are kept in ranges only: the tree's shape says what they said.
public struct Expression: Sendable {
    /// What it is.
    public let kind: Kind
    /// Where it stands, with the parentheses around it.
    public let range: SourceRange

    /// An expression at a place.
    public init(_ kind: Kind, at range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    /// The kinds of expression.
    public indirect enum Kind: Sendable, Equatable {
        /// `2`; literals that do not fit 64 bits are floats.
        case integer(Int)
        /// `2.0`, `.5`, `1e-3`
        case float(Double)
        /// `'text'`, escapes decoded, neighbours joined
        case string(String)
        /// `f'{x:.4f} and more'`
        case format([FormatPiece])
        /// `True`, `False`
        case boolean(Bool)
        /// `None`
        case none
        /// `x`
        case name(String)

        /// `1, 2` · `(1,)` · `()`
        case tuple([Expression])
        /// `[1, 2]`
        case list([Expression])
        /// `{1, 2}`, never empty
        case set([Expression])
        /// `[e for x in xs if c]`, in braces a set, in parentheses or as a call's only argument a generator
        case comprehension(Comprehension)

        /// `-x`, `+x`
        case unary(UnaryOperator, Expression)
        /// `first + b - c`: operators of one precedence, applied from left to right, never none of them.
        /// A power has exactly one link: `a ** b ** c` nests to the right.
        case binary(Expression, [BinaryLink])
        /// `first < b <= c`: true when every neighbour comparison is; each operand is evaluated once, and
        /// the first false comparison ends it. Never without links.
        case comparison(Expression, [ComparisonLink])
        /// `a and b and c`, two operands or more
        case logical(LogicalOperator, [Expression])
        /// `not x`
        case not(Expression)
        /// `value if condition else otherwise`
        case conditional(condition: Expression, value: Expression, otherwise: Expression)
        /// `lambda x, y=1: e`
        case lambda([Parameter], body: Expression)

        /// `f(x).y[z]`: what is touched from the right, from left to right, never none
        case postfix(Expression, [Postfix])
        /// `a:b:c`, only as a subscript or as an element of a subscript's tuple
        case slice(lower: Expression?, upper: Expression?, step: Expression?)
    }
}

extension Expression: Equatable {
    /// Trees are equal when they read the same, wherever they stand.
    public static func == (one: Expression, other: Expression) -> Bool { one.kind == other.kind }
}

/// An operator and the operand on its right.
public struct BinaryLink: Sendable {
    /// The operator.
    public let symbol: BinaryOperator
    /// Where the operator stands.
    public let range: SourceRange
    /// What is on its right.
    public let operand: Expression

    /// A link of a chain.
    public init(_ symbol: BinaryOperator, at range: SourceRange, _ operand: Expression) {
        self.symbol = symbol
        self.range = range
        self.operand = operand
    }
}

extension BinaryLink: Equatable {
    public static func == (one: BinaryLink, other: BinaryLink) -> Bool {
        one.symbol == other.symbol && one.operand == other.operand
    }
}

/// A comparison and the operand on its right.
public struct ComparisonLink: Sendable {
    /// The operator.
    public let symbol: ComparisonOperator
    /// Where the operator stands.
    public let range: SourceRange
    /// What is on its right.
    public let operand: Expression

    /// A link of a chain.
    public init(_ symbol: ComparisonOperator, at range: SourceRange, _ operand: Expression) {
        self.symbol = symbol
        self.range = range
        self.operand = operand
    }
}

extension ComparisonLink: Equatable {
    public static func == (one: ComparisonLink, other: ComparisonLink) -> Bool {
        one.symbol == other.symbol && one.operand == other.operand
    }
}
