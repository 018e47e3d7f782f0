import Language
import MicrogradNN

/// What `help` alone shows: every command, on one screen of 80 columns and 24 rows.
struct HelpScreen {
    let page: Page

    private static let indent = 2
    private static let nameWidth = 11
    /// The width of one of two columns.
    private static let columnWidth = 40

    /// The screen for a reader, and the commands as a table for machines.
    var answer: Answer {
        let blocks: [Document.Block] =
            [
                .paragraph("Type Python. A number becomes a Value that remembers how it was made:"),
                .paragraph(
                    Text("  micrograd> ", .faint)
                        + Text("a = 2.0; b = -3.0; L = a*b + a; backward L; grad", .code)),
                .space,
            ] + columns.map { .line($0) } + [
                .space,
                .paragraph(
                    Text("help NAME", .code) + " tells more, with an example; "
                        + Text("help functions", .code)
                        + " lists the functions."),
            ]
        let rows: [[JSON]] = Command.all.map { [.string($0.name), .string($0.usage), .string($0.summary)] }
        return Answer(Document(blocks), record: .table(["command", "usage", "summary"], rows))
    }

    /// The groups below one another, in two columns of about the same length where there is room.
    private var columns: [Text] {
        let groups = Command.groups.map(lines)
        let all = groups.flatMap(\.self)
        guard page.width >= 2 * Self.columnWidth - 2 else { return all }
        var left: [Text] = []
        var count = 0
        while left.count < all.count / 2 {
            left += groups[count]
            count += 1
        }
        let right = groups.dropFirst(count).flatMap(\.self)
        return (0..<max(left.count, right.count)).map { row in
            guard row < right.count else { return left[row] }
            let first = row < left.count ? left[row] : Text([])
            let gap = max(0, Self.columnWidth - first.width(on: page))
            return first + Text(String(repeating: " ", count: gap)) + right[row]
        }
    }

    private func lines(of group: (title: String, commands: [Command])) -> [Text] {
        [Text(group.title, .heading)]
            + group.commands.map { command in
                let room = page.width - Self.indent - Self.nameWidth
                let name =
                    Text(String(repeating: " ", count: Self.indent))
                    + Text(command.name.padded(to: Self.nameWidth), .code)
                return name + Text(command.summary.shortened(to: max(room, 0), isASCII: page.isASCII))
            }
    }
}
