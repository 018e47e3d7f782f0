import Language
import LineEditing
import Workbench

/// The process as the session's surroundings: the only place where it meets screen, files and clock.
final class Process: Surroundings {
    let output = Output(1)
    let error = Output(2)
    /// Set while the prompt runs.
    var isInteractive = false
    private let color: Arguments.ColorChoice
    private let wantsASCII: Bool
    private var hasProgress = false

    init(_ arguments: Arguments) {
        color = arguments.color
        wantsASCII = arguments.ascii || !Terminal.usesUTF8
    }

    func write(_ text: String) {
        output.write(text)
        if isInteractive || Terminal.isTerminal(1) { output.flush() }
    }

    func warn(_ text: String) {
        output.flush()
        error.write(text)
        error.flush()
    }

    var page: Page {
        let size = Terminal.size()
        return Page(
            width: size?.columns ?? environmentWidth ?? 80, height: isInteractive ? size?.rows : nil,
            isASCII: wantsASCII, hasColor: hasColor)
    }

    private var environmentWidth: Int? {
        getenv("COLUMNS").flatMap { Int(String(cString: $0)) }.flatMap { $0 > 0 ? $0 : nil }
    }

    private var hasColor: Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto:
            isInteractive && Terminal.isTerminal(1) && getenv("NO_COLOR").map { $0[0] == 0 } ?? true
                && !Terminal.isDumb
        }
    }

    var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    var isInterrupted: Bool { Interrupts.isPending }

    func read(_ path: String) throws(Diagnostic) -> [UInt8] {
        try Files.read(path)
    }

    func save(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
        try Files.save(bytes, to: path)
    }

    func files(in directory: String) -> [String] { Files.names(in: directory) }

    func pipe(
        _ text: String, through program: String, _ arguments: [String]
    ) throws(Diagnostic) -> [UInt8]? {
        try Subprocess.run(program, arguments, input: Array(text.utf8))
    }

    func showProgress(_ line: String) {
        guard Terminal.isTerminal(2), !Terminal.isDumb else { return }
        if line.isEmpty && !hasProgress { return }
        output.flush()
        error.write("\r" + line + "\u{1b}[K")
        error.flush()
        hasProgress = !line.isEmpty
    }

    func waitForKey() -> Character? {
        guard isInteractive, Terminal.isTerminal(0) else { return nil }
        output.flush()
        return Keys.next()
    }

    func state(named name: String) throws(Diagnostic) -> [UInt8]? {
        let path = try StateFolder.path(of: name)
        return access(path, F_OK) == 0 ? try Files.read(path) : nil
    }

    func saveState(_ bytes: [UInt8], named name: String) throws(Diagnostic) {
        let path = try StateFolder.path(of: name)
        try StateFolder.make()
        try Files.save(bytes, to: path)
    }

    /// Ends the process; what could not be written is an error of its own.
    func finish(with status: Int32) -> Never {
        output.flush()
        if let failure = output.failure {
            error.write(
                "micrograd: error: the output could not be written: \(String(cString: strerror(failure)))\n")
            error.flush()
            exit(status == 0 ? 1 : status)
        }
        error.flush()
        exit(status)
    }
}
