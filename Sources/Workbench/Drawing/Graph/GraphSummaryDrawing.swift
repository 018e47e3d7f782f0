/// A graph too large to look at, in numbers: what it is made of and where its gradient is steepest.
struct GraphSummaryDrawing: Drawing {
    private let summary: GraphSummary

    init(_ summary: GraphSummary) {
        self.summary = summary
    }

    func lines(on page: Page) -> [Text] {
        let name = summary.rootName.map { page.isASCII ? $0.asciiForm : $0 } ?? "L"
        var lines = [
            Text("\(name): \(summary.count.grouped) nodes, \(summary.depth.grouped) deep", .heading),
            Text("too large to read as a picture", .faint),
            Text([]),
        ]
        lines += operations(page)
        let leaves = [
            (summary.parameters, "parameters"), (summary.inputs, "inputs"), (summary.constants, "constants"),
        ].filter { $0.0 > 0 }
        lines.append(Text([]))
        lines.append(
            Text("leaves  ", .heading)
                + Text(leaves.map { "\($0.0.grouped) \($0.1)" }.joined(separator: ", ")))
        lines += steepest(page)
        let file = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } ? name : "graph"
        lines.append(Text([]))
        lines.append(
            Text("draw \(name) to \(file).svg", .code) + Text("  draws all of it into a file", .faint))
        return lines
    }

    /// A bar for each operation, as long as it is frequent.
    private func operations(_ page: Page) -> [Text] {
        let shown = summary.operations.prefix(12)
        let labelWidth = shown.map { $0.symbol.displayWidth }.max() ?? 0
        let countWidth = shown.map { $0.count.grouped.count }.max() ?? 0
        let largest = Double(shown.first?.count ?? 1)
        let room = min(40, page.width - labelWidth - countWidth - 4)
        var lines = shown.map { symbol, count in
            let bar = room < 4 ? 0 : max(1, Int((Double(count) / largest * Double(room)).rounded()))
            return Text(symbol.padded(to: labelWidth), .symbol)
                + Text("  " + String(repeating: " ", count: countWidth - count.grouped.count) + count.grouped)
                + Text(bar > 0 ? "  " : "")
                + Text(String(repeating: page.isASCII ? "=" : "▬", count: bar), .faint)
        }
        let hidden = summary.operations.count - shown.count
        if hidden > 0 { lines.append(Text("and \(hidden) more operations", .faint)) }
        return lines
    }

    private func steepest(_ page: Page) -> [Text] {
        guard !summary.steepest.isEmpty else { return [] }
        let digits = page.precision ?? 4
        let room = max(8, page.width - 16)
        let names = summary.steepest.map {
            (page.isASCII ? $0.name.asciiForm : $0.name).shortenedInFront(to: room, isASCII: page.isASCII)
        }
        let width = names.map(\.displayWidth).max() ?? 0
        let grads = summary.steepest.map { $0.grad.compactFloat(digits) }
        let gradWidth = grads.map(\.count).max() ?? 0
        return [Text([]), Text("largest gradients", .heading)]
            + zip(names, grads).map { name, grad in
                Text("  ") + Text(name.padded(to: width), .name)
                    + Text("  " + String(repeating: " ", count: gradWidth - grad.count))
                    + Text(grad, .gradient)
            }
    }
}

extension Int {
    /// With commas between thousands: `65,818`.
    var grouped: String {
        let digits = Array(String(magnitude))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return (self < 0 ? "-" : "") + text
    }
}
