/// A parameter of a function or lambda, with its default value if it has one.
public struct Parameter: Sendable, Equatable {
    /// Its name.
    public let name: Name
    /// Evaluated once, where the function is defined. All parameters behind one with a default have one.
    public let standard: Expression?

    /// A parameter from its parts.
    public init(_ name: Name, standard: Expression? = nil) {
        self.name = name
        self.standard = standard
    }
}
