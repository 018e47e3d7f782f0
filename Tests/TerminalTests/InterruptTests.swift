import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite("Interrupting")
struct InterruptTests {
    let home: TemporaryDirectory

    init() throws {
        home = try TemporaryDirectory()
    }

    @Test("Ctrl-C drops the line, and keeps what was typed after it")
    func dropping() throws {
        let session = try Session(home: home)
        try session.type("12", Keys.control("c"), "17", Keys.enter)
        try session.waitForAnswer("micrograd> 12^C", "micrograd> 17", "17")
    }

    @Test("Ctrl-C on a line of several rows goes below it")
    func droppingRows() throws {
        let session = try Session(home: home, columns: 20)
        try session.type("1234567890123456789", Keys.home, Keys.control("c"))
        try session.waitForAnswer("micrograd> 123456789", "0123456789^C")
    }

    @Test("Ctrl-C while searching the history drops the search and the line")
    func whileSearching() throws {
        let session = try Session(home: home)
        try session.enter("123", answer: "123")
        try session.type(Keys.control("r"), "2")
        try session.terminal.wait(for: "the search") { $0.rows[$0.cursor.row] == "micrograd> 123" }
        try session.type(Keys.control("c"))
        try session.waitForAnswer("micrograd> 123^C")
        try session.enter("17", answer: "17")
    }

    @Test("Ctrl-C drops a block that is not finished")
    func droppingBlock() throws {
        let session = try Session(home: home)
        try session.type("for k in [1]:", Keys.enter)
        try session.waitForLine("", prompt: Session.continuation)
        try session.type("    print(5", Keys.control("c"))
        try session.waitForAnswer("micrograd> for k in [1]:", Session.continuation + "    print(5^C")
        try session.enter("17", answer: "17")
    }

    @Test("Ctrl-C stops a running statement")
    func whileRunning() throws {
        let session = try Session(home: home)
        try session.runForever()
        try session.type(Keys.control("c"))
        try session.waitForPrompt()
        try session.enter("17", answer: "17")
    }

    @Test("the signal stops a running statement, and keeps what was typed ahead")
    func typingAhead() throws {
        let session = try Session(home: home)
        try session.runForever()
        try session.type("17", Keys.enter, "18", Keys.enter, Keys.control("d"))
        session.terminal.signal(SIGINT)
        #expect(try session.terminal.waitForExit() == 0)
        let rows = session.terminal.screen.rows
        #expect(
            rows.suffix(while: { $0 != "micrograd> 17" }) == ["17", "micrograd> 18", "18", "micrograd> ^D"])
    }

    @Test("the signal drops the line that is edited")
    func signalWhileEditing() throws {
        let session = try Session(home: home)
        try session.type("12")
        try session.waitForLine("12")
        session.terminal.signal(SIGINT)
        try session.waitForAnswer("micrograd> 12^C")
        try session.enter("17", answer: "17")
    }

    @Test("Ctrl-C many times over never leaves")
    func repeated() throws {
        let session = try Session(home: home)
        for number in 1...40 {
            try session.type(Keys.control("c"))
            try session.terminal.wait(for: "interrupt \(number)") { screen in
                let shown = screen.scrolledOff + screen.rows
                return shown.filter { $0 == "micrograd> ^C" }.count == number
                    && screen.textBeforeCursor == Session.prompt
            }
        }
        try session.enter("17", answer: "17")
        #expect(try session.leave() == 0)
    }
}

extension Array {
    /// The elements after the last one that does not satisfy the condition, without blank ones at the end.
    fileprivate func suffix(while belongs: (String) -> Bool) -> [String] where Element == String {
        let start = lastIndex { !belongs($0) }.map { $0 + 1 } ?? 0
        return self[start...].filter { !$0.isEmpty }
    }
}
