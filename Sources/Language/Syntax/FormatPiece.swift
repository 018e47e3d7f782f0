/// A piece of an f-string.
public indirect enum FormatPiece: Sendable, Equatable {
    /// Text that stands for itself, escapes decoded.
    case text(String)
    /// `{value!r:>{width}.4f}`
    case field(Field)

    /// A replacement field.
    public struct Field: Sendable, Equatable {
        /// What is shown.
        public let value: Expression
        /// `!r` or `!s`, applied before the format.
        public let conversion: Conversion?
        /// What follows the colon; it may hold fields of its own. Empty when there is no colon.
        public let specification: [FormatPiece]

        /// A field from its parts.
        public init(_ value: Expression, conversion: Conversion?, specification: [FormatPiece]) {
            self.value = value
            self.conversion = conversion
            self.specification = specification
        }
    }

    /// What a field's value is turned into before its format applies.
    public enum Conversion: String, Sendable, Equatable {
        /// `!r`, as `repr`
        case representation = "r"
        /// `!s`, as `str`
        case string = "s"
        /// `!a`, as `repr` with everything beyond ASCII escaped
        case ascii = "a"
    }
}
