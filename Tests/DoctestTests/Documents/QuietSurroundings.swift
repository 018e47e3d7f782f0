import Language
import Workbench

/// A world for sessions under test: 80 columns of plain text, and files that exist in memory only.
final class QuietSurroundings: Surroundings {
    /// Everything that was shown, results and diagnostics in the order they came.
    private(set) var output = ""
    /// The diagnostics and notes alone.
    private(set) var warnings = ""
    private(set) var files: [String: [UInt8]]

    init(files: [String: [UInt8]] = [:]) { self.files = files }

    func write(_ text: String) { output += text }
    func warn(_ text: String) {
        output += text
        warnings += text
    }

    let page = Page()
    /// Time stands still, so that what is measured is the same on every run.
    let seconds = 0.0
    let isInterrupted = false
    let isInteractive = false

    func read(_ path: String) throws(Diagnostic) -> [UInt8] {
        guard let bytes = files[path] else { throw Diagnostic("there is no file '\(path)'") }
        return bytes
    }

    func save(_ bytes: [UInt8], to path: String) throws(Diagnostic) { files[path] = bytes }
    func files(in directory: String) -> [String] { files.keys.sorted() }

    /// The programs of the real world are not asked: a picture of theirs is an empty one.
    func pipe(_ text: String, through program: String, _ arguments: [String]) throws(Diagnostic) -> [UInt8]? {
        []
    }

    func showProgress(_ line: String) {}
    func waitForKey() -> Character? { nil }
}
