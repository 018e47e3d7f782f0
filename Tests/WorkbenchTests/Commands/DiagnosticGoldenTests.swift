import Testing

/// The mistakes that can be made with a command: a program of them, NAME.mg, and exactly what is printed about
/// each, NAME.txt. With `MICROGRAD_ACCEPT=1` in the environment the texts are written anew.
@Suite("Diagnostics of the commands: word for word")
struct DiagnosticGoldenTests {
    static let names = Golden.names(in: "Diagnostics", endingIn: ".mg")

    @Test(arguments: names)
    func printedAsExpected(_ name: String) throws {
        let program = try Golden.text("Diagnostics/\(name).mg")
        try Golden.check(Bench.complaints(about: program, named: "\(name).mg"), "Diagnostics/\(name).txt")
    }

    @Test func thereAreGoldens() {
        #expect(Self.names.count > 20)
    }
}
