@testable import Language

/// A host that writes down what a program prints, shows and remarks.
final class Console: Host {
    private(set) var output = ""
    private(set) var notes: [String] = []
    private(set) var commands: [String] = []
    /// Interrupts the program once it has been asked this often.
    var patience = Int.max
    var files: [String: String] = [:]
    private(set) var interpreter: Interpreter!

    static let commandWords: Set<String> = ["backward", "forward", "numeric", "draw", "time", "grad"]

    init() { interpreter = Interpreter(host: self) }

    func write(_ text: String) { output += text }

    func show(_ value: RuntimeValue, at range: SourceRange, in source: Source) {
        output += ((try? interpreter.representation(of: value)) ?? "<cannot be shown>") + "\n"
    }

    func note(_ text: String) {
        notes.append(text)
        output += "note: \(text)\n"
    }

    func isCommand(_ name: String) -> Bool { Console.commandWords.contains(name) }

    func runsStatements(_ command: String) -> Bool { command == "time" }

    func perform(_ command: CommandStatement, in source: Source) throws(Diagnostic) {
        commands.append("\(command.name.text) \(command.text)")
        for statement in command.statement { try interpreter.run(statement, in: source) }
        guard case .node(let row)? = interpreter.value(of: command.text) else { return }
        if command.name.text == "backward" { interpreter.backward(from: Int(row)) }
        if command.name.text == "forward" { interpreter.forward(to: Int(row)) }
    }

    func perform(_ name: String, _ call: Call) throws(Diagnostic) -> RuntimeValue {
        var arguments: [String] = []
        for argument in call.arguments { arguments.append(try interpreter.text(of: argument)) }
        commands.append("\(name)(\(arguments.joined(separator: ", ")))")
        return .none
    }

    var isInterrupted: Bool {
        patience -= 1
        return patience < 0
    }

    func readFile(_ path: String) throws(Diagnostic) -> [UInt8] {
        guard let text = files[path] else { throw Diagnostic("no file '\(path)'") }
        return Array(text.utf8)
    }

    /// A mistake's place and words.
    static func describe(_ error: Diagnostic) -> String {
        let place = error.range.flatMap { range in error.source?.position(of: Int(range.lower)) }
        let hint = error.hint.map { "hint: \($0)\n" } ?? ""
        return "\(place?.line ?? 0):\(place?.column ?? 0): error: \(error.message)\n\(hint)"
    }

    /// Runs a program to its first mistake, whose place and words are the last lines of the output.
    @discardableResult
    func run(
        _ program: String, goesOn: Bool = false, name: String = "program",
        describing describe: (Diagnostic) -> String = Console.describe
    ) -> String {
        let source = Source(name: name, text: program)
        let interpreter = interpreter!
        let vocabulary = Vocabulary(
            commands: Console.commandWords, statementCommands: ["time"],
            isBound: { interpreter.isBound($0) })
        var parser = Parser(source: source, vocabulary: vocabulary)
        while true {
            do throws(Diagnostic) {
                guard let statement = try parser.nextStatement() else { return output }
                try interpreter.run(statement, in: source)
            } catch {
                var error = error
                if error.source == nil { error.source = source }
                output += describe(error)
                if !goesOn { return output }
                parser.recover()
            }
        }
    }
}

/// What a program prints, without the last line end.
func output(of program: String) -> String {
    var text = Console().run(program)
    if text.last == "\n" { text.removeLast() }
    return text
}
