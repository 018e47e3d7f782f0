import Language
import Workbench

/// Surroundings in memory: what is written, and what outlives the session.
final class Stage: Surroundings {
    /// Results.
    var output = ""
    /// Diagnostics and notes.
    var errors = ""
    /// What is kept, by name.
    var states: [String: [UInt8]] = [:]
    var page: Page
    /// Whether someone sits there.
    let isInteractive: Bool
    var seconds: Double { 0 }
    var isInterrupted: Bool { false }

    init(isInteractive: Bool = false, page: Page = Page()) {
        self.isInteractive = isInteractive
        self.page = page
    }

    func write(_ text: String) { output += text }
    func warn(_ text: String) { errors += text }
    func read(_ path: String) throws(Diagnostic) -> [UInt8] { throw Diagnostic("no files here") }
    func save(_ bytes: [UInt8], to path: String) throws(Diagnostic) { throw Diagnostic("no files here") }
    func files(in directory: String) -> [String] { [] }
    func pipe(
        _ text: String, through program: String, _ arguments: [String]
    ) throws(Diagnostic) -> [UInt8]? { nil }
    func showProgress(_ line: String) {}
    func waitForKey() -> Character? { nil }
    func state(named name: String) throws(Diagnostic) -> [UInt8]? { states[name] }
    func saveState(_ bytes: [UInt8], named name: String) throws(Diagnostic) { states[name] = bytes }

    /// What was written since the last call.
    func heard() -> String {
        defer { output = "" }
        return output
    }
}
