import Testing

@Suite("Pasting")
struct PasteTests {
    let home: TemporaryDirectory

    init() throws {
        home = try TemporaryDirectory()
    }

    @Test("pastes are bracketed while a line is edited, and only then")
    func bracketing() throws {
        let session = try Session(home: home)
        #expect(session.terminal.screen.bracketsPastes)
        #expect(try session.leave() == 0)
        #expect(!session.terminal.screen.bracketsPastes)
    }

    @Test("a paste with tabs and blank lines is one cell and one entry")
    func cell() throws {
        let session = try Session(home: home)
        try session.type(Keys.paste("for k in [1]:\n\tprint(601)\n\n\tprint(602)\n\nprint(603)\n"))
        try session.waitForAnswer(
            "micrograd> for k in [1]:", "        print(601)", "", "        print(602)", "", "print(603)",
            "601", "602", "603")
        #expect(
            home.text(of: "history") == "for k in [1]:\\n\tprint(601)\\n\\n\tprint(602)\\n\\nprint(603)\n")
    }

    @Test("a paste that does not end in a newline waits for Enter, and can be edited")
    func unfinished() throws {
        let session = try Session(home: home)
        try session.type(Keys.paste("print(601)\n\nprint(602)"))
        try session.waitForRows("micrograd> print(601)", "", "print(602)")
        try session.type(Keys.backspace, "5)", Keys.enter)
        try session.waitForAnswer("print(6025)", "601", "6025")
    }

    @Test("what was typed before the paste belongs to it")
    func typedBefore() throws {
        let session = try Session(home: home)
        try session.type("pri", Keys.paste("nt(601)\nprint(602)\n"))
        try session.waitForAnswer("micrograd> print(601)", "print(602)", "601", "602")
    }

    @Test("a paste of one line is text like any other")
    func oneLine() throws {
        let session = try Session(home: home)
        try session.type("1", Keys.paste("23"), "4", Keys.left, Keys.paste("0"), Keys.enter)
        try session.waitForAnswer("micrograd> 12304", "12304")
    }

    @Test("a paste of one line with its newline is entered")
    func oneLineWithNewline() throws {
        let session = try Session(home: home)
        try session.type(Keys.paste("612\n"))
        try session.waitForAnswer("micrograd> 612", "612")
    }

    @Test("a tab in a paste completes nothing")
    func tabs() throws {
        let session = try Session(home: home)
        try session.type(Keys.paste("nume\t1"))
        try session.waitForLine("nume 1")
    }

    @Test("newlines of every kind are one, and control characters are left out")
    func newlines() throws {
        let session = try Session(home: home)
        try session.type("\u{1B}[200~", "601\r602\n603\r6\u{1}\u{4}04\r", "\u{1B}[201~")
        try session.waitForAnswer("micrograd> 601", "602", "603", "604", "601", "602", "603", "604")
    }

    @Test("a paste longer than the screen arrives whole")
    func long() throws {
        let session = try Session(home: home)
        let lines = (0..<2000).map { "print(\(10_000 + $0))" }
        try session.type(Keys.paste(lines.joined(separator: "\n") + "\n"))
        try session.waitForAnswer("11997", "11998", "11999")
        let history = home.text(of: "history")
        #expect(history == lines.joined(separator: "\\n") + "\n")
        try session.enter("17", answer: "17")
    }

    @Test("a paste taller than the screen can be edited at its end")
    func tall() throws {
        let session = try Session(home: home)
        let lines = (0..<40).map { "print(\(500 + $0))" }
        try session.type(Keys.paste(lines.joined(separator: "\n")))
        try session.waitForRows("print(537)", "print(538)", "print(539)")
        try session.type(Keys.left, "1", Keys.end, " ", Keys.backspace)
        try session.waitForRows("print(537)", "print(538)", "print(5391)")
        try session.type(Keys.enter)
        try session.waitForAnswer("537", "538", "5391")
        let entered = lines.dropLast() + ["print(5391)"]
        #expect(home.text(of: "history") == entered.joined(separator: "\\n") + "\n")
    }

    @Test("Ctrl-C frees a terminal that never ends its paste")
    func endless() throws {
        let session = try Session(home: home)
        try session.type("\u{1B}[200~", "12", Keys.control("c"))
        try session.waitForAnswer("micrograd> ^C")
        try session.enter("17", answer: "17")
    }

    @Test("a paste without brackets keeps its blank lines and indentation")
    func unbracketed() throws {
        let session = try Session(home: home)
        try session.type("for k in [1]:\r\tprint(701)\r\r\tprint(702)\r\r\r")
        try session.waitForAnswer(Session.continuation.trimmed, "701", "702")
        #expect(home.text(of: "history")?.contains("    print(701)\\n\\n    print(702)") == true)
    }
}
