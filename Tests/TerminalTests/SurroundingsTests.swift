import Testing

@Suite("Terminals and environments")
struct SurroundingsTests {
    let home: TemporaryDirectory

    init() throws {
        home = try TemporaryDirectory()
    }

    @Test("one line of banner tells where to start", arguments: [40, 80])
    func banner(columns: Int) throws {
        let session = try Session(home: home, columns: columns)
        let rows = session.terminal.screen.rows
        #expect(rows[0].hasPrefix("micrograd ") && rows[0].hasSuffix(". Type help or lesson 1."))
        #expect(rows[1] == "micrograd>")
    }

    @Test("answers keep to the width of the window", arguments: [40, 80, 200])
    func width(columns: Int) throws {
        let program = [
            "a = 2.0; b = -3.0; L = (a*b + 10.0)*-2.0", "backward L", "grad", "help backward",
            "explain L wrt a", "draw L",
        ]
        let session = try Session(home: home, rows: 120, columns: columns)
        for line in program { try session.run(line) }
        let script = try ScriptRun(
            input: program.joined(separator: "\n"), environment: ["COLUMNS": "\(columns)"])
        for line in script.output.split(separator: "\n") {
            #expect(line.count <= columns)
            #expect(session.terminal.screen.rows.contains(String(line)))
        }
    }

    @Test("an answer longer than the window is shortened, and says by how much")
    func height() throws {
        let session = try Session(home: home)
        try session.run("list(range(1000))")
        #expect(session.terminal.screen.rows.contains { $0.contains("hidden") })
        #expect(session.terminal.screen.scrolledOff.isEmpty)
    }

    @Test("colour is for terminals that have it, unless it is turned off")
    func colour() throws {
        let session = try Session(home: home)
        #expect(session.terminal.screen.hasStyles)
        let declined = try Session(home: home, environment: ["NO_COLOR": "1"])
        try declined.type("nothing", Keys.enter)
        try declined.waitForRow("error: unknown name 'nothing'")
        #expect(!declined.terminal.screen.hasStyles)
        let never = try Session("--color", "never", home: home, environment: [:])
        try never.run("help grad")
        #expect(!never.terminal.screen.hasStyles)
    }

    @Test("a dumb terminal gets text alone")
    func dumb() throws {
        let session = try Session(home: home, environment: ["TERM": "dumb"])
        try session.enter("17", answer: "17")
        try session.type("nothing", Keys.enter)
        try session.waitForRow("error: unknown name 'nothing'")
        try session.waitForPrompt()
        #expect(!session.terminal.screen.hasStyles)
        #expect(!session.terminal.screen.bracketsPastes)
        #expect(try session.leave() == 0)
    }

    @Test("ASCII where it is asked for, or all the locale has")
    func ascii() throws {
        let asked = try Session("--ascii", home: home)
        let plain = try Session(home: home, environment: ["LANG": "C"])
        for session in [asked, plain] {
            try session.run("a = 2.0; L = a*3; draw L; backward L; grad")
            let rows = session.terminal.screen.rows
            #expect(rows.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
            #expect(rows.contains { $0.contains("upstream x local slope") })
        }
        let other = try Session(home: home)
        try other.type("a = 2.0; L = a*3; backward L; grad", Keys.enter)
        try other.terminal.wait(for: "the sign") {
            $0.rows.contains { $0.contains("upstream × local slope") }
        }
    }

    @Test(
        "ways to leave",
        arguments: ["quit\r", "exit\r", "quit()\r", "exit()\r", "1; exit\r", Keys.control("d")])
    func leaving(keys: String) throws {
        let session = try Session(home: home)
        try session.type(keys)
        #expect(try session.terminal.waitForExit() == 0)
    }

    @Test("code and files first, the prompt then")
    func codeFirst() throws {
        try home.write("b = a*2\n", to: "double.mg")
        let session = try Session("-i", "-e", "a = 500.0", home.path + "/double.mg", home: home)
        try session.enter("b.data", answer: "1000.0")
        let failed = try Session("-i", "-e", "a = 500.0", "-e", "nothing", home: home)
        try failed.enter("a.data", answer: "500.0")
        #expect(try failed.leave() == 0)
    }
}
