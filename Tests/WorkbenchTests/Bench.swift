import Language
import Workbench

/// A session with a world of its own: what it writes is kept, its files exist in memory only.
final class Bench: Surroundings {
    private(set) var output = ""
    private(set) var warnings = ""
    private(set) var progress: [String] = []
    var files: [String: [UInt8]]
    var page = Page()
    var isInteractive = false
    /// What `dot` answers; nil where there is no such program.
    var graphviz: [UInt8]?
    /// The keys that will be pressed.
    var keys: [Character] = []
    /// After how many questions Ctrl-C has been pressed.
    var patience = Int.max
    private var ticks = 0.0

    init(files: [String: [UInt8]] = [:]) { self.files = files }

    func write(_ text: String) { output += text }
    func warn(_ text: String) { warnings += text }
    func showProgress(_ line: String) { progress.append(line) }
    func waitForKey() -> Character? { keys.isEmpty ? nil : keys.removeFirst() }

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
        if graphviz?.isEmpty == true { throw Diagnostic("\(program) ended with status 1") }
        return graphviz
    }

    /// Forgets what was written.
    func clear() {
        output = ""
        warnings = ""
        progress = []
    }

    /// What a program writes, results and then diagnostics.
    static func output(
        of program: String, form: Session.OutputForm = .text, on page: Page = Page()
    ) -> String {
        let bench = Bench()
        bench.page = page
        let session = Session(surroundings: bench, form: form)
        session.run(Source(name: "program", text: program), keepsGoing: true)
        return bench.output + bench.warnings
    }

    /// What is said about the mistakes of a program, which goes on after each.
    static func complaints(about program: String, named name: String = "program") -> String {
        let bench = Bench(files: ["points.csv": Array("1,2\n".utf8), "net.json": Array("[1, 2".utf8)])
        Session(surroundings: bench).run(Source(name: name, text: program), keepsGoing: true)
        return bench.warnings
    }
}
