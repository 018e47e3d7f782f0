/// The world around a running program: where its output goes, and who performs its commands.
///
/// The language itself neither writes nor reads; a prompt, a script runner and a test each are a host.
public protocol Host: AnyObject {
    /// What `print` says, line ends included.
    func write(_ text: String)
    /// The value of a bare expression at top level, loops included; never `None`.
    func show(_ value: RuntimeValue, at range: SourceRange, in source: Source)
    /// A remark that is no result: `backward` recomputed its root first, a pasted class was skipped.
    func note(_ text: String)

    /// Whether an unbound name is a command's, so that `numeric(L)` can be called.
    func isCommand(_ name: String) -> Bool
    /// Whether a command does nothing but run statements, as `time` and `load` do, and holds no rows.
    func runsStatements(_ command: String) -> Bool
    /// Performs a command statement.
    func perform(_ command: CommandStatement, in source: Source) throws(Diagnostic)
    /// Performs a command called like a function: `name(arguments)`.
    func perform(_ name: String, _ call: Call) throws(Diagnostic) -> RuntimeValue

    /// True once the user has pressed Ctrl-C; asked often, so it has to be quick.
    var isInterrupted: Bool { get }
    /// The bytes of a file, for `load('points.csv')`.
    func readFile(_ path: String) throws(Diagnostic) -> [UInt8]
}
