import Language
import Micrograd
import MicrogradNN

/// What a gradient check found, told.
struct CheckReport {
    private let check: GradientCheck
    private let row: Int
    private let root: String
    private let interpreter: Interpreter

    init(_ check: GradientCheck, of row: Int, named root: String, in interpreter: Interpreter) {
        self.check = check
        self.row = row
        self.root = root
        self.interpreter = interpreter
    }

    /// The table, the remarks and the verdict; a contradiction is a failure at the given place.
    func answer(at range: SourceRange?, in source: Source?) -> Answer {
        var blocks: [Document.Block] = check.rows.isEmpty ? [] : [.table(table)]
        blocks += (check.rows.compactMap(remark) + expectations).map { .paragraph($0) }
        blocks.append(.paragraph(verdict))
        var answer = Answer(Document(blocks), record: record)
        let wrong = check.rows.filter { $0.verdict == .disagree }
        if !wrong.isEmpty {
            let accused = wrong.compactMap(\.accusation).first.map { " (\($0.name))" } ?? ""
            answer.failure = Diagnostic(
                "\(wrong.count) of \(check.rows.count) gradients of \(root) disagree\(accused)", at: range,
                in: source,
                hint: "the difference uses values only, so doubt the slope first")
        }
        return answer
    }

    private func name(_ row: GradientCheck.Row) -> String { interpreter.name(ofRow: row.input) }

    private var table: Table {
        var table = Table([
            .words("input"), .numbers("data").optional, .numbers("backprop"), .numbers("forward").optional,
            .numbers("numeric"), .numbers("± error").optional, .words("verdict"),
        ])
        for row in check.rows {
            table.rows.append([
                Text(name(row), .name), Text(row.data), Text(row.backprop, .gradient),
                Text(row.forward, .gradient),
                row.shownNumeric, Text(row.error, digits: 2, .faint),
                row.verdict.text,
            ])
        }
        return table
    }

    /// What a row's verdict does not say by itself.
    private func remark(_ row: GradientCheck.Row) -> Text? {
        switch row.verdict {
        case .agree: nil
        case .kink: kink(row)
        case .edge: edge(row)
        case .disagree: disagreement(row)
        }
    }

    /// What errors a step that the user chose is expected to have; of many inputs the worst.
    private var expectations: [Text] {
        let expected = check.rows.compactMap { row in row.expected.map { (row, $0) } }
        guard let step = expected.first?.0.step else { return [] }
        let worst = expected.max { $0.1.truncation + $0.1.rounding < $1.1.truncation + $1.1.rounding }
        let shown = expected.count > 4 ? [worst].compactMap(\.self) : expected
        return shown.map { row, error in
            "\(name(row), .name): with h = \(step) expect an error of about \(error.truncation, digits: 2) from "
                + "curvature and \(error.rounding, digits: 2) from rounding"
        }
    }

    private func kink(_ row: GradientCheck.Row) -> Text {
        var text: Text = "\(name(row), .name): a kink"
        if let obstacle = row.obstacle { text += " (\(story(of: obstacle)))" }
        if let left = row.left, let right = row.right {
            text +=
                ": the slope is \(left.value, digits: 10) from the left and \(right.value, digits: 10) from the right"
        }
        return text + "; backpropagation says \(row.backprop, .gradient), by convention"
    }

    private func edge(_ row: GradientCheck.Row) -> Text {
        let value = interpreter.tape.value(self.row)
        if !value.isFinite {
            return "\(name(row), .name): \(root, .name) is \(value), and no difference tells its slope"
        }
        let text: Text = "\(name(row), .name): at the edge of a domain"
        let place = row.obstacle.map { Text(" (\(story(of: $0)))") } ?? ""
        if row.isUndefined { return text + place + "; the derivative is unbounded or undefined there" }
        return text + place + "; the difference looks to one side only"
    }

    private func disagreement(_ row: GradientCheck.Row) -> Text {
        guard let accusation = row.accusation else {
            return Text("\(name(row)): backpropagation and the difference contradict each other", .bad)
        }
        let node = interpreter.name(ofRow: accusation.row)
        switch accusation.charge {
        case .wrongSlope(let operand, let claimed, let measured):
            return Text("\(name(row)): the slope of \(accusation.name) is wrong", .bad)
                + " at \(node, .name): toward \(interpreter.name(ofRow: operand), .name) it claims \(claimed, .gradient), and "
                + "differences of its values say \(measured.value, digits: 10) ± \(measured.error, digits: 2)"
        case .modesPart:
            return Text("\(name(row)): backpropagation and forward mode part at \(node)", .bad)
        }
    }

    private func story(of obstacle: GradientCheck.Obstacle) -> String {
        switch obstacle {
        case .kink(let row): "at \(interpreter.formula(ofRow: row))"
        case .edge(let row): "of \(interpreter.formula(ofRow: row))"
        case .guardFlips(let place):
            "\(interpreter.guards(before: row)[place].text(in: interpreter)) turns out differently"
        }
    }

    private var verdict: Text {
        func count(_ verdict: GradientCheck.Verdict) -> Int { check.rows.count { $0.verdict == verdict } }
        if check.rows.isEmpty { return "\(root, .name) depends on no input: there is nothing to check" }
        let wrong = count(.disagree)
        if wrong > 0 { return Text("\(wrong) of \(check.rows.count) DISAGREE", .bad) }
        let agree = count(.agree)
        let witnesses: Text = ": backpropagation, forward mode and finite differences"
        if agree == check.rows.count {
            return Text(agree > 1 ? "all \(agree) agree" : "1 of 1 agree", .good) + witnesses
        }
        let told = [
            (agree, "agree", Text.Role.good), (count(.kink), "at a kink", .warning),
            (count(.edge), "at an edge", .warning),
        ]
        var text = Text([])
        for (number, words, role) in told where number > 0 {
            text +=
                text.pieces.isEmpty
                ? Text("\(number) of \(check.rows.count) \(words)", role) : Text(", \(number) \(words)", role)
        }
        return agree > 0 ? text + witnesses : text
    }

    private var record: JSON {
        [
            "kind": "numeric", "root": .string(root),
            "rows": .array(
                check.rows.map { row in
                    [
                        "name": .string(name(row)), "data": .number(row.data),
                        "backprop": .number(row.backprop),
                        "forward": .number(row.forward), "numeric": .number(row.numeric),
                        "error": .number(row.error), "h": .number(row.step),
                        "verdict": .string(row.verdict.rawValue),
                    ]
                }),
        ]
    }
}

extension GradientCheck.Row {
    /// The difference with as many digits as its error leaves it; at a kink, from one side to the other.
    fileprivate var shownNumeric: Text {
        if verdict == .kink, let left, let right {
            return Text(left.value, digits: 4, .gradient) + Text(" … ", .faint)
                + Text(right.value, digits: 4, .gradient)
        }
        guard error > 0, numeric.magnitude > error, error.isFinite else { return Text(numeric, .gradient) }
        let digits = Int((numeric.magnitude / error).logarithm / (10.0).logarithm) + 1
        return Text(numeric, digits: Swift.min(digits, 17), .gradient)
    }
}

extension GradientCheck.Verdict {
    /// The verdict in its colour.
    fileprivate var text: Text {
        switch self {
        case .agree: Text(rawValue, .good)
        case .kink, .edge: Text(rawValue, .warning)
        case .disagree: Text(rawValue, .bad)
        }
    }
}
