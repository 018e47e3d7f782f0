import Language

/// A command: everything known about it in one place, its help, its examples and what it does.
///
/// Each command stands in a file of its own in `Commands/`, as a static property; ``Command/all`` is the one
/// list of them.
public struct Command: Sendable {
    /// The word that starts it.
    public let name: String
    /// Other words that start it.
    public var aliases: [String] = []
    /// What can be typed, as `help` shows it: `numeric L [wrt a, b] [h=1e-5]`.
    public let usage: String
    /// One line for the list of commands.
    public let summary: String
    /// What it does, in full: paragraphs separated by empty lines.
    public let help: String
    /// Programs that show it, which run as they stand.
    public let examples: [String]
    /// How its arguments are read, and what Tab offers.
    public let syntax: CommandSyntax
    /// Whether it only runs statements and holds no values itself.
    public var runsStatements = false
    /// Words that may follow besides those of its syntax, for Tab: lessons behind `lesson`. It is asked with
    /// the words that stand in between.
    public let offers: @Sendable (Session, [String]) -> [String]
    /// What it does.
    public let run: @Sendable (Invocation) throws(Diagnostic) -> Answer

    /// A command from its parts.
    public init(
        _ name: String, aliases: [String] = [], usage: String, summary: String, help: String,
        examples: [String], syntax: CommandSyntax = CommandSyntax(), runsStatements: Bool = false,
        offers: @escaping @Sendable (Session, [String]) -> [String] = { _, _ in [] },
        run: @escaping @Sendable (Invocation) throws(Diagnostic) -> Answer
    ) {
        self.name = name
        self.aliases = aliases
        self.usage = usage
        self.summary = summary
        self.help = help
        self.examples = examples
        self.syntax = syntax
        self.runsStatements = runsStatements
        self.offers = offers
        self.run = run
    }

    /// A hint how to write it.
    var usageHint: String { "usage: " + usages.joined(separator: ", or ") }

    /// The ways to write it.
    var usages: [String] { usage.alternatives }

    /// The command a word starts.
    public static func named(_ word: String) -> Command? { byWord[word] }

    /// Every word that starts a command.
    public static var words: Set<String> { Set(byWord.keys) }

    private static let byWord: [String: Command] = {
        var commands: [String: Command] = [:]
        for command in all {
            for word in [command.name] + command.aliases { commands[word] = command }
        }
        return commands
    }()
}

extension String {
    /// The ways to write something, which stand in one usage with four blanks between.
    var alternatives: [String] {
        var ways: [String] = []
        var rest = self[...]
        while !rest.isEmpty {
            let end = rest.firstRange(of: "    ")
            ways.append(String(rest[..<(end?.lowerBound ?? rest.endIndex)]))
            rest = end.map { rest[$0.upperBound...] } ?? ""
        }
        return ways
    }
}
