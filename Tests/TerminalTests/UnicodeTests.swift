import Testing

@Suite("Characters beyond ASCII")
struct UnicodeTests {
    let home: TemporaryDirectory

    init() throws {
        home = try TemporaryDirectory()
    }

    @Test("they are typed, shown and kept, in every locale", arguments: ["C", "C.UTF-8", "xx_XX.UTF-8", ""])
    func typing(locale: String) throws {
        let session = try Session(home: home, environment: ["LANG": locale])
        try session.enter("print('é λ 数')", answer: "é λ 数")
        #expect(home.text(of: "history") == "print('é λ 数')\n")
    }

    @Test("the cursor moves over a wide character as one, and it takes two columns")
    func wide() throws {
        let session = try Session(home: home)
        try session.type("print('数数')", Keys.left, Keys.left, Keys.left)
        try session.terminal.wait(for: "the cursor between them") {
            $0.textBeforeCursor == "micrograd> print('数"
        }
        #expect(session.terminal.screen.cursor.column == 20)
        try session.type("é", Keys.left, Keys.backspace, Keys.enter)
        try session.waitForAnswer("micrograd> print('é数')", "é数")
    }

    @Test("bytes that are no characters are passed over")
    func broken() throws {
        let session = try Session(home: home)
        try session.terminal.send(bytes: [0x31, 0xFF, 0xC3, 0x32, 0x33])
        try session.type(Keys.enter)
        try session.waitForPrompt()
        try session.enter("17", answer: "17")
    }
}
