/// `element for x in xs if condition for y in ys …`: a list, set or generator written as its rule.
public struct Comprehension: Sendable, Equatable {
    /// What is made of the elements.
    public enum Shape: Sendable, Equatable {
        /// `[…]`
        case list
        /// `{…}`
        case set
        /// `(…)`, or the only argument of a call
        case generator
    }

    /// What is made of the elements.
    public let shape: Shape
    /// Evaluated once for every round of the innermost clause.
    public let element: Expression
    /// The clauses, outermost first, never none; the first is a `.each`.
    public let clauses: [Clause]

    /// A comprehension from its parts.
    public init(_ shape: Shape, of element: Expression, clauses: [Clause]) {
        self.shape = shape
        self.element = element
        self.clauses = clauses
    }

    /// A clause of a comprehension.
    public enum Clause: Sendable, Equatable {
        /// `for target in iterable`
        case each(Target, in: Expression)
        /// `if condition`
        case only(Expression)
    }
}
