/// A command word and what follows it: `numeric L wrt a`.
///
/// Commands read their arguments themselves, each in its own way, with an `ArgumentScanner` over `arguments`.
public struct CommandStatement: Sendable {
    /// The command word; `help` for `?X`.
    public let name: Name
    /// Where the arguments stand, without the blanks around them; empty when there are none.
    public let arguments: SourceRange
    /// The arguments as they were written.
    public let text: String
    /// The statement that follows a word of `Vocabulary.statementCommands` (`time L = f(x)`).
    public let statement: [Statement]

    /// A command from its parts.
    public init(_ name: Name, arguments: SourceRange, text: String, statement: [Statement] = []) {
        self.name = name
        self.arguments = arguments
        self.text = text
        self.statement = statement
    }
}

extension CommandStatement: Equatable {
    public static func == (one: CommandStatement, other: CommandStatement) -> Bool {
        one.name == other.name && one.text == other.text && one.statement == other.statement
    }
}
