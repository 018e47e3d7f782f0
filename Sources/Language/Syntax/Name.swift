/// A name as it was written, and where.
public struct Name: Sendable {
    /// The name itself.
    public let text: String
    /// Where it stands.
    public let range: SourceRange

    /// A name at a place.
    public init(_ text: String, at range: SourceRange) {
        self.text = text
        self.range = range
    }
}

extension Name: Equatable {
    /// Like all trees, names are equal when they read the same, wherever they stand.
    public static func == (one: Name, other: Name) -> Bool { one.text == other.text }
}
