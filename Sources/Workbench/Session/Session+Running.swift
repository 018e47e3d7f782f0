import Language

extension Session {
    /// How a source ended.
    public enum Outcome: Sendable, Equatable {
        /// Every statement ran.
        case done
        /// One failed, or several where the run went on.
        case failed
        /// The user pressed Ctrl-C.
        case interrupted
    }

    /// Runs a source, statement by statement.
    ///
    /// - Parameters:
    ///   - keepsGoing: resume behind a failed statement, at the next line that starts in column 1.
    ///   - echoes: show each statement, with a prompt before it.
    @discardableResult
    public func run(_ source: Source, keepsGoing: Bool = false, echoes: Bool = false) -> Outcome {
        runStatements(of: source, keepsGoing: keepsGoing, echoes: echoes).outcome
    }

    /// Runs a source, and says how it ended and behind which byte the statement ends that stopped it.
    func runStatements(
        of source: Source, keepsGoing: Bool = false, echoes: Bool = false
    ) -> (outcome: Outcome, end: Int) {
        var parser = Parser(source: source, vocabulary: vocabulary)
        var outcome = Outcome.done
        while !isFinished {
            var end: Int?
            do throws(Diagnostic) {
                guard let statement = try parser.nextStatement() else { break }
                end = Int(statement.range.upper)
                if surroundings.isInterrupted {
                    throw Diagnostic.interruption.placed(at: statement.range, in: source)
                }
                if echoes || settings.echo { echo(statement, of: source) }
                if tutor?.takes(statement, in: source) == true { continue }
                try run(statement, of: source)
                tutor?.sawItRun()
            } catch {
                report(error, in: source)
                tutor?.sawItFail()
                let end = end ?? Int(error.range?.upper ?? 0)
                if error.isInterruption { return (.interrupted, end) }
                outcome = .failed
                guard keepsGoing else { return (outcome, end) }
                parser.recover()
            }
        }
        return (outcome, source.bytes.count)
    }

    /// Runs one statement, and keeps it for `save` when it succeeded.
    func run(_ statement: Statement, of source: Source) throws(Diagnostic) {
        let outer = running
        let interpreter = interpreter
        running = (statement, source)
        isLeftOut = false
        failure = nil
        shown = .nothing
        defer { running = outer }
        do throws(Diagnostic) {
            try interpreter.run(statement, in: source)
        } catch {
            flushPrinted()
            throw error
        }
        flushPrinted()
        if let failure { throw failure }
        // A lesson may have put another in its place: then the statement belongs to neither's story.
        let isWhole = outer == nil || outer?.source !== source
        guard isWhole, interpreter === self.interpreter, !(isLeftOut && statement.isSimple) else { return }
        journal.append((source, statement.range))
    }

    /// Keeps the running statement out of what `save` writes.
    func leaveOut() { isLeftOut = true }

    /// Shows a statement as it would stand at the prompt.
    private func echo(_ statement: Statement, of source: Source) {
        let lines = source.programLines(of: statement.range)
        for (index, line) in lines.enumerated() {
            surroundings.write("\(index == 0 ? Self.prompt : Self.continuationPrompt)\(line)\n")
        }
        if lines.count > 1 { surroundings.write(Self.continuationPrompt + "\n") }
    }

    /// What asks for a statement.
    public static let prompt = "micrograd> "

    /// What asks for the lines behind a statement's first: as far in as the prompt is wide.
    public static let continuationPrompt = "       ..> "
}

extension Statement {
    /// Whether it is one command or one call and nothing more.
    fileprivate var isSimple: Bool {
        switch kind {
        case .command, .expression: true
        default: false
        }
    }
}

extension Source {
    /// The lines of a statement, without prompts that were pasted along.
    func programLines(of range: SourceRange) -> [Substring] {
        let lines = text(of: range).split(separator: "\n", omittingEmptySubsequences: false)
        let start = Int(range.lower)
        let before = text(of: SourceRange(lineRange(containing: start).lowerBound, start))
        let isTranscript = before.contains(">") || before.contains("...")
        return isTranscript ? lines.map(\.withoutPrompt) : lines
    }
}

extension Substring {
    /// The line without a prompt that was pasted along.
    fileprivate var withoutPrompt: Substring {
        let text = drop { $0 == " " }
        for prompt in ["..>", "...", ">>>", "micrograd>"] where text.hasPrefix(prompt) {
            let rest = text.dropFirst(prompt.count)
            return rest.first == " " ? rest.dropFirst() : rest
        }
        return self
    }
}
