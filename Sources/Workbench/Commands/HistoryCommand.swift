import Language
import MicrogradNN

extension Command {
    static let history = Command(
        "history", usage: "history", summary: "what you typed",
        help:
            "Lists the entries of this session, oldest first. The arrow keys and Ctrl-R reach those of earlier sessions too.",
        examples: ["a = 2.0\nhistory"]
    ) { invocation throws(Diagnostic) in
        invocation.session.leaveOut()
        let entries = invocation.session.entries
        if entries.isEmpty { return .remark("nothing was typed at the prompt yet") }
        let lines = entries.enumerated().map { index, entry -> Document.Block in
            let number = String(index + 1)
            let indent = String(repeating: " ", count: max(0, 4 - number.count))
            let text = entry.split(separator: "\n", omittingEmptySubsequences: false).joined(
                separator: "\n      ")
            return .line("\(indent + number, .faint)  \(text)")
        }
        let record = JSON.table(["entry"], entries.map { [.string($0)] })
        return Answer(Document(lines), record: record)
    }
}
