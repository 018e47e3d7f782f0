import Language

/// Surroundings around others: it remembers what is written, and passes it on or not.
///
/// A lesson's screen is shown again from what one of these has heard; code that only prepares a state, or that
/// is checked, runs inside one that passes nothing on. Nothing inside waits for anyone: what a lesson runs is
/// read like the rest of its page.
final class Recorder: Surroundings {
    private let outer: any Surroundings
    private let isMuted: Bool
    /// Everything written so far, results and notes in their order.
    private(set) var text = ""

    init(_ outer: any Surroundings, isMuted: Bool) {
        self.outer = outer
        self.isMuted = isMuted
    }

    func write(_ text: String) {
        self.text += text
        if !isMuted { outer.write(text) }
    }

    func warn(_ text: String) {
        self.text += text
        if !isMuted { outer.warn(text) }
    }

    var page: Page {
        var page = isMuted ? Page() : outer.page
        page.plotHeight = Self.plotHeight
        return page
    }

    /// So high that a plot and the words about it fit on a screen of 24 lines.
    private static let plotHeight = 10

    var seconds: Double { outer.seconds }
    var isInterrupted: Bool { outer.isInterrupted }
    var isInteractive: Bool { !isMuted && outer.isInteractive }

    func read(_ path: String) throws(Diagnostic) -> [UInt8] { try outer.read(path) }

    func save(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
        if isMuted { throw Diagnostic("a lesson's own code writes no files") }
        try outer.save(bytes, to: path)
    }

    func files(in directory: String) -> [String] { outer.files(in: directory) }

    func pipe(
        _ text: String, through program: String, _ arguments: [String]
    ) throws(Diagnostic) -> [UInt8]? {
        try outer.pipe(text, through: program, arguments)
    }

    func showProgress(_ line: String) { if !isMuted { outer.showProgress(line) } }
    func waitForKey() -> Character? { nil }
    func state(named name: String) throws(Diagnostic) -> [UInt8]? { try outer.state(named: name) }

    func saveState(_ bytes: [UInt8], named name: String) throws(Diagnostic) {
        try outer.saveState(bytes, named: name)
    }
}
