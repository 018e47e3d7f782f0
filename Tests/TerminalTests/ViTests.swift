import Testing

@Suite("The keys of vi, chosen in .editrc")
struct ViTests {
    let home: TemporaryDirectory

    init() throws {
        home = try TemporaryDirectory()
        try home.write("bind -v\n", to: ".editrc")
    }

    @Test("Escape ends the insertion, and letters are commands")
    func commands() throws {
        let session = try Session(home: home)
        try session.type("123", Keys.escape, "0x", "A4", Keys.enter)
        try session.waitForAnswer("micrograd> 234", "234")
        try session.type(Keys.escape, "k")
        try session.terminal.wait(for: "the entry") { $0.rows[$0.cursor.row] == "micrograd> 234" }
        try session.type("A5", Keys.enter)
        try session.waitForAnswer("micrograd> 2345", "2345")
    }

    @Test("arrows work while inserting")
    func arrows() throws {
        let session = try Session(home: home)
        try session.enter("41", answer: "41")
        try session.type(Keys.up)
        try session.terminal.wait(for: "the entry") { $0.rows[$0.cursor.row] == "micrograd> 41" }
    }

    @Test("Ctrl-C drops the line in both modes")
    func interrupting() throws {
        let session = try Session(home: home)
        try session.type("12", Keys.control("c"))
        try session.waitForAnswer("micrograd> 12^C")
        try session.type("34", Keys.escape, "h", Keys.control("c"))
        try session.waitForAnswer("micrograd> 34^C")
        try session.enter("17", answer: "17")
        #expect(try session.leave() == 0)
    }

    @Test("a paste arrives whole, and the insertion goes on after it")
    func pasting() throws {
        let session = try Session(home: home)
        try session.type("1", Keys.paste("23"), "4", Keys.enter)
        try session.waitForAnswer("micrograd> 1234", "1234")
        try session.type(Keys.paste("for k in [1]:\n\tprint(601)\n\n\tprint(602)\n"))
        try session.waitForAnswer("        print(602)", "601", "602")
    }

    @Test("Tab completes and Ctrl-R searches")
    func completing() throws {
        let session = try Session(home: home)
        try session.enter("1234", answer: "1234")
        try session.enter("77", answer: "77")
        try session.type("nume", Keys.tab)
        try session.waitForLine("numeric ")
        try session.type(Keys.control("u"), Keys.control("r"), "23")
        try session.terminal.wait(for: "the entry") {
            $0.rows.contains("bck:23") && $0.rows[$0.cursor.row] == "micrograd> 1234"
        }
        try session.type(Keys.enter)
        try session.waitForAnswer("micrograd> 1234", "1234")
    }

    @Test("Ctrl-D on an empty line leaves, from commands too")
    func leaving() throws {
        let session = try Session(home: home)
        try session.type(Keys.escape, Keys.control("d"))
        #expect(try session.terminal.waitForExit() == 0)
    }
}

@Suite("The user's .editrc")
struct EditrcTests {
    @Test("a key bound there wins over ours")
    func binding() throws {
        let home = try TemporaryDirectory()
        try home.write("bind ^T ed-move-to-beg\nmicrograd:bind ^I ed-move-to-beg\n", to: ".editrc")
        let session = try Session(home: home)
        try session.type("1", Keys.control("t"), "2", Keys.tab, "3", Keys.enter)
        try session.waitForAnswer("micrograd> 321", "321")
    }
}
