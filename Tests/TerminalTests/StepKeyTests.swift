import Testing

@Suite("The keys of 'step'")
struct StepKeyTests {
    let home: TemporaryDirectory
    let session: Session

    init() throws {
        home = try TemporaryDirectory()
        session = try Session(home: home)
        try session.type("a = 2.0; b = 3.0; L = (a*b + a)*b; step L", Keys.enter)
        try waitForStep(1)
    }

    private func waitForStep(_ number: Int, of count: Int = 3) throws {
        try session.terminal.wait(for: "step \(number)") { screen in
            screen.rows[screen.cursor.row].contains("q stop")
                && screen.rows.last { $0.hasPrefix("step ") }?.hasPrefix("step \(number) of \(count)") == true
        }
    }

    @Test("Enter goes on, up to the totals")
    func forward() throws {
        try session.type(Keys.enter)
        try waitForStep(2)
        try session.type(Keys.right)
        try waitForStep(3)
        try session.type(Keys.enter)
        try session.waitForRow("done: a 12.0, b 14.0")
        try session.waitForPrompt()
        try session.enter("a.grad", answer: "0.0")
    }

    @Test("b goes back", arguments: ["b", Keys.left])
    func back(key: String) throws {
        try session.type(Keys.enter)
        try waitForStep(2)
        try session.type(key)
        try waitForStep(1)
        try session.type(key)
        try waitForStep(1)
    }

    @Test("q and Ctrl-C stop", arguments: ["q", Keys.control("c"), Keys.control("d")])
    func stop(key: String) throws {
        try session.type(Keys.enter)
        try waitForStep(2)
        try session.type(key)
        try session.waitForPrompt()
        try session.enter("17", answer: "17")
    }

    @Test("the line with the keys is gone afterwards")
    func keys() throws {
        try session.type("q")
        try session.waitForPrompt()
        #expect(!session.terminal.screen.rows.contains { $0.contains("q stop") })
    }
}
