import Language

/// The state before an entry at the prompt, for `undo`.
struct Checkpoint {
    let entry: String
    let settings: Settings
    let journal: [(source: Source, range: SourceRange)]
}

extension Session {
    /// How many entries `undo` reaches back.
    static let undoLevels = 20

    /// Runs what was typed or pasted at the prompt: one entry of the history, one step of `undo`.
    @discardableResult
    public func respond(to entry: String) -> Outcome {
        let isUndo = ["undo", "undo()"].contains(entry.trimmed)
        if !isUndo {
            checkpoints.append(Checkpoint(entry: entry, settings: settings, journal: journal))
            interpreter.checkpoint()
            if checkpoints.count > Self.undoLevels { checkpoints.removeFirst() }
        }
        let source = Source(name: Self.promptName, text: entry)
        let (outcome, end) = runStatements(of: source)
        entries.append(entry)
        if outcome != .done { noteRest(of: source, behind: end) }
        return outcome
    }

    /// Says how much of a cell an error has dropped.
    private func noteRest(of source: Source, behind end: Int) {
        let rest = source.text(of: SourceRange(end, source.bytes.count))
        let lines = rest.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        let count = lines.count { !$0.allSatisfy(\.isWhitespace) }
        guard count > 0 else { return }
        note(count == 1 ? "the remaining line was not run" : "the remaining \(count) lines were not run")
    }

    /// How what is typed at the prompt is called in diagnostics.
    static let promptName = "<prompt>"

    /// Goes back to the state before the last entry; nil when there is none.
    func takeBack() -> String? {
        guard let checkpoint = checkpoints.popLast(), interpreter.undo() else { return nil }
        settings = checkpoint.settings
        interpreter.nodeLimit = settings.nodes
        journal = checkpoint.journal
        return checkpoint.entry
    }

    /// Ends the session after the running statement.
    func finish() { isFinished = true }

    /// Forgets what `save` would write.
    func forgetJournal() { journal = [] }

    /// The statements that succeeded, as a script.
    var script: String {
        journal.flatMap { source, range in source.programLines(of: range).map { $0 + "\n" } }.joined()
    }

    /// Runs another source inside the running statement; its first error stops it and is thrown.
    func include(_ source: Source) throws(Diagnostic) {
        guard inclusions < 100 else {
            throw Diagnostic("100 files load one another", hint: "does \(source.name) load itself?")
        }
        inclusions += 1
        defer { inclusions -= 1 }
        var parser = Parser(source: source, vocabulary: vocabulary)
        while !isFinished, let statement = try parser.nextStatement() {
            try run(statement, of: source)
        }
    }

    /// A file's bytes; a failure is placed at the operand that named it.
    func read(_ operand: Invocation.Operand, for invocation: Invocation) throws(Diagnostic) -> [UInt8] {
        do throws(Diagnostic) {
            return try surroundings.read(operand.text)
        } catch {
            throw error.placed(at: operand.range, in: invocation.source)
        }
    }
}
