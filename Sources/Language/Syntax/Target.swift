/// What can stand left of `=`, or behind `for`: a place for a value.
public struct Target: Sendable {
    /// What it is.
    public let kind: Kind
    /// Where it stands.
    public let range: SourceRange

    /// A target at a place.
    public init(_ kind: Kind, at range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    /// The kinds of target.
    public indirect enum Kind: Sendable, Equatable {
        /// `x`
        case name(String)
        /// `owner.data`
        case attribute(Expression, Name)
        /// `owner[index]`; the index may be a slice or a tuple with slices
        case element(Expression, Expression)
        /// `a, (b, c)`, `[a, b]`: takes a sequence of exactly as many elements
        case pattern([Target])
    }

    /// The names it binds, from left to right.
    public var names: [Name] {
        switch kind {
        case .name(let text): [Name(text, at: range)]
        case .attribute, .element: []
        case .pattern(let parts): parts.flatMap(\.names)
        }
    }
}

extension Target: Equatable {
    public static func == (one: Target, other: Target) -> Bool { one.kind == other.kind }
}
