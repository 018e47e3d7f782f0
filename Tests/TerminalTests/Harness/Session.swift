#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A session at the prompt: what is typed, and what is answered.
///
/// Where the keys matter and not the language, the tests enter plain numbers and `print(…)` of constants.
struct Session {
    static let prompt = "micrograd> "
    static let continuation = "       ..> "

    let terminal: PseudoTerminal

    /// Starts the program in a terminal and waits for its prompt.
    ///
    /// - Parameters:
    ///   - arguments: what the program is given on its command line.
    ///   - home: the user's directory, with the history and perhaps an `.editrc`.
    init(
        _ arguments: String..., home: TemporaryDirectory, rows: Int = 24, columns: Int = 80,
        environment: [String: String] = [:]
    ) throws {
        terminal = try PseudoTerminal(
            [Self.program] + arguments, environment: Self.environment(home).merging(environment) { $1 },
            rows: rows, columns: columns)
        try waitForPrompt()
    }

    /// A session in a terminal where something else, say a shell, was started first.
    init(in terminal: PseudoTerminal) {
        self.terminal = terminal
    }

    /// The environment of a user who has just this home and a terminal like xterm.
    static func environment(_ home: TemporaryDirectory) -> [String: String] {
        [
            "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
            "HOME": home.path, "MICROGRAD_STATE": home.path + "/state",
            "MICROGRAD_HISTORY": home.path + "/history",
        ]
    }

    /// The program stands beside the bundle of the tests.
    static let program: String = {
        #if canImport(Glibc)
            var path = [CChar](repeating: 0, count: 4096)
            let count = readlink("/proc/self/exe", &path, path.count)
            let bundle = String(
                decoding: path.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        #else
            let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
        #endif
        let directory = bundle.components(before: ".xctest")
        return directory + "/micrograd"
    }()

    /// Types keys.
    func type(_ keys: String...) throws {
        try terminal.send(keys.joined())
    }

    /// Waits for a prompt with nothing typed at it.
    func waitForPrompt() throws {
        try waitForLine("")
    }

    /// Waits until the line that is edited reads so, with the cursor behind it.
    func waitForLine(_ text: String, prompt: String = Self.prompt) throws {
        try terminal.wait(for: "the line “\(text)”") { screen in
            screen.textBeforeCursor == prompt + text
                && screen.rows[screen.cursor.row] == (prompt + text).trimmed
        }
    }

    /// Waits until the line that is edited takes these rows, with the cursor behind the last.
    func waitForRows(_ rows: String...) throws {
        try terminal.wait(for: "the rows \(rows)") { screen in
            let end = screen.cursor.row
            return end + 1 >= rows.count && Array(screen.rows[(end + 1 - rows.count)...end]) == rows
                && screen.textBeforeCursor == rows.last
        }
    }

    /// Waits until the rows above an empty prompt are these, the last of them directly above it.
    func waitForAnswer(_ answer: String...) throws {
        try terminal.wait(for: "the answer \(answer)") { screen in
            let row = screen.cursor.row
            return screen.textBeforeCursor == Self.prompt && screen.rows[row] == Self.prompt.trimmed
                && row >= answer.count && Array(screen.rows[(row - answer.count)..<row]) == answer
        }
    }

    /// Enters a line and waits for its answer.
    func enter(_ line: String, answer: String) throws {
        try type(line)
        try waitForLine(line)
        try type(Keys.enter)
        try waitForAnswer(Self.prompt + line, answer)
    }

    /// Enters a statement that never ends, and waits until it runs: only then is Ctrl-C a signal.
    func runForever() throws {
        try type(Keys.paste("print(801)\nwhile True: pass\n"))
        try terminal.wait(for: "the statement to run") { $0.rows.contains("801") }
    }

    /// Enters a line, and waits until it was run, whatever the answer.
    func run(_ line: String) throws {
        try type(line, Keys.enter)
        try terminal.wait(for: "the prompt behind “\(line)”") { screen in
            let above = screen.scrolledOff + screen.rows[..<screen.cursor.row]
            let row = String((Self.prompt + line).prefix(screen.columns))
            return screen.textBeforeCursor == Self.prompt && above.contains(row)
        }
    }

    /// Begins a block or a bracket, and waits for the prompt that asks for more.
    func begin(_ line: String) throws {
        try type(line, Keys.enter)
        try waitForLine("", prompt: Self.continuation)
    }

    /// Waits until the screen shows a row, anywhere.
    func waitForRow(_ row: String) throws {
        try terminal.wait(for: "the row “\(row)”") { $0.rows.contains(row) }
    }

    /// Leaves with Ctrl-D and returns the exit status.
    func leave() throws -> Int32 {
        try type(Keys.control("d"))
        return try terminal.waitForExit()
    }
}

extension String {
    /// Without the blanks at its end.
    var trimmed: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }

    /// The directory of the first part of a path that contains `mark`.
    fileprivate func components(before mark: String) -> String {
        var directory: [Substring] = []
        for part in split(separator: "/", omittingEmptySubsequences: false) {
            if part.hasSuffix(mark) { return directory.joined(separator: "/") }
            directory.append(part)
        }
        return directory.dropLast().joined(separator: "/")
    }
}
