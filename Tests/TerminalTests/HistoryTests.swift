import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite("History at the prompt")
struct HistoryTests {
    let home: TemporaryDirectory

    init() throws {
        home = try TemporaryDirectory()
    }

    @Test("arrows up and down go through the entries, and back to the line being typed")
    func arrows() throws {
        let session = try Session(home: home)
        for number in ["101", "102", "103"] { try session.enter(number, answer: number) }
        try session.type("9", Keys.up)
        try session.waitForLine("103")
        try session.type(Keys.up, Keys.up)
        try session.waitForLine("101")
        try session.type(Keys.down)
        try session.waitForLine("102")
        try session.type(Keys.down, Keys.down)
        try session.waitForLine("9")
        try session.type(Keys.up, Keys.up, "5", Keys.enter)
        try session.waitForAnswer("micrograd> 1025", "1025")
    }

    @Test("Ctrl-R searches backwards as one types")
    func searching() throws {
        let session = try Session(home: home)
        for number in ["1234", "77", "88"] { try session.enter(number, answer: number) }
        try session.type(Keys.control("r"), "23")
        try session.terminal.wait(for: "the entry and the search below it") { screen in
            screen.rows.contains("micrograd> 1234") && screen.rows.contains("bck:23")
        }
        try session.type(Keys.end, "5", Keys.enter)
        try session.waitForAnswer("micrograd> 12345", "12345")
        try session.type(Keys.control("r"), "77", Keys.enter)
        try session.waitForAnswer("micrograd> 77", "77")
    }

    @Test("an arrow, or a bracket, ends the search and does what it does elsewhere")
    func afterSearching() throws {
        let session = try Session(home: home)
        for number in ["1234", "77"] { try session.enter(number, answer: number) }
        try session.type(Keys.control("r"), "23", Keys.right, Keys.right, "5", Keys.enter)
        try session.waitForAnswer("micrograd> 12354", "12354")
        try session.type(Keys.control("r"), "77", Keys.paste("8"), Keys.home, "[", Keys.end, "]", Keys.enter)
        try session.waitForAnswer("micrograd> [877]", "[877]")
    }

    @Test("the entries of one session are there in the next")
    func nextSession() throws {
        let first = try Session(home: home)
        try first.enter("41", answer: "41")
        try first.enter("42", answer: "42")
        #expect(try first.leave() == 0)
        let second = try Session(home: home)
        try second.type(Keys.up, Keys.up)
        try second.waitForLine("41")
    }

    @Test("an entry twice in a row is kept once, a blank line never")
    func repetitions() throws {
        let session = try Session(home: home)
        try session.enter("41", answer: "41")
        try session.enter("42", answer: "42")
        try session.type("42", Keys.enter, Keys.enter, Keys.enter)
        try session.waitForAnswer("micrograd> 42", "42", "micrograd>", "micrograd>")
        try session.type(Keys.up, Keys.up)
        try session.waitForLine("41")
        #expect(home.text(of: "history") == "41\n42\n")
    }

    @Test("a block is one entry, is recalled whole, can be edited and runs as the block it was")
    func blocks() throws {
        let session = try Session(home: home)
        try session.type("for k in [1]:", Keys.enter)
        try session.waitForLine("", prompt: Session.continuation)
        try session.type("    print(501)", Keys.enter)
        try session.waitForLine("", prompt: Session.continuation)
        try session.type("    print(502)", Keys.enter, Keys.enter)
        try session.waitForAnswer(Session.continuation.trimmed, "501", "502")
        try session.enter("7", answer: "7")
        #expect(home.text(of: "history") == "for k in [1]:\\n    print(501)\\n    print(502)\n7\n")

        try session.type(Keys.up, Keys.up)
        try session.waitForRows("micrograd> for k in [1]:", "    print(501)", "    print(502)")
        try session.type(Keys.left, "9", Keys.enter)
        try session.waitForAnswer("    print(501)", "    print(5029)", "501", "5029")
        #expect(home.text(of: "history")?.hasSuffix("print(5029)\n") == true)
    }

    @Test("an entry far longer than a screen is recalled whole")
    func longEntries() throws {
        let lines = (1...60).map { "print(\(1000 + $0))  # " + String(repeating: "x", count: 40) }
        try home.write(lines.joined(separator: "\\n") + "\n", to: "history")
        let session = try Session(home: home)
        try session.type(Keys.up)
        try session.waitForRows(lines.last!)
        try session.type(Keys.enter)
        try session.waitForAnswer("1058", "1059", "1060")
        #expect(home.text(of: "history") == lines.joined(separator: "\\n") + "\n")
    }

    @Test("a window that is closed loses no entry")
    func hangingUp() throws {
        let session = try Session(home: home)
        try session.enter("41", answer: "41")
        session.terminal.signal(SIGHUP)
        #expect(try session.terminal.waitForExit() == 128 + SIGHUP)
        #expect(home.text(of: "history") == "41\n")
    }

    @Test("sessions side by side lose none of each other's entries")
    func sideBySide() throws {
        let first = try Session(home: home)
        let second = try Session(home: home)
        for number in 100..<120 {
            try first.type("\(number)", Keys.enter)
            try second.type("\(number + 100)", Keys.enter)
        }
        try first.waitForAnswer("micrograd> 119", "119")
        try second.waitForAnswer("micrograd> 219", "219")
        let entries = home.text(of: "history")?.split(separator: "\n").compactMap { Int($0) } ?? []
        #expect(entries.filter { $0 < 200 } == Array(100..<120))
        #expect(entries.filter { $0 >= 200 } == Array(200..<220))
    }

    @Test(
        "a history that cannot be kept stops nobody",
        arguments: ["/dev/null", "/proc/no/such/place", "/", ""])
    func unwritable(path: String) throws {
        let session = try Session(home: home, environment: ["MICROGRAD_HISTORY": path])
        try session.enter("41", answer: "41")
        try session.type(Keys.up)
        try session.waitForLine("41")
        try session.type(Keys.control("u"))
        #expect(try session.leave() == 0)
    }
}
