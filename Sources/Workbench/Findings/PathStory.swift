import Language
import Micrograd
import MicrogradNN

/// The paths from a root to an input, told in symbols and in numbers.
struct PathStory {
    private let paths: Paths
    /// The paths that are shown, alike ones once.
    private let groups: [PathGroup]
    private let names: (root: String, input: String)
    private let interpreter: Interpreter

    /// How many groups of paths are shown.
    private static let limit = 12
    /// How many slopes of a path are shown; of a longer one the first and the last.
    private static let longest = 12

    init(from root: Int, to input: Int, names: (root: String, input: String), in interpreter: Interpreter) {
        self.names = names
        self.interpreter = interpreter
        let tape = interpreter.tape
        paths = Paths(from: root, to: input, on: tape, limit: Self.limit)
        var groups = PathGroup.groups(of: paths.largest, on: tape)
        if groups.count < Self.limit, groups.reduce(0, { $0 + $1.count }) < paths.count,
            groups[0].path.rows.count < 1000
        {
            groups = PathGroup.groups(
                of: Paths(from: root, to: input, on: tape, limit: 512).largest, on: tape)
        }
        self.groups = Array(groups.prefix(Self.limit))
    }

    /// The story for a reader and its record.
    var answer: Answer {
        if paths.count == 0 {
            let text: Text =
                "\(names.root, .name) does not depend on \(names.input, .name): no path leads there, and the gradient is \(0.0, .gradient)"
            return Answer(Document(text), record: record)
        }
        var blocks: [Document.Block] = [.paragraph(title)]
        for group in groups { blocks += [.space] + story(of: group) }
        blocks += [.space, .paragraph(conclusion)]
        return Answer(Document(blocks), record: record)
    }

    private static func shown(_ count: Double) -> String {
        UInt64(exactly: count).map(String.init) ?? "about \(shownNumber(count, digits: 4))"
    }

    private var title: Text {
        let count = paths.exactCount.map(String.init) ?? Self.shown(paths.count)
        let isHiding = groups.reduce(0) { $0 + $1.count } < paths.count
        let shown = isHiding ? ", the \(groups.count) largest shown" : ""
        return
            "\(count) \(paths.count == 1 ? "path" : "paths") from \(names.root, .name) to \(names.input, .name)\(shown)"
    }

    /// `L → e → d → a`, then the slopes along it in symbols, then in numbers.
    private func story(of group: PathGroup) -> [Document.Block] {
        let path = group.path
        let way = path.rows.map { Text(interpreter.name(ofRow: $0), .name) }
        let symbols = path.slopes.indices.map { Text(symbol(of: path, at: $0), .symbol) }
        let slopes = path.slopes.map { Text.slope($0) }
        var numbers = Text("  = ") + Self.joined(slopes, by: " · ")
        if path.slopes.count != 1 {
            numbers += path.slopes.isEmpty ? Text(1.0, .gradient) : " = \(path.product, .gradient)"
        }
        if group.count > 1 {
            numbers += ", and \(Self.shown(group.count)) such paths give \(group.sum, .gradient)"
        }
        let lines =
            [Text("  ") + Self.joined(way, by: " → ")]
            + (symbols.isEmpty ? [] : [Text("    ") + Self.joined(symbols, by: " · ")]) + [numbers]
        return lines.map { .paragraph($0) }
    }

    /// Parts with a sign between them, the middle of many left out.
    private static func joined(_ parts: [Text], by sign: String) -> Text {
        var parts = parts
        if parts.count > longest + 1 {
            let hidden = parts.count - longest
            let gap = Text("… \(hidden) more …", .faint)
            parts.replaceSubrange(longest / 2..<parts.count - longest / 2, with: [gap])
        }
        return parts.dropFirst().reduce(parts.first ?? Text([])) { $0 + Text(sign, .faint) + $1 }
    }

    private func symbol(of path: Paths.Path, at index: Int) -> String {
        let place = PathGroup.places(of: path, at: index, on: interpreter.tape).first ?? 0
        let text = SlopeText.of(path.rows[index], place: place, in: interpreter)
        return text.contains(" ") && path.slopes.count > 1 ? "(\(text))" : text
    }

    private var conclusion: Text {
        let backprop = interpreter.tape.gradients(of: paths.root)[paths.input] + 0
        let difference = (paths.sum - backprop).magnitude
        let isEqual = difference <= 1e-9 * max(paths.sum.magnitude, backprop.magnitude) || paths.sum.isNaN
        let sum: Text = "sum over \(paths.count == 1 ? "the path" : "all paths") = \(paths.sum, .gradient)"
        return isEqual
            ? sum + Text(", which is the gradient of \(names.input) by backpropagation", .good)
            : sum + ", while backpropagation gives \(backprop, .bad)"
    }

    private var record: JSON {
        let count = paths.exactCount.flatMap(Int.init(exactly:))
        return [
            "kind": "paths", "count": count.map { .integer($0) } ?? .number(paths.count),
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

extension Text {
    /// A local slope; one that is no number is undefined.
    static func slope(_ slope: Double) -> Text { slope.isNaN ? "undefined" : Text(slope) }
}
