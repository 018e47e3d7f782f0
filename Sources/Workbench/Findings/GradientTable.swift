import Language
import Micrograd
import MicrogradNN

/// Gradients with their origin: for each use of a node, what came from above times the local slope.
struct GradientTable {
    /// A node and its gradient.
    struct Row {
        let name: String
        let data: Double
        let gradient: Double
        let uses: [Use]
        /// What earlier backward passes had put there.
        let earlier: Double
    }

    /// One use of a node by a later one.
    struct Use {
        let node: String
        let upstream: Double
        let slope: Double
    }

    let rows: [Row]

    /// - Parameter fromTape: take the gradients that are there; else compute those of `root` alone.
    init(of root: Int, rows: [Int], in interpreter: Interpreter, fromTape: Bool) {
        let tape = interpreter.tape
        let computed = fromTape ? nil : tape.gradients(of: root)
        func gradient(_ row: Int) -> Double {
            guard let computed else { return tape.gradient(row) }
            return row <= root ? computed[row] + 0 : 0
        }
        let uses = Self.uses(of: Set(rows), below: root, on: tape)
        self.rows = rows.map { row in
            let found = (uses[row] ?? []).map { use in
                Use(
                    node: interpreter.name(ofRow: use.user), upstream: gradient(use.user),
                    slope: tape.slopes(of: use.user)[use.place])
            }
            let own = row == root ? 1 : found.reduce(0) { $0 + $1.upstream * $1.slope }
            let total = gradient(row)
            return Row(
                name: interpreter.name(ofRow: row), data: tape.value(row), gradient: total, uses: found,
                earlier: fromTape && Self.differs(total, own) ? total - own : 0)
        }
    }

    private static func differs(_ one: Double, _ other: Double) -> Bool {
        (one - other).magnitude > 1e-9 * Swift.max(one.magnitude, other.magnitude)
    }

    /// For each wanted row the operations below the root that use it, and in which place.
    private static func uses(
        of wanted: Set<Int>, below root: Int, on tape: Tape
    ) -> [Int: [(user: Int, place: Int)]] {
        var uses: [Int: [(user: Int, place: Int)]] = [:]
        let ancestors = tape.ancestors(of: root)
        for user in 1...root where ancestors[user] {
            for (place, operand) in tape.operands(of: user).enumerated() where wanted.contains(operand) {
                uses[operand, default: []].append((user, place))
            }
        }
        return uses
    }

    /// The table for a reader and its record.
    var answer: Answer { Answer(Document([.table(table)]), record: record) }

    private var table: Table {
        var table = Table([
            .words("node"), .numbers("data"), .numbers("grad"),
            .words("upstream × local slope").elastic(.wraps),
        ])
        for row in rows {
            var lines = row.uses.map { use -> Text in
                "\(use.upstream, .gradient) × \(Text.slope(use.slope)) through \(use.node, .name)"
            }
            if row.earlier != 0 {
                lines.append("\(row.earlier, .gradient) " + Text("from earlier backwards", .warning))
            }
            let first = lines.first ?? Text("", .faint)
            table.rows.append([Text(row.name, .name), Text(row.data), Text(row.gradient, .gradient), first])
            for line in lines.dropFirst() { table.rows.append([Text([]), Text([]), Text([]), line]) }
        }
        return table
    }

    private var record: JSON {
        ["kind": "gradients", "rows": .array(rows.map(\.record))]
    }
}

extension GradientTable.Row {
    fileprivate var record: JSON {
        [
            "name": .string(name), "data": .number(data), "grad": .number(gradient),
            "uses": .array(uses.map(\.record)),
        ]
    }
}

extension GradientTable.Use {
    fileprivate var record: JSON {
        ["node": .string(node), "upstream": .number(upstream), "slope": .number(slope)]
    }
}
