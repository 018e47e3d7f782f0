import MicrogradNN

/// What `help` alone shows: one screen.
struct HelpScreen {
    let page: Page

    /// The screen for a reader, and the commands as a table for machines.
    var answer: Answer {
        var blocks: [Document.Block] = [
            .paragraph(
                "Type expressions as in Python; numbers become Values that remember how they were made."),
            .space,
            .line(Text("  micrograd> ", .faint) + Text("a = 2.0; b = -3.0; L = a*b + a", .code)),
            .line(Text("  micrograd> ", .faint) + Text("backward L", .code)),
            .line(Text("  micrograd> ", .faint) + Text("a.grad", .code)),
            .space,
        ]
        blocks += Command.all.map { command in
            let name = command.name.padded(to: 10)
            let summary = page.width > 14 ? command.summary.shortened(to: page.width - 13) : ""
            return .line("  \(name, .code) \(summary)")
        }
        blocks += [
            .space,
            .paragraph(
                "Functions: \(FunctionHelp.all.map(\.name).joined(separator: " ")), and math, random, np."),
            .paragraph("'help NAME' tells more about each, with an example that runs. Ctrl-D ends."),
        ]
        let rows: [[JSON]] = Command.all.map { [.string($0.name), .string($0.usage), .string($0.summary)] }
        return Answer(Document(blocks), record: .table(["command", "usage", "summary"], rows))
    }
}
