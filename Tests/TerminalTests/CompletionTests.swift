import Testing

@Suite("Completion at the prompt")
struct CompletionTests {
    let home: TemporaryDirectory

    init() throws {
        home = try TemporaryDirectory()
    }

    @Test("the only candidate is inserted")
    func single() throws {
        let session = try Session(home: home)
        try session.type("nume", Keys.tab)
        try session.waitForLine("numeric ")
    }

    @Test("of several candidates the common beginning is inserted, a second Tab lists them")
    func several() throws {
        let session = try Session(home: home)
        try session.type("g", Keys.tab)
        try session.waitForLine("gra")
        try session.type(Keys.tab)
        try session.terminal.wait(for: "the list, and the line below it") { screen in
            screen.textBeforeCursor == "micrograd> gra"
                && screen.rows[..<screen.cursor.row].contains { row in
                    row.split(separator: " ").starts(with: ["grad", "graph"])
                }
        }
        try session.type("p", Keys.tab)
        try session.waitForLine("graph ")
        #expect(session.terminal.screen.bells == 0)
    }

    @Test("candidates are listed below a line of two rows, and the cursor stays in its place")
    func belowRows() throws {
        let session = try Session(home: home, columns: 30)
        try session.type("gra 12345678901234567890", Keys.home, Keys.right, Keys.right, Keys.right)
        try session.type(Keys.tab, Keys.tab)
        try session.terminal.wait(for: "the list and the line") { screen in
            let row = screen.cursor.row
            return row >= 3 && screen.rows[row] == "micrograd> gra 123456789012345"
                && screen.rows[row + 1] == "67890" && screen.rows[row - 1].hasPrefix("grad")
                && screen.rows[row - 2] == "67890" && screen.cursor.column == 14
        }
    }

    @Test("Tab on an empty line rings; a second Tab lists all there is, in columns that fit the window")
    func everything() throws {
        let session = try Session(home: home, columns: 40)
        try session.type(Keys.tab)
        try session.terminal.wait(for: "the bell") { $0.bells == 1 }
        try session.type(Keys.tab)
        try session.terminal.wait(for: "the list") { screen in
            screen.textBeforeCursor == Session.prompt && screen.cursor.row > 2
                && screen.rows.contains { $0.hasPrefix("backward ") }
        }
    }

    @Test("without a candidate the bell rings")
    func none() throws {
        let session = try Session(home: home)
        try session.type("qqq", Keys.tab)
        try session.terminal.wait(for: "the bell") { $0.bells == 1 }
        try session.waitForLine("qqq")
    }

    @Test("Tab at the beginning of a row indents")
    func indenting() throws {
        let session = try Session(home: home)
        try session.type("for k in [1]:", Keys.enter)
        try session.waitForLine("", prompt: Session.continuation)
        try session.type(" ", Keys.tab, Keys.tab, "1")
        try session.waitForLine("        1", prompt: Session.continuation)
    }
}
