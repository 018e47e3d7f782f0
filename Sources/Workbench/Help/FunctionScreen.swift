import Micrograd

/// What `help functions` shows: the names of all operations and functions by what they are about.
struct FunctionScreen {
    /// The word that asks for it.
    static let topic = "functions"

    private static var groups: [(title: String, names: [String])] {
        [("Operations", Operation.allCases.filter { $0 != .constantPower }.map(\.form))]
            + FunctionHelp.groups.map { ($0.title, $0.functions.map(\.name)) }
    }

    /// The screen for a reader, and the same as text.
    var answer: Answer {
        var blocks: [Document.Block] = []
        for group in Self.groups {
            let separator = group.names.contains { $0.contains(" ") } ? "   " : " "
            blocks.append(.paragraph(Text(group.title, .heading)))
            blocks.append(.paragraph(Text("  " + group.names.joined(separator: separator), .code)))
        }
        blocks += [
            .space,
            .paragraph(
                "And what math, random and np hold. " + Text("help NAME", .code) + " tells more about each."),
        ]
        let lines = Self.groups.map { "\($0.title): \($0.names.joined(separator: ", "))" }
        return Answer(Document(blocks), record: .text(lines.joined(separator: "\n")))
    }
}
