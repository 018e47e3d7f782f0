import Language
import LineEditing
import Workbench

/// The prompt: reads entries through the line editor and hands them to the session.
struct Prompt {
    let session: Session
    let process: Process

    private static let text = "micrograd> "
    /// Continuation lines are as far in as first ones.
    private static let continuation = String(repeating: " ", count: text.count - 4) + "..> "

    init(_ session: Session, _ process: Process) {
        self.session = session
        self.process = process
    }

    /// Reads until the end of input, and gives the status to end with.
    ///
    /// - Parameter entry: what is entered first, as if it had been typed.
    func run(beginningWith entry: String? = nil) -> Int32 {
        let history = HistoryFile.ofUser()
        let completer: Completer = { [session] line, cursor in
            let found = session.completion(of: line, at: cursor)
            return CompletionResult(
                replaced: found.replaced, candidates: found.candidates, suffix: found.suffix)
        }
        guard let editor = LineEditor(programName: "micrograd", history: history, completer: completer) else {
            process.warn("micrograd: error: this terminal has no line editor; pipe a script instead\n")
            return 1
        }
        process.isInteractive = true
        process.write("\(Arguments.configuration.version). Type help, or expressions: a = 2.0\n")
        if let entry { session.respond(to: entry) }
        while !session.isFinished, let entry = nextEntry(editor) {
            if entry.isEmpty { continue }
            editor.remember(entry)
            Interrupts.clear()
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
            switch editor.readLine(prompt: isFirst ? prompt(Self.text) : prompt(Self.continuation)) {
            case .interrupt: return ""
            case .endOfInput: return isFirst ? nil : pending
            case .cell(let text): return pending + text
            case .line(let line):
                if isFirst && line.allSatisfy(\.isWhitespace) { return "" }
                let isEmpty = line.allSatisfy(\.isWhitespace)
                if isEmpty && (editor.hasPendingInput || pending.hasSuffix(":\n")) { continue }
                guard let open = Parser.completeness(of: pending + line, vocabulary: session.vocabulary)
                else {
                    return pending + line
                }
                if isEmpty, case .block = open {
                    return pending
                } else if isEmpty {
                    process.warn("note: dropped what was typed, since \(open.explanation)\n")
                    return ""
                }
                pending += line + "\n"
            }
        }
    }

    private func prompt(_ text: String) -> LineEditing.Prompt {
        LineEditing.Prompt(text, style: process.page.hasColor ? "32" : nil)
    }
}

extension Unfinished {
    /// What is open, in words.
    fileprivate var explanation: String {
        switch self {
        case .block: "a block has no lines"
        case .bracket: "a bracket is open"
        case .string: "a triple-quoted string is open"
        case .line: "the line ends with a backslash"
        }
    }
}
