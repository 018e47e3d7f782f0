import Language
import LineEditing
import Workbench

/// The prompt: reads entries through the line editor and hands them to the session.
struct Prompt {
    let session: Session
    let process: Process

    init(_ session: Session, _ process: Process) {
        self.session = session
        self.process = process
    }

    /// Reads until the end of input, and gives the status to end with.
    ///
    /// - Parameter entry: what is entered first, as if it had been typed.
    func run(beginningWith entry: String? = nil) -> Int32 {
        let completer: Completer = { [session] line, cursor in
            let found = session.completion(of: line, at: cursor)
            return CompletionResult(
                replaced: found.replaced, candidates: found.candidates, suffix: found.suffix)
        }
        guard let editor = LineEditor(programName: "micrograd", history: .ofUser(), completer: completer)
        else {
            process.warn("micrograd: error: this terminal has no line editor; pipe a script instead\n")
            return 1
        }
        process.isInteractive = true
        process.write("\(Arguments.configuration.version). Type help or lesson 1.\n")
        process.output.flush()
        if let entry { session.respond(to: entry) }
        while !session.isFinished, let entry = nextEntry(editor) {
            if entry.isEmpty { continue }
            editor.remember(entry)
            // An interrupt that comes before the entry runs is meant to stop it, so only one that did is
            // forgotten.
            if session.respond(to: entry) == .interrupted { Interrupts.clear() }
            process.output.flush()
        }
        return 0
    }

    /// The next complete entry; empty when a line was dropped, nil at the end of input.
    private func nextEntry(_ editor: LineEditor) -> String? {
        var pending = ""
        while true {
            let isFirst = pending.isEmpty
            let prompt = isFirst ? prompt(Session.prompt) : prompt(Session.continuationPrompt, goesOn: true)
            switch editor.readLine(prompt: prompt) {
            case .interrupt: return ""
            case .endOfInput: return isFirst ? nil : pending.withoutBlankEnd
            case .cell(let text): return pending + text
            case .line(let line):
                let text = pending + line
                switch reading(of: text, isBlank: line.allSatisfy(\.isWhitespace), editor) {
                case .entry: return text.withoutBlankEnd
                case .dropped: return ""
                case .goesOn: pending = text + "\n"
                }
            }
        }
    }

    /// What becomes of the lines typed so far.
    private enum Reading {
        case entry, goesOn, dropped
    }

    /// Judges them; an empty line ends a block, and drops what is open otherwise. In a terminal without
    /// bracketed paste a blank line with more behind it was pasted, and ends nothing.
    private func reading(of text: String, isBlank: Bool, _ editor: LineEditor) -> Reading {
        if isBlank && !text.contains("\n") { return .dropped }
        let open = Parser.completeness(of: text, vocabulary: session.vocabulary)
        if isBlank && editor.hasPendingInput { return .goesOn }
        guard let open else { return .entry }
        guard isBlank else { return .goesOn }
        switch open {
        case .block(_, hasBody: true): return .entry
        case .block:
            session.note("the line with the ':' needs an indented line below it; Ctrl-C drops it")
            return .goesOn
        case .bracket: session.note("dropped what was typed: a bracket was open")
        case .string: session.note("dropped what was typed: a triple-quoted string was open")
        case .line: session.note("dropped what was typed: the line ended with a backslash")
        }
        return .dropped
    }

    private func prompt(_ text: String, goesOn: Bool = false) -> LineEditing.Prompt {
        LineEditing.Prompt(text, style: process.page.hasColor ? "32" : nil, continuesBlock: goesOn)
    }
}

extension String {
    /// Without the line ends and blanks at its end.
    fileprivate var withoutBlankEnd: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
