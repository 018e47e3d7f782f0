/// The words the parser has to know of: which are commands, and which the user has bound.
public struct Vocabulary {
    /// The command words.
    public var commands: Set<String>
    /// Those of them that a whole statement follows, such as `time`.
    public var statementCommands: Set<String>
    /// Whether the user has bound a name, at the moment of asking.
    public var isBound: (String) -> Bool

    /// A vocabulary; with no arguments the plain language without commands.
    public init(
        commands: Set<String> = [], statementCommands: Set<String> = [],
        isBound: @escaping (String) -> Bool = { _ in false }
    ) {
        self.commands = commands
        self.statementCommands = statementCommands
        self.isBound = isBound
    }
}
