import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite("The terminal is given back as it was found")
struct SignalTests {
    let home: TemporaryDirectory

    init() throws {
        home = try TemporaryDirectory()
    }

    /// Starts a shell with job control, and the program in it.
    private func sessionInShell() throws -> Session {
        var environment = Session.environment(home)
        environment["PS1"] = "shell> "
        environment["ENV"] = "/dev/null"
        let terminal = try PseudoTerminal(["/bin/sh", "-i"], environment: environment)
        let session = Session(in: terminal)
        try session.waitForLine("", prompt: "shell> ")
        try session.type(Session.program, Keys.enter)
        try session.waitForPrompt()
        return session
    }

    private static func isOrdinary(_ modes: termios) -> Bool {
        let local = tcflag_t(ICANON) | tcflag_t(ECHO) | tcflag_t(ISIG)
        return modes.c_lflag & local == local
    }

    @Test("Ctrl-Z pauses, and fg brings the line back")
    func pausing() throws {
        let session = try sessionInShell()
        try session.type("12")
        try session.waitForLine("12")
        try session.terminal.waitUntilIdle()
        try session.type(Keys.control("z"))
        try session.waitForLine("", prompt: "shell> ")
        #expect(Self.isOrdinary(session.terminal.modes))
        #expect(!session.terminal.screen.bracketsPastes)
        try session.type("fg", Keys.enter)
        try session.waitForLine("12")
        try session.terminal.wait(for: "bracketed paste") { $0.bracketsPastes }
        try session.type("3", Keys.enter)
        try session.waitForAnswer("micrograd> 123", "123")
        try session.type("4", Keys.control("c"))
        try session.waitForAnswer("micrograd> 4^C")
    }

    @Test("Ctrl-Z pauses a running statement, and Ctrl-C stops it after fg")
    func pausingStatement() throws {
        let session = try sessionInShell()
        try session.runForever()
        try session.type(Keys.control("z"))
        try session.waitForLine("", prompt: "shell> ")
        #expect(Self.isOrdinary(session.terminal.modes))
        try session.type("fg", Keys.enter)
        try session.terminal.waitForModes("the statement to go on") { !Self.isOrdinary($0) }
        try session.type(Keys.control("c"))
        try session.waitForPrompt()
        try session.enter("17", answer: "17")
    }

    @Test("after the program the shell echoes", arguments: ["quit\r", "\u{4}"])
    func leaving(keys: String) throws {
        let session = try sessionInShell()
        try session.type(keys)
        try session.waitForLine("", prompt: "shell> ")
        #expect(Self.isOrdinary(session.terminal.modes))
        #expect(!session.terminal.screen.bracketsPastes)
    }

    @Test("what is typed ahead of the end is left for the shell")
    func typingAhead() throws {
        let session = try sessionInShell()
        try session.type("quit", Keys.enter, "echo $((40 + 2))", Keys.enter)
        try session.terminal.wait(for: "the shell's answer") { screen in
            screen.rows.contains { $0.hasSuffix("42") }
        }
    }

    @Test("a signal that ends the program while a line is edited", arguments: [SIGTERM, SIGHUP, SIGQUIT])
    func killedWhileEditing(signal: Int32) throws {
        let session = try Session(home: home)
        session.terminal.signal(signal)
        #expect(try session.terminal.waitForExit() == 128 + signal)
        #expect(!session.terminal.screen.bracketsPastes)
    }

    @Test("a signal that ends the program while a statement runs")
    func killedWhileRunning() throws {
        let session = try sessionInShell()
        try session.runForever()
        session.terminal.signalForeground(SIGTERM)
        try session.waitForLine("", prompt: "shell> ")
        #expect(Self.isOrdinary(session.terminal.modes))
    }
}
