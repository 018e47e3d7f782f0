import Testing

@Suite("Cells of a notebook, pasted")
struct CellTests {
    let home: TemporaryDirectory

    init() throws {
        home = try TemporaryDirectory()
    }

    static let readme = """
        from micrograd.engine import Value
        a = Value(-4.0)
        b = Value(2.0)
        c = a + b
        d = a * b + b**3
        c += c + 1
        c += 1 + c + (-a)
        d += d * 2 + (b + a).relu()
        d += 3 * d + (b - a).relu()
        e = c - d
        f = e**2
        g = f / 2.0
        g += 10.0 / f
        print(f'{g.data:.4f}')
        g.backward()
        print(f'{a.grad:.4f}')
        print(f'{b.grad:.4f}')

        """

    /// Gradient descent on (w - 3)², with the blank lines that notebooks have.
    static let training = """
        w = Value(0.0)

        for k in range(20):

            # forward
            loss = (w - 3)**2

            # backward
            w.grad = 0.0
            loss.backward()

            # update
            w.data += -0.1 * w.grad

        print(f'{w.data:.4f}')

        """

    @Test("the example of micrograd's README")
    func example() throws {
        let session = try Session(home: home)
        try session.type(Keys.paste(Self.readme))
        try session.waitForAnswer("print(f'{b.grad:.4f}')", "24.7041", "138.8338", "645.5773")
        try checkIsOneEntry(session, Self.readme)
    }

    @Test("a training loop with blank lines")
    func trainingLoop() throws {
        let session = try Session(home: home)
        try session.type(Keys.paste(Self.training))
        try session.waitForAnswer("print(f'{w.data:.4f}')", "2.9654")
        try checkIsOneEntry(session, Self.training)
    }

    /// One entry of the history, and one step of `undo`.
    private func checkIsOneEntry(_ session: Session, _ cell: String) throws {
        let lines = cell.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(home.text(of: "history") == lines.joined(separator: "\\n") + "\n")
        try session.type("undo", Keys.enter)
        try session.waitForAnswer("micrograd> undo", "took back: \(lines[0])…")
        try session.enter("vars", answer: "no names yet; try a = 2.0")
        try session.type(Keys.up, Keys.up, Keys.up)
        try session.waitForRows(String(lines.last!))
    }

    @Test("the same loop, in a terminal that does not bracket pastes")
    func withoutBrackets() throws {
        let session = try Session(home: home)
        try session.type(
            Self.training.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r"))
        try session.waitForRow("2.9654")
        try session.waitForPrompt()
        #expect(home.text(of: "history")?.split(separator: "\n").count == 2)
    }

    @Test("an error drops the rest of a cell and says how much")
    func error() throws {
        let session = try Session(home: home)
        try session.type(Keys.paste("print(501)\nprint(nothing)\nprint(502)\n\nprint(503)\n"))
        try session.waitForAnswer(
            "print(503)", "501", "line 2: error: unknown name 'nothing'", "print(nothing)",
            "      ^~~~~~~", "note: the remaining 2 lines were not run")
        try session.enter("17", answer: "17")
        try session.type(Keys.paste("print(nothing); 1\nprint(502)\n"))
        try session.waitForRow("note: the remaining line was not run")
        try session.waitForPrompt()
    }

    @Test("an error at the end of a cell has no rest to drop")
    func errorAtTheEnd() throws {
        let session = try Session(home: home)
        try session.type(Keys.paste("print(501)\nprint(nothing)\n"))
        try session.waitForAnswer(
            "501", "line 2: error: unknown name 'nothing'", "print(nothing)", "      ^~~~~~~")
    }

    @Test("a session on a screen, prompts and answers and all, can be pasted")
    func transcript() throws {
        let session = try Session(home: home)
        try session.type(
            Keys.paste(
                "micrograd> a = 2.0\nmicrograd> for k in [1]:\n       ..>     print(a*500)\n       ..>\n7\n"))
        try session.waitForRow("1000.0")
        try session.waitForPrompt()
    }

    @Test("Ctrl-C stops a cell and all that was to follow")
    func interrupt() throws {
        let session = try Session(home: home)
        try session.type(Keys.paste("a = 501\nprint(801)\nwhile True: pass\nprint(502)\nprint(503)\n"))
        try session.waitForRow("801")
        try session.type(Keys.control("c"))
        try session.waitForAnswer(
            "801", "interrupted; what it had done stays, and 'undo' takes it back",
            "note: the remaining 2 lines were not run")
        try session.enter("a.data", answer: "501.0")
        try session.type("undo", Keys.enter, "undo", Keys.enter, "a", Keys.enter)
        try session.waitForRow("error: unknown name 'a'")
    }
}
