/// Text whose pieces have roles instead of colours, and whose numbers are still numbers.
///
/// ```swift
/// let text: Text = "grad of \("a", .name) is \(6.0, .gradient)"
/// ```
public struct Text: Sendable, Equatable {
    /// Its pieces, from left to right.
    public var pieces: [Piece]

    /// Text from its pieces.
    public init(_ pieces: [Piece]) {
        self.pieces = pieces
    }

    /// Plain words in one role.
    public init(_ words: String, _ role: Role = .plain) {
        self.init([Piece(.words(words), role)])
    }

    /// One number.
    public init(_ number: Double, _ role: Role = .plain) {
        self.init([Piece(.number(number), role)])
    }

    /// One number with at most so many significant digits.
    public init(_ number: Double, digits: Int, _ role: Role = .plain) {
        self.init([Piece(.rounded(number, digits: digits), role)])
    }

    /// A stretch of text in one role.
    public struct Piece: Sendable, Equatable {
        /// What it says.
        public var content: Content
        /// What it is, from which its colour follows.
        public var role: Role

        /// A piece from its parts.
        public init(_ content: Content, _ role: Role) {
            self.content = content
            self.role = role
        }
    }

    /// What a piece says.
    public enum Content: Sendable, Equatable {
        case words(String)
        /// A number, with as many digits as the page asks for.
        case number(Double)
        /// A number with at most so many significant digits.
        case rounded(Double, digits: Int)
    }

    /// What a stretch of text is.
    public enum Role: Sendable, Equatable, CaseIterable {
        case plain
        /// Titles of tables and sections.
        case heading
        /// What matters less: rules, units, remarks.
        case faint
        /// A name of the user's.
        case name
        /// An operation's symbol.
        case symbol
        /// A gradient, a slope: coloured by its sign where the renderer can tell.
        case gradient
        /// It is right, it is done.
        case good
        /// It is wrong.
        case bad
        /// Mind this.
        case warning
        /// What can be typed.
        case code
        /// Curves, classes and points that must be told apart, by number.
        case series(Int)

        public static let allCases: [Role] = [
            .plain, .heading, .faint, .name, .symbol, .gradient, .good, .bad, .warning, .code,
        ]
    }

    /// Two texts, one behind the other.
    public static func + (left: Text, right: Text) -> Text { Text(left.pieces + right.pieces) }
    public static func += (left: inout Text, right: Text) { left = left + right }
}

extension Text: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(value) }
    public init(stringInterpolation: Interpolation) { self.init(stringInterpolation.pieces) }

    /// Collects the pieces of an interpolated text.
    public struct Interpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(Piece(.words(literal), .plain)) }
        }
        public mutating func appendInterpolation(_ words: String, _ role: Role = .plain) {
            pieces.append(Piece(.words(words), role))
        }
        public mutating func appendInterpolation(_ number: Double, _ role: Role = .plain) {
            pieces.append(Piece(.number(number), role))
        }
        public mutating func appendInterpolation(_ number: Double, digits: Int, _ role: Role = .plain) {
            pieces.append(Piece(.rounded(number, digits: digits), role))
        }
        public mutating func appendInterpolation(_ count: Int, _ role: Role = .plain) {
            pieces.append(Piece(.words(String(count)), role))
        }
        public mutating func appendInterpolation(_ text: Text) {
            pieces += text.pieces
        }
    }
}
