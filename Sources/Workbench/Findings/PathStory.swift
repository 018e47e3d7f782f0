import Language
import Micrograd
import MicrogradNN

/// The paths from a root to an input, told in symbols and in numbers.
struct PathStory {
    let paths: Paths
    let names: (root: String, input: String)
    let interpreter: Interpreter

    init(_ paths: Paths, names: (root: String, input: String), in interpreter: Interpreter) {
        self.paths = paths
        self.names = names
        self.interpreter = interpreter
    }

    /// The story for a reader and its record.
    var answer: Answer {
        var blocks: [Document.Block] = [.paragraph(title)]
        for path in paths.largest { blocks += [.space] + story(of: path) }
        blocks += [.space, .paragraph(conclusion)]
        return Answer(Document(blocks), record: record)
    }

    private var count: String {
        paths.exactCount.map(String.init) ?? "about \(shownNumber(paths.count, digits: 4))"
    }

    private var title: Text {
        if paths.count == 0 {
            return "\(names.root, .name) does not depend on \(names.input, .name): no path leads there"
        }
        let hidden = paths.count - Double(paths.largest.count)
        let shown = hidden > 0 ? ", the \(paths.largest.count) largest shown" : ""
        return
            "\(count) \(paths.count == 1 ? "path" : "paths") from \(names.root, .name) to \(names.input, .name)\(shown)"
    }

    /// `L → e → d → a`, then the slopes along it in symbols, then in numbers.
    private func story(of path: Paths.Path) -> [Document.Block] {
        let nodes = path.rows.map { interpreter.name(ofRow: $0) }
        var way = Text("  ")
        var symbols = Text("    ")
        var numbers = Text("  = ")
        for (index, node) in nodes.enumerated() {
            way += (index == 0 ? Text([]) : Text(" → ", .faint)) + Text(node, .name)
        }
        for (index, slope) in path.slopes.enumerated() {
            let dot = index == 0 ? Text([]) : Text(" · ", .faint)
            symbols += dot + Text(symbol(of: path, at: index), .symbol)
            numbers += dot + Text(slope)
        }
        if path.slopes.isEmpty {
            return [.paragraph(way), .paragraph("  = \(1.0, .gradient)")]
        }
        numbers += " = \(path.product, .gradient)"
        return [.paragraph(way), .paragraph(symbols), .paragraph(numbers)]
    }

    private func symbol(of path: Paths.Path, at index: Int) -> String {
        let row = path.rows[index]
        let places = interpreter.tape.operands(of: row).indices.filter {
            interpreter.tape.operands(of: row)[$0] == path.rows[index + 1]
        }
        let slopes = interpreter.tape.slopes(of: row)
        let place = places.first { slopes[$0] == path.slopes[index] } ?? places.first ?? 0
        let text = SlopeText.of(row, place: place, in: interpreter)
        return text.contains(" ") && path.slopes.count > 1 ? "(\(text))" : text
    }

    private var conclusion: Text {
        let gradient = interpreter.tape.gradients(of: paths.root)
        let backprop = paths.input <= paths.root ? gradient[paths.input] + 0 : 0
        let difference = (paths.sum - backprop).magnitude
        let isEqual = difference <= 1e-9 * max(paths.sum.magnitude, backprop.magnitude) || paths.sum.isNaN
        let sum: Text = "sum over \(paths.count == 1 ? "the path" : "all paths") = \(paths.sum, .gradient)"
        return isEqual
            ? sum + Text(", which is the gradient of \(names.input) by backpropagation", .good)
            : sum + ", while backpropagation gives \(backprop, .bad)"
    }

    private var record: JSON {
        [
            "kind": "paths",
            "count": paths.exactCount.flatMap(Int.init(exactly:)).map { .integer($0) }
                ?? .number(paths.count),
            "sum": .number(paths.sum),
            "paths": .array(
                paths.largest.map { path in
                    [
                        "nodes": .array(path.rows.map { .string(interpreter.name(ofRow: $0)) }),
                        "slopes": .array(path.slopes.map { .number($0) }), "product": .number(path.product),
                    ]
                }),
        ]
    }
}
