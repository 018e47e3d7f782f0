import Language
import Micrograd
import MicrogradNN

extension Command {
    static let grad = Command(
        "grad", usage: "grad [x, …]    grad L wrt a, b",
        summary: "where gradients come from",
        help: """
            For every named node: its data, its gradient, and for each use of the node the gradient that came \
            from above times the local slope. A node used twice has two lines, and their sum is its gradient.

            'grad L wrt a, b' computes the gradients of L without touching those that are there.
            """,
        examples: [
            "a = 2.0; b = -3.0\nL = a*b + a\nbackward L\ngrad",
            "a = 2.0; b = -3.0\nL = a*b + a\ngrad L wrt a, b",
        ],
        syntax: CommandSyntax(.expressions(0...64), clauses: [.init("wrt", .expressions(1...64))])
    ) { invocation throws(Diagnostic) in
        if let wrt = invocation.clauses["wrt"] {
            guard invocation.operands.count == 1 else {
                throw invocation.failure("name one value before 'wrt'")
            }
            let root = try invocation.row(invocation.operands[0])
            let rows = try invocation.rows(wrt)
            invocation.interpreter.remarkOnStaleness(of: root)
            let table = GradientTable(of: root, rows: rows, in: invocation.interpreter, fromTape: false)
            return table.answer
        }
        guard let root = invocation.interpreter.lastRoot else {
            throw invocation.failure(
                "there are no gradients yet", hint: "run 'backward L' first, or 'grad L wrt a' without it")
        }
        let interpreter = invocation.interpreter
        let rows =
            invocation.operands.isEmpty
            ? interpreter.namedRows(below: root) : try invocation.rows(invocation.operands)
        return GradientTable(of: root, rows: rows, in: interpreter, fromTape: true).answer
    }
}

extension Interpreter {
    /// The rows with a name among those a root was computed from, root first.
    func namedRows(below root: Int) -> [Int] {
        let ancestors = tape.ancestors(of: root)
        return stride(from: root, through: 1, by: -1).filter { row in
            guard ancestors[row], let label = label(ofRow: row) else { return false }
            return !label.isEmpty
        }
    }
}
