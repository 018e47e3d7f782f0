import Testing

@Suite("Blocks and other unfinished statements")
struct BlockTests {
    let home: TemporaryDirectory

    init() throws {
        home = try TemporaryDirectory()
    }

    @Test("an empty line ends a block")
    func emptyLine() throws {
        let session = try Session(home: home)
        try session.begin("for k in [501, 502]:")
        try session.begin("    print(k)")
        try session.type(Keys.enter)
        try session.waitForAnswer("       ..>     print(k)", "       ..>", "501", "502")
    }

    @Test("what stands further to the left ends a block and runs with it")
    func dedent() throws {
        let session = try Session(home: home)
        try session.begin("if False:")
        try session.begin("    print(501)")
        try session.begin("else:")
        try session.begin("    print(502)")
        try session.type("print(503)", Keys.enter)
        try session.waitForAnswer("       ..> print(503)", "502", "503")
    }

    @Test("nested blocks end together")
    func nested() throws {
        let session = try Session(home: home)
        try session.begin("def f(x):")
        try session.begin("    if x > 0:")
        try session.begin("        return 501")
        try session.begin("    return 502")
        try session.type(Keys.enter)
        try session.waitForPrompt()
        try session.enter("f(1), f(-1)", answer: "(501, 502)")
    }

    @Test("right after a colon an empty line ends nothing, and a note says what is due")
    func missingBlock() throws {
        let session = try Session(home: home)
        try session.begin("for k in [1]:")
        try session.type(Keys.enter)
        try session.waitForRow("note: the line with the ':' needs an indented line below it; Ctrl-C drops it")
        try session.waitForLine("", prompt: Session.continuation)
        try session.begin("    print(501)")
        try session.type(Keys.enter)
        try session.waitForAnswer("       ..>", "501")
    }

    @Test(
        "an empty line drops what is open otherwise, and says so",
        arguments: [
            ("(1 +", "a bracket was open"), ("print('''501", "a triple-quoted string was open"),
            ("1 + \\", "the line ended with a backslash"),
        ])
    func dropping(line: String, reason: String) throws {
        let session = try Session(home: home)
        try session.begin(line)
        try session.type(Keys.enter)
        try session.waitForAnswer(
            "micrograd> " + line, "       ..>", "note: dropped what was typed: " + reason)
        try session.enter("17", answer: "17")
        #expect(home.text(of: "history") == "17\n")
    }

    @Test("a bracket goes on over lines, and is one entry")
    func bracket() throws {
        let session = try Session(home: home)
        try session.begin("sum([")
        try session.begin("1, 2,")
        try session.type("3])", Keys.enter)
        try session.waitForAnswer("       ..> 3])", "6")
        try session.type(Keys.up)
        try session.waitForRows("micrograd> sum([", "1, 2,", "3])")
    }

    @Test("Ctrl-D runs what is finished and reports what is not")
    func endOfInput() throws {
        let session = try Session(home: home)
        try session.begin("for k in [501]:")
        try session.begin("    print(k)")
        try session.type(Keys.control("d"))
        try session.waitForAnswer("       ..> ^D", "501")
        try session.begin("(1 +")
        try session.type(Keys.control("d"))
        try session.waitForRow("error: '(' is never closed")
        try session.enter("17", answer: "17")
    }

    @Test("Ctrl-C where a block goes on drops all of it, and undo does not know it")
    func interrupt() throws {
        let session = try Session(home: home)
        try session.enter("print(501)", answer: "501")
        try session.begin("for k in [1]:")
        try session.begin("    print(k)")
        try session.type(Keys.control("c"))
        try session.waitForAnswer("       ..> ^C")
        try session.enter("undo", answer: "took back: print(501)")
    }
}
