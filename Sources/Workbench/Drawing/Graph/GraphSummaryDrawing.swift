/// A graph too large to look at, in numbers: what it is made of and where its gradient is steepest.
struct GraphSummaryDrawing: Drawing {
    private let summary: GraphSummary

    init(_ summary: GraphSummary) {
        self.summary = summary
    }

    func lines(on page: Page) -> [Text] {
        let name = summary.rootName.map { page.isASCII ? $0.asciiForm : $0 }
        let size = "\(summary.count.grouped) nodes, \(summary.depth.grouped) deep"
        var lines = [
            Text(name.map { "\($0): \(size)" } ?? size, .heading),
            Text("too large to read as a picture", .faint), Text([]),
        ]
        lines += operations.lines(on: page)
        let leaves = [
            (summary.parameters, "parameter"), (summary.inputs, "input"), (summary.constants, "constant"),
        ].filter { $0.0 > 0 }.map { "\($0.0.grouped) \($0.1)\($0.0 == 1 ? "" : "s")" }
        lines += [Text([]), Text("leaves  ", .heading) + Text(leaves.joined(separator: ", "))]
        lines += steepest(page)
        let isPlain = name?.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
        let file = isPlain ? name ?? "graph" : "graph"
        let command = "draw \(name ?? (page.isASCII ? "..." : "…")) to \(file).svg"
        return lines + [Text([]), Text(command, .code) + Text("  draws all of it", .faint)]
    }

    /// A bar for each operation, as long as it is frequent; the rarest together.
    private var operations: BarDrawing {
        let all = summary.operations
        var bars = all.prefix(12).map { BarDrawing.Bar($0.symbol, Double($0.count), text: $0.count.grouped) }
        let rest = all.dropFirst(12).reduce(0) { $0 + $1.count }
        if rest > 0 { bars.append(BarDrawing.Bar("others", Double(rest), text: rest.grouped)) }
        return BarDrawing(bars, labels: .symbol)
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
