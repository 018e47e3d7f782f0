import Language
import Micrograd
import MicrogradNN

extension Command {
    static let topo = Command(
        "topo", usage: "topo L", summary: "the order of the visits",
        help: """
            From L down to the leaves, no node before everything that uses it. That is the order in which a \
            gradient is complete when its node passes it on: nodes are visited last-made first, since a node \
            is made after its operands.
            """,
        examples: ["a = 2.0; b = 3.0\nL = (a + b)*(a*b)\ntopo L"], syntax: CommandSyntax(.expressions(1...1))
    ) { invocation throws(Diagnostic) in
        let root = try invocation.row(invocation.operands[0])
        let tape = invocation.tape
        let ancestors = tape.ancestors(of: root)
        var table = Table([.numbers("#"), .words("node"), .words("made from"), .numbers("data")])
        var records: [[JSON]] = []
        for row in stride(from: root, through: 1, by: -1) where ancestors[row] {
            let name = invocation.interpreter.name(ofRow: row)
            let formula = tape.operands(of: row).isEmpty ? "leaf" : invocation.interpreter.formula(ofRow: row)
            table.rows.append([
                Text(String(table.rows.count + 1), .faint), Text(name, .name), Text(formula, .symbol),
                Text(tape.value(row)),
            ])
            records.append([.string(name), .string(formula), .number(tape.value(row))])
        }
        return Answer(
            Document([.table(table)]), record: .table(["node", "made from", "data"], records))
    }
}
