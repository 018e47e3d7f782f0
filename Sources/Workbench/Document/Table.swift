/// Rows of cells under titles. Cells are texts, so a column may mix words and numbers.
public struct Table: Sendable, Equatable {
    /// The columns, from left to right.
    public var columns: [Column]
    /// The rows; each has a cell for every column.
    public var rows: [[Text]]

    /// How many columns of the page stay free on the left.
    public var indent: Int

    /// A table from its parts.
    public init(_ columns: [Column], rows: [[Text]] = [], indent: Int = 0) {
        self.columns = columns
        self.rows = rows
        self.indent = indent
    }

    /// A column's title and how its cells stand.
    public struct Column: Sendable, Equatable {
        /// The title.
        public var title: String
        /// Whether cells end at the right edge, as numbers do.
        public var isNumeric: Bool
        /// Whether the column is left out where the page is too narrow.
        public var isOptional = false

        /// What becomes of cells where the page is too narrow.
        public var excess = Excess.stays

        /// The same column, left out where the page is too narrow.
        public var optional: Column {
            var column = self
            column.isOptional = true
            return column
        }

        /// What becomes of a cell that has no room.
        public enum Excess: Sendable, Equatable {
            /// It stays, and the table becomes a list.
            case stays
            /// It is left out, with a mark.
            case isCut
            /// It goes on in the next line.
            case wraps
        }

        /// The same column, with cells that give way where the page is too narrow.
        public func elastic(_ excess: Excess) -> Column {
            var column = self
            column.excess = excess
            return column
        }

        /// A column of words.
        public static func words(_ title: String) -> Column { Column(title: title, isNumeric: false) }
        /// A column of numbers.
        public static func numbers(_ title: String) -> Column { Column(title: title, isNumeric: true) }
    }
}
