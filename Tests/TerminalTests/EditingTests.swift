import Testing

@Suite("Editing a line")
struct EditingTests {
    let home: TemporaryDirectory

    init() throws {
        home = try TemporaryDirectory()
    }

    @Test("a line that is typed is answered, in sequences that the screen knows")
    func typing() throws {
        let session = try Session(home: home)
        try session.enter("17", answer: "17")
        try session.enter("18", answer: "18")
        #expect(session.terminal.screen.unknownSequences.isEmpty)
        #expect(try session.leave() == 0)
    }

    @Test("arrows, Home and End move the cursor; what is typed goes there")
    func arrows() throws {
        let session = try Session(home: home)
        try session.type("123", Keys.left, "9", Keys.home, "4", Keys.end, "5", Keys.enter)
        try session.waitForAnswer("micrograd> 412935", "412935")
        try session.type("67", Keys.left, Keys.left, Keys.right, Keys.backspace, Keys.delete, "8", Keys.enter)
        try session.waitForAnswer("micrograd> 8", "8")
    }

    @Test("the other spelling of Home and End")
    func otherHomeAndEnd() throws {
        let session = try Session(home: home)
        try session.type("12", "\u{1B}[1~", "3", "\u{1B}[4~", "4", Keys.enter)
        try session.waitForAnswer("micrograd> 3124", "3124")
    }

    @Test("Ctrl-A, E, U, K, W and Y move and delete as in emacs")
    func emacsKeys() throws {
        let session = try Session(home: home)
        try session.type("23", Keys.control("a"), "1", Keys.control("e"), "4", Keys.enter)
        try session.waitForAnswer("micrograd> 1234", "1234")
        try session.type("99", Keys.control("u"), "5")
        try session.waitForLine("5")
        try session.type("88", Keys.left, Keys.left, Keys.control("k"), Keys.enter)
        try session.waitForAnswer("micrograd> 5", "5")
        try session.type("6 + 7", Keys.control("w"))
        try session.waitForLine("6 + ")
        try session.type(Keys.control("y"))
        try session.waitForLine("6 + 7")
    }

    @Test("Ctrl with an arrow moves by words")
    func words() throws {
        let session = try Session(home: home)
        try session.type("11, 22, 33", Keys.controlLeft, Keys.controlLeft, "4")
        try session.type(Keys.controlRight, "5", Keys.enter)
        try session.waitForAnswer("micrograd> 11, 4225, 33", "(11, 4225, 33)")
    }

    @Test("a line wider than the window wraps, and can be edited at its beginning")
    func wrapping() throws {
        let session = try Session(home: home, columns: 30)
        let digits = String(repeating: "1234567890", count: 5)
        try session.type(digits, Keys.home, "7")
        try session.terminal.wait(for: "three rows") { screen in
            let row = screen.cursor.row
            return screen.rows[row] == "micrograd> 7123456789012345678"
                && screen.rows[row + 1] == "901234567890123456789012345678"
                && screen.rows[row + 2] == "90"
                && screen.cursor.column == 12
        }
    }

    @Test("keys typed in one burst with Enter are all read")
    func burst() throws {
        let session = try Session(home: home)
        try session.type("1", Keys.enter, "2", Keys.enter, "3", Keys.enter)
        try session.waitForAnswer("micrograd> 1", "1", "micrograd> 2", "2", "micrograd> 3", "3")
    }

    @Test("a burst that ends in Ctrl-D is answered, then left")
    func burstWithEnd() throws {
        let session = try Session(home: home)
        try session.type("1", Keys.enter, "2", Keys.enter, Keys.control("d"))
        #expect(try session.terminal.waitForExit() == 0)
        #expect(session.terminal.screen.rows.contains("micrograd> ^D"))
        #expect(session.terminal.screen.rows.contains("2"))
    }

    @Test("Ctrl-D on a line with text does not leave")
    func endOfInput() throws {
        let session = try Session(home: home)
        try session.type("12", Keys.control("d"), Keys.home, Keys.control("d"), Keys.enter)
        try session.waitForAnswer("micrograd> 2", "2")
        #expect(try session.leave() == 0)
    }

    @Test("a window that changes its size keeps the line")
    func resizing() throws {
        let session = try Session(home: home)
        try session.type("12")
        try session.waitForLine("12")
        session.terminal.resize(rows: 20, columns: 40)
        try session.type("34")
        try session.waitForLine("1234")
        session.terminal.resize(rows: 30, columns: 120)
        try session.type("56", Keys.enter)
        try session.waitForAnswer("micrograd> 123456", "123456")
    }

    @Test("a line is wrapped at the new width")
    func wrappingAfterResizing() throws {
        let session = try Session(home: home)
        session.terminal.resize(rows: 24, columns: 20)
        try session.type("1", Keys.enter)
        try session.waitForAnswer("micrograd> 1", "1")
        try session.type("1234567890123")
        try session.terminal.wait(for: "a second row") { screen in
            screen.cursor.row > 0 && screen.rows[screen.cursor.row] == "0123"
                && screen.rows[screen.cursor.row - 1] == "micrograd> 123456789"
        }
    }
}
