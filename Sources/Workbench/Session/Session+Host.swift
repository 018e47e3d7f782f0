import Language
import MicrogradNN

extension Session: Host {
    public func write(_ text: String) {
        switch form {
        case .text: surroundings.write(text)
        case .json:
            printed += text
            if printed.utf8.count > 1 << 20 { flushPrinted() }
        }
    }

    public func show(_ value: RuntimeValue, at range: SourceRange, in source: Source) {
        flushPrinted()
        shown = ShownValue(value, interpreter)
        switch form {
        case .text: write(ValueDocument(value, interpreter, page: page).document)
        case .json: write(ValueRecord(value, interpreter).record)
        }
    }

    public func note(_ text: String) {
        let note: [Document.Block] = [.paragraph(Text("note: ", .faint) + Text(text))]
        // What a lesson's own code is told belongs to its transcript.
        if isRehearsing {
            flushPrinted()
            tell(note)
        } else {
            warn(note)
        }
    }

    public func isCommand(_ name: String) -> Bool { Command.named(name) != nil }

    public func runsStatements(_ command: String) -> Bool { Command.named(command)?.runsStatements ?? false }

    public func perform(_ command: CommandStatement, in source: Source) throws(Diagnostic) {
        guard let found = Command.named(command.name.text) else {
            throw Diagnostic("no command '\(command.name.text)'", at: command.name.range, in: source)
        }
        write(try found.run(Invocation(found, command, in: source, of: self)))
    }

    public func perform(_ name: String, _ call: Call) throws(Diagnostic) -> RuntimeValue {
        guard let found = Command.named(name) else {
            throw Diagnostic("no command '\(name)'", at: call.range, in: call.source)
        }
        write(try found.run(Invocation(found, call, of: self)))
        return .none
    }

    public var isInterrupted: Bool { surroundings.isInterrupted }

    public func readFile(_ path: String) throws(Diagnostic) -> [UInt8] {
        try surroundings.read(path)
    }
}
