import Foundation
import Workbench

/// A fenced block that shows what someone types and what comes back.
struct Transcript {
    /// As it stands in the document.
    let lines: [String]

    /// Nil for a block that is no transcript.
    init?(_ block: CodeBlock) {
        guard block.language == "console" else { return nil }
        lines = block.lines
    }

    /// The same with what really comes back.
    func replayed() throws -> [String] {
        lines.contains { $0.hasPrefix("$ ") } ? try replayedInShell() : replayedAtPrompt()
    }

    /// What a fresh session answers.
    private func replayedAtPrompt() -> [String] {
        let surroundings = QuietSurroundings()
        let session = Session(surroundings: surroundings)
        var shown: [String] = []
        var seen = ""
        for entry in Entry.all(inTranscript: lines) {
            session.respond(to: entry.program)
            let answer = surroundings.output.dropFirst(seen.count)
            seen = surroundings.output
            shown += entry.shown + answer.asLines
        }
        return shown
    }

    /// What the program answers, for lines that call it; what is shown for other programs is left as it is.
    private func replayedInShell() throws -> [String] {
        var shown: [String] = []
        var isAnswered = false
        for line in lines {
            if let command = line.dropping("$ ") {
                shown.append(line)
                isAnswered = command.callsMicrograd
                if isAnswered { shown += try Shell.output(of: command).asLines }
            } else if !isAnswered {
                shown.append(line)
            }
        }
        return shown
    }
}

extension StringProtocol {
    /// The lines of an output; none for an empty one.
    fileprivate var asLines: [String] {
        isEmpty ? [] : (hasSuffix("\n") ? String(dropLast()) : String(self)).lines.map(\.trimmedAtEnd)
    }

    /// Without blanks at the end, which no reader sees and editors remove.
    private var trimmedAtEnd: String {
        String(reversed().drop { $0 == " " }.reversed())
    }

    /// Whether this is a command line for the program: `micrograd …` or `echo … | micrograd …`.
    fileprivate var callsMicrograd: Bool {
        String(self).wholeMatch(of: /(echo .* \| )?micrograd( .*)?/) != nil
    }
}
