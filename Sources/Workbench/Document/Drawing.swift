/// A picture made of characters, which fits itself to the place it gets.
public protocol Drawing: Sendable {
    /// The picture's lines on a screen of this kind.
    func lines(on page: Page) -> [Text]
}

/// The place a document is shown in.
public struct Page: Sendable, Equatable {
    /// Columns.
    public var width: Int
    /// Rows of the screen, nil where there is no end (a script, a file).
    public var height: Int?
    /// The most rows a plot takes unless it is told; nil for as many as suit its width.
    public var plotHeight: Int?
    /// Whether only ASCII may be used.
    public var isASCII: Bool
    /// Whether colour may be used.
    public var hasColor: Bool
    /// Significant digits of numbers, nil for the shortest text that reads back exactly.
    public var precision: Int?

    /// A page; without arguments 80 columns of plain Unicode text.
    public init(
        width: Int = 80, height: Int? = nil, isASCII: Bool = false, hasColor: Bool = false,
        precision: Int? = nil
    ) {
        self.width = width
        self.height = height
        self.isASCII = isASCII
        self.hasColor = hasColor
        self.precision = precision
    }
}
