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
        if outer == nil, interpreter === self.interpreter { remember(statement, of: source) }
    }

    private func remember(_ statement: Statement, of source: Source) {
        if let last = journal.last, last.source === source {
            journal[journal.count - 1].range = last.range.joined(with: statement.range)
        } else {
            journal.append((source, statement.range))
        }
    }

    /// Shows a statement as it would stand at the prompt.
    private func echo(_ statement: Statement, of source: Source) {
        let lines = source.text(of: statement.range).split(separator: "\n", omittingEmptySubsequences: false)
        let start = Int(statement.range.lower)
        let before = source.text(of: SourceRange(source.lineRange(containing: start).lowerBound, start))
        let isTranscript = before.contains(">") || before.contains("...")
        for (index, line) in lines.enumerated() {
            let prompt = index == 0 ? Self.prompt : Self.continuationPrompt
            surroundings.write("\(prompt)\(isTranscript ? line.withoutPrompt : line)\n")
        }
        if lines.count > 1 { surroundings.write(Self.continuationPrompt + "\n") }
    }

    /// What asks for a statement.
    public static let prompt = "micrograd> "

    /// What asks for the lines behind a statement's first: as far in as the prompt is wide.
    public static let continuationPrompt = "       ..> "
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
