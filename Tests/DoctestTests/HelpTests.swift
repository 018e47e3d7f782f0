import Language
import Micrograd
import Testing

@testable import Workbench

/// A program of a help page.
struct HelpExample: CustomTestStringConvertible, Sendable {
    let topic: String
    let program: String
    var testDescription: String { "\(topic): \(program.lines.joined(separator: " ↵ "))" }

    /// All of them: those of commands, of operations, of functions.
    static let all: [HelpExample] =
        Command.all.flatMap { command in
            command.examples.map { HelpExample(topic: command.name, program: $0) }
        }
        + Operation.allCases.map { HelpExample(topic: "\($0.row.name)", program: $0.example) }
        + FunctionHelp.all.map { HelpExample(topic: $0.name, program: $0.example) }
}

@Suite("Help: every example runs as it stands")
struct HelpTests {
    @Test(arguments: HelpExample.all)
    func runs(_ example: HelpExample) throws {
        let surroundings = QuietSurroundings(files: HelpTests.files)
        let session = Session(surroundings: surroundings)
        let entries = Entry.all(in: example.program)
        for entry in entries.dropLast() { #expect(session.respond(to: entry.program) == .done) }
        let before = surroundings.output
        let last = try #require(entries.last, "an example has at least one line")
        let vocabulary = session.vocabulary
        #expect(session.respond(to: last.program) == .done)
        #expect(surroundings.warnings.isEmpty)
        if try last.endsInExpression(vocabulary) { #expect(surroundings.output != before) }
    }

    /// What an example may load.
    private static let files: [String: [UInt8]] = [
        "points.csv": Array("x,y,label\n0.5,1,-1\n2,0.25,1\n".utf8)
    ]

    @Test func everyCommandHasAnExample() {
        for command in Command.all { #expect(!command.examples.isEmpty, "\(command.name)") }
    }
}

extension Entry {
    /// Whether its last statement is an expression, whose value is shown.
    fileprivate func endsInExpression(_ vocabulary: Vocabulary) throws -> Bool {
        var parser = Parser(source: Source(name: "<example>", text: program), vocabulary: vocabulary)
        var isExpression = false
        while let statement = try parser.nextStatement() {
            if case .expression = statement.kind { isExpression = true } else { isExpression = false }
        }
        return isExpression
    }
}
