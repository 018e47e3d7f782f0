/// What may touch an expression from the right: an attribute, a call, a subscript.
public struct Postfix: Sendable {
    /// What it is.
    public let kind: Kind
    /// From its dot or opening bracket to its end.
    public let range: SourceRange

    /// A postfix at a place.
    public init(_ kind: Kind, at range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    /// The kinds of postfix.
    public enum Kind: Sendable, Equatable {
        /// `.data`
        case attribute(Name)
        /// `(x, *xs, label='a')`
        case call([Argument])
        /// `[0]`, `[1:3]`, `[:, 0]` (a tuple of expressions and slices)
        case element(Expression)
    }
}

extension Postfix: Equatable {
    public static func == (one: Postfix, other: Postfix) -> Bool { one.kind == other.kind }
}

/// One argument of a call.
public enum Argument: Sendable, Equatable {
    /// `x`
    case positional(Expression)
    /// `*xs`: every element is an argument of its own
    case spread(Expression)
    /// `label='a'`; all positional ones stand before it
    case keyword(Name, Expression)

    /// The expression, however it is passed.
    public var value: Expression {
        switch self {
        case .positional(let value), .spread(let value), .keyword(_, let value): value
        }
    }
}
