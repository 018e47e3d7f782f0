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
        let tape = interpreter.tape
        var steps = Steps(from: root, on: tape)
        var records: [[JSON]] = []
        var list: [Steps.Step] = []
        while let step = steps.next() { list.append(step) }
        func name(_ row: Int) -> String { row == root ? rootName : interpreter.name(ofRow: row) }
        if list.isEmpty {
            pages = [[.paragraph("\(rootName, .name) is a leaf: its gradient is \(1.0, .gradient)")]]
        }
        for (index, step) in list.enumerated() {
            let formula = interpreter.formula(ofRow: step.row)
            var title: Text = "step \(index + 1) of \(list.count): \(name(step.row), .name)"
            if formula != name(step.row) { title += " = \(formula, .symbol)" }
            var blocks: [Document.Block] = [.paragraph(title)]
            if index == 0 { blocks.append(.paragraph("  the gradient of the root is \(1.0, .gradient)")) }
            if index > 0 {
                blocks.append(.paragraph("  its gradient is complete: \(step.adjoint, .gradient)"))
            }
            var table = Table(
                [.words("operand"), .words("local slope"), .words("sends"), .numbers("total")], indent: 2)
            for (place, part) in step.parts.enumerated() {
                let slope = SlopeText.of(step.row, place: place, in: interpreter)
                let total: Text =
                    part.before == 0
                    ? Text(part.after, .gradient)
                    : "\(part.before) + \(part.contribution) = \(part.after, .gradient)"
                table.rows.append([
                    Text(name(part.operand), .name), "\(slope, .symbol) = \(part.slope)",
                    "\(step.adjoint) · \(part.slope) = \(part.contribution, .gradient)", total,
                ])
                records.append([
                    .integer(index + 1), .string(name(step.row)), .number(step.adjoint),
                    .string(name(part.operand)), .number(part.slope), .number(part.contribution),
                    .number(part.after),
                ])
            }
            pages.append(blocks + [.table(table)])
        }
        record = .table(["step", "node", "gradient", "operand", "slope", "contribution", "total"], records)
        ending = [.paragraph(Self.summary(of: root, steps, in: interpreter))]
    }

    private static func summary(of root: Int, _ steps: Steps, in interpreter: Interpreter) -> Text {
        var text: Text = "done:"
        var separator = " "
        for row in interpreter.tape.inputs(of: root).prefix(12) {
            text += "\(separator)\(interpreter.name(ofRow: row), .name) \(steps.total(row), .gradient)"
            separator = ", "
        }
        return text
    }
}
