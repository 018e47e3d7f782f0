import Language
import Micrograd
import MicrogradNN

/// The backward pass told one node at a time.
struct StepStory {
    /// What is shown for each step.
    private(set) var pages: [[Document.Block]] = []
    /// The gradients of the leaves at the end.
    private(set) var ending: [Document.Block] = []
    /// The steps as a table.
    let record: JSON

    init(of root: Int, named rootName: String, in interpreter: Interpreter) {
        var steps = Steps(from: root, on: interpreter.tape)
        var list: [Steps.Step] = []
        while let step = steps.next() { list.append(step) }
        let teller = StepTeller(root: root, rootName: rootName, interpreter: interpreter)
        if list.isEmpty {
            pages = [[.paragraph("\(rootName, .name) is a leaf: its gradient is \(1.0, .gradient)")]]
        }
        for (index, step) in list.enumerated() {
            pages.append(teller.title(of: step, index, of: list.count) + [.table(teller.table(of: step))])
        }
        record = .table(
            ["step", "node", "gradient", "operand", "slope", "contribution", "total"],
            list.enumerated().flatMap(teller.records))
        if !list.isEmpty { ending = [.paragraph(Self.summary(of: root, steps, in: interpreter))] }
    }

    private static func summary(of root: Int, _ steps: Steps, in interpreter: Interpreter) -> Text {
        var text: Text = "done:"
        var separator = " "
        let inputs = interpreter.tape.inputs(of: root)
        for row in inputs.prefix(12) {
            text += "\(separator)\(interpreter.name(ofRow: row), .name) \(steps.total(row), .gradient)"
            separator = ", "
        }
        if inputs.count > 12 { text += Text(" and \(inputs.count - 12) more", .faint) }
        return text
    }
}

/// Tells one step.
private struct StepTeller {
    let root: Int
    let rootName: String
    let interpreter: Interpreter

    private func name(_ row: Int) -> String { row == root ? rootName : interpreter.name(ofRow: row) }

    /// Which node it is, how it was computed, and with which gradient.
    func title(of step: Steps.Step, _ index: Int, of count: Int) -> [Document.Block] {
        let formula = interpreter.formula(ofRow: step.row)
        var title: Text = "step \(index + 1) of \(count): \(name(step.row), .name)"
        if formula != name(step.row) { title += " = \(formula, .symbol)" }
        let gradient: Text = index == 0 ? "  the gradient of the root is " : "  its gradient is complete: "
        return [.paragraph(title), .paragraph(gradient + Text(step.adjoint, .gradient))]
    }

    /// For each operand the local slope, what is sent and what it has then.
    func table(of step: Steps.Step) -> Table {
        var table = Table(
            [.words("operand"), .words("local slope"), .words("sends"), .numbers("total")], indent: 2)
        for (place, part) in step.parts.enumerated() {
            let symbol = SlopeText.of(step.row, place: place, in: interpreter)
            let slope = Text.slope(part.slope)
            let total: Text =
                part.before == 0
                ? Text(part.after, .gradient)
                : "\(part.before) + \(part.contribution) = \(part.after, .gradient)"
            table.rows.append([
                Text(name(part.operand), .name),
                Double(symbol) == part.slope ? slope : "\(symbol, .symbol) = \(slope)",
                "\(step.adjoint) · \(slope) = \(part.contribution, .gradient)", total,
            ])
        }
        return table
    }

    func records(_ index: Int, _ step: Steps.Step) -> [[JSON]] {
        step.parts.map { part in
            [
                .integer(index + 1), .string(name(step.row)), .number(step.adjoint),
                .string(name(part.operand)), .number(part.slope), .number(part.contribution),
                .number(part.after),
            ]
        }
    }
}
