import Micrograd

/// Runs programs: holds the names, the tape and the machine that executes statements.
///
/// ```swift
/// let interpreter = Interpreter(host: host)
/// var parser = Parser(source: source)
/// while let statement = try parser.nextStatement() { try interpreter.run(statement, in: source) }
/// ```
///
/// Rows of the tape move when it is compacted: between statements, in loops and at calls of the user's
/// functions, but never while a native function or a command is at work (`time S`, whose statement is the
/// user's, is the exception). So whoever is called by the interpreter may hold row numbers until it returns;
/// what is to be kept longer goes into a ``Kept``.
public final class Interpreter {
    /// The world around the program.
    public unowned let host: any Host
    /// Every tracked number of the session.
    public let tape = Tape()
    /// How many rows the tape may hold: the setting `nodes`.
    public var nodeLimit = 50_000_000
    /// The comparisons of tracked numbers that lie behind the graphs there are, oldest first.
    public internal(set) var guards: [Guard] = []
    /// The row the last `backward` started from, nil before the first.
    public internal(set) var lastRoot: Int?

    let globals = GlobalNames()

    /// An interpreter with nothing bound.
    public init(host: any Host) {
        self.host = host
    }
}
