import Testing

@Suite("Editing a line")
struct EditingTests {
    let home: TemporaryDirectory

    init() throws {
        home = try TemporaryDirectory()
    }

    @Test("a line that is typed is answered")
    func typing() throws {
        let session = try Session(home: home)
        try session.enter("17", answer: "17")
        try session.enter("18", answer: "18")
        #expect(session.terminal.screen.unknownSequences.isEmpty)
        #expect(try session.leave() == 0)
    }
}
