import Language
import Workbench

/// What is typed at the prompt before Enter brings an answer.
struct Entry: Equatable {
    /// As it stands in a transcript, prompts included.
    var shown: [String]
    /// The program alone.
    var program: String

    /// The entries of a transcript. Lines that begin with a prompt are what was typed; all others are
    /// answers, and are passed over.
    static func all(inTranscript lines: [String]) -> [Entry] {
        var entries: [Entry] = []
        for line in lines {
            if let typed = line.dropping("micrograd> ") ?? line.dropping("micrograd>") {
                entries.append(Entry(shown: [line], program: typed + "\n"))
            } else if let last = entries.indices.last,
                let typed = line.drop(while: { $0 == " " }).dropping("..> ")
                    ?? line.drop(while: { $0 == " " }).dropping("..>")
            {
                entries[last].shown.append(line)
                entries[last].program += typed + "\n"
            }
        }
        return entries
    }

    /// The entries that a program makes when it is typed line by line: one for each line, with the lines of
    /// its block behind it.
    static func all(in program: String) -> [Entry] {
        var entries: [Entry] = []
        for line in program.lines where !line.isEmpty {
            if let last = entries.indices.last, line.hasPrefix(" ") {
                entries[last].program += line + "\n"
            } else {
                entries.append(Entry(shown: [], program: line + "\n"))
            }
        }
        return entries
    }
}

extension StringProtocol {
    /// What follows a prefix; nil for a text that does not begin so.
    func dropping(_ prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
