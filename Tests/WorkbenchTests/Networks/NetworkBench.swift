import Language
import Workbench

/// A session with a world of its own: what it writes is kept, its files exist in memory only.
final class NetworkBench: Surroundings {
    private(set) var output = ""
    private(set) var warnings = ""
    private(set) var progress: [String] = []
    var files: [String: [UInt8]]
    var page = Page()
    var isInteractive = false
    /// After how many questions Ctrl-C has been pressed.
    var patience = Int.max
    private var ticks = 0.0

    init(files: [String: [UInt8]] = [:]) { self.files = files }

    func write(_ text: String) { output += text }
    func warn(_ text: String) { warnings += text }
    func showProgress(_ line: String) { progress.append(line) }
    func waitForKey() -> Character? { nil }

    /// A clock that goes on by a tenth of a second whenever somebody looks.
    var seconds: Double {
        ticks += 0.1
        return ticks
    }

    var isInterrupted: Bool {
        patience -= 1
        return patience < 0
    }

    func read(_ path: String) throws(Diagnostic) -> [UInt8] {
        guard let bytes = files[path] else { throw Diagnostic("cannot read '\(path)': no such file") }
        return bytes
    }

    func save(_ bytes: [UInt8], to path: String) throws(Diagnostic) { files[path] = bytes }
    func files(in directory: String) -> [String] { files.keys.sorted() }
    func pipe(_ text: String, through program: String, _ arguments: [String]) throws(Diagnostic) -> [UInt8]? {
        nil
    }

    /// Forgets what was written.
    func clear() {
        output = ""
        warnings = ""
        progress = []
    }

    /// What a program writes, results and then diagnostics.
    static func output(of program: String, form: Session.OutputForm = .text) -> String {
        let bench = NetworkBench()
        let session = Session(surroundings: bench, form: form)
        session.run(Source(name: "program", text: program), keepsGoing: true)
        return bench.output + bench.warnings
    }
}
