/// What may follow a command word: operands, then clauses that begin with a word, then `name=value` options.
///
/// Parsing, calls like `numeric(L)`, usage errors and completion all follow from it.
public struct CommandSyntax: Sendable {
    /// What stands right behind the command word.
    public var operands: Operands
    /// Words right behind the command word that change what it does: `numeric sweep L`.
    public var modes: [String]
    /// `wrt a, b`, `to F.svg`: each at most once, in any order.
    public var clauses: [Clause]
    /// `h=1e-5`
    public var options: [Option]

    /// A syntax from its parts; without arguments, a command that stands alone.
    public init(
        _ operands: Operands = .none, modes: [String] = [], clauses: [Clause] = [], options: [Option] = []
    ) {
        self.operands = operands
        self.modes = modes
        self.clauses = clauses
        self.options = options
    }

    /// What stands in a place.
    public enum Operands: Sendable, Equatable {
        /// Nothing.
        case none
        /// Expressions with commas between, at least so many and at most so many.
        case expressions(ClosedRange<Int>)
        /// Names with commas between, bound or not.
        case words(ClosedRange<Int>)
        /// The name of a file.
        case file
        /// A whole statement.
        case statement
        /// Whatever is written; the command reads it itself.
        case text
    }

    /// A word and what follows it.
    public struct Clause: Sendable, Equatable {
        /// The word: `wrt`.
        public var word: String
        /// What follows it.
        public var operands: Operands

        /// A clause from its parts.
        public init(_ word: String, _ operands: Operands) {
            self.word = word
            self.operands = operands
        }
    }

    /// A named option.
    public struct Option: Sendable, Equatable {
        /// Its name.
        public var name: String
        /// The bare words it may be, for `optimizer=adam`; empty for a value that is computed.
        public var words: [String]
        /// Whether it may go from one value to another: `rate=1.0..0.1`.
        public var isSpan: Bool

        /// An option from its parts.
        public init(_ name: String, words: [String] = [], isSpan: Bool = false) {
            self.name = name
            self.words = words
            self.isSpan = isSpan
        }
    }
}
