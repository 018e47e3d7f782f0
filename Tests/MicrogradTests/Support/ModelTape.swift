import Micrograd

/// A tape as plainly as it can be said: rows are objects that know their operands, and nothing is kept twice.
/// It has no handles, stamps or runs, which makes it a witness of those.
struct ModelTape {
    enum Kind {
        case leaf
        case operation(Operation, exponent: Double)
        case weightedSum(hasBias: Bool)
        /// ``ModelTape/blend``.
        case own
    }

    final class Row {
        var number = 0.0
        var gradient = 0.0
        /// What it is the row of, and where it stands; 0 when it is gone.
        let kind: Kind
        let operands: [Row]
        var slopes: [Double] = []
        var place: Int

        init(_ kind: Kind, _ operands: [Row], place: Int) {
            (self.kind, self.operands, self.place) = (kind, operands, place)
        }

        var isLeaf: Bool { operands.isEmpty }

        /// The number and the slopes that the operands' present numbers give.
        var outcome: (number: Double, slopes: [Double]) {
            let x = operands.map(\.number)
            switch kind {
            case .leaf: return (number, [])
            case .operation(let operation, let exponent):
                let rule = operation.row.rule(x[0], operation == .constantPower ? exponent : x.last!)
                return (rule.value, x.count == 1 ? [rule.left] : [rule.left, rule.right])
            case .weightedSum(let hasBias):
                var sum = hasBias ? x[0] : -0.0
                var slopes = hasBias ? [1.0] : []
                for place in stride(from: hasBias ? 1 : 0, to: x.count, by: 2) {
                    sum += x[place] * x[place + 1]
                    slopes += [x[place + 1], x[place]]
                }
                return (sum, slopes)
            case .own: return (ModelTape.blend.value(x), ModelTape.blend.slopes(x))
            }
        }

        /// A weighted sum's are those of the present numbers, others' those of the time they were found.
        var presentSlopes: [Double] {
            if case .weightedSum = kind { return outcome.slopes }
            return slopes
        }
    }

    /// An operation of the user's own.
    static var blend: OperationDefinition {
        OperationDefinition(
            name: "blend", arity: 3, value: { $0[0] / 2 + $0[1].magnitude - $0[2] / 4 },
            slopes: { [0.5, $0[1] < 0 ? -1 : 1, -0.25] })
    }

    /// From row 1 on.
    private(set) var rows: [Row] = []
    var end: Int { rows.count + 1 }

    mutating func append(_ number: Double) -> Row {
        let row = Row(.leaf, [], place: end)
        row.number = number
        rows.append(row)
        return row
    }

    mutating func append(_ kind: Kind, _ operands: [Row]) -> Row {
        let row = Row(kind, operands, place: end)
        (row.number, row.slopes) = row.outcome
        rows.append(row)
        return row
    }

    mutating func rewind(to place: Int) {
        for row in rows[(place - 1)...] { row.place = 0 }
        rows.removeSubrange((place - 1)...)
    }

    /// Rows that a row was computed from, and itself, in order.
    func ancestors(of root: Row) -> [Row] { ancestors(of: [root]) }

    private func ancestors(of roots: [Row]) -> [Row] {
        var isReached = [Bool](repeating: false, count: end)
        for root in roots { isReached[root.place] = true }
        for row in rows.reversed() where isReached[row.place] {
            for operand in row.operands { isReached[operand.place] = true }
        }
        return rows.filter { isReached[$0.place] }
    }

    /// Returns the new place of each, 0 for those that are gone.
    mutating func compact(keeping roots: [Row]) -> [Int32] {
        var map = [Int32](repeating: 0, count: end)
        let kept = ancestors(of: roots)
        for (index, row) in kept.enumerated() { map[row.place] = Int32(index + 1) }
        for row in rows { row.place = Int(map[row.place]) }
        rows = kept
        return map
    }

    func backward(from root: Row) {
        let reached = ancestors(of: root)
        for row in reached where !row.isLeaf { row.gradient = 0 }
        root.gradient = root.isLeaf ? root.gradient + 1 : 1
        for row in reached.reversed() {
            for (operand, slope) in zip(row.operands, row.presentSlopes) {
                operand.gradient += row.gradient * slope
            }
        }
    }

    func replay(to root: Row) {
        for row in ancestors(of: root) { (row.number, row.slopes) = row.outcome }
    }

    func refreshSlopes(below root: Row) {
        for row in ancestors(of: root) { row.slopes = row.outcome.slopes }
    }
}
