/// Rows of cells under titles. Cells are texts, so a column may mix words and numbers.
public struct Table: Sendable, Equatable {
    /// The columns, from left to right.
    public var columns: [Column]
    /// The rows; each has a cell for every column.
    public var rows: [[Text]]

    /// A table from its parts.
    public init(_ columns: [Column], rows: [[Text]] = []) {
        self.columns = columns
        self.rows = rows
    }

    /// A column's title and how its cells stand.
    public struct Column: Sendable, Equatable {
        /// The title.
        public var title: String
        /// Whether cells end at the right edge, as numbers do.
        public var isNumeric: Bool

        /// A column of words.
        public static func words(_ title: String) -> Column { Column(title: title, isNumeric: false) }
        /// A column of numbers.
        public static func numbers(_ title: String) -> Column { Column(title: title, isNumeric: true) }
    }
}
