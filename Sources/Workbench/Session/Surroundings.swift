import Language

/// The world outside the session: screen, files, clock. The program is one, a test another.
///
/// Only what conforms to this does input and output; everything else in the workbench is computation.
public protocol Surroundings: AnyObject {
    /// Results, for standard output.
    func write(_ text: String)
    /// Diagnostics and notes, for standard error.
    func warn(_ text: String)
    /// The screen as it is now.
    var page: Page { get }
    /// A clock for measuring, in seconds.
    var seconds: Double { get }
    /// True once the user has pressed Ctrl-C.
    var isInterrupted: Bool { get }
    /// Whether someone sits at a prompt: pictures may move, and answers fit the screen.
    var isInteractive: Bool { get }

    /// A file's bytes.
    func read(_ path: String) throws(Diagnostic) -> [UInt8]
    /// Puts bytes into a file, which is either replaced whole or not touched.
    func save(_ bytes: [UInt8], to path: String) throws(Diagnostic)
    /// The names of the files in a directory, directories with a slash behind; none when there is no such place.
    func files(in directory: String) -> [String]
    /// Runs a program found on PATH with text as its input, and gives back what it printed; nil when there
    /// is no such program.
    func pipe(_ text: String, through program: String, _ arguments: [String]) throws(Diagnostic) -> [UInt8]?
    /// Shows a line that the next one replaces; an empty one clears it. Nothing happens without a terminal.
    func showProgress(_ line: String)
    /// Waits for a key at the prompt and gives it back; nil where there is none to wait for.
    func waitForKey() -> Character?
    /// A small file of the program's own that outlives the session; nil while there is none.
    func state(named name: String) throws(Diagnostic) -> [UInt8]?
    /// Puts such a file in its place, whole or not at all.
    func saveState(_ bytes: [UInt8], named name: String) throws(Diagnostic)
}

extension Surroundings {
    // Where there is no place for it, nothing outlives the session.
    public func state(named name: String) throws(Diagnostic) -> [UInt8]? { nil }
    public func saveState(_ bytes: [UInt8], named name: String) throws(Diagnostic) {}
}
