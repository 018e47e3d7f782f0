/// A graph under examination: a recomputed copy, so that the tape itself stays as it is.
struct CheckedGraph {
    /// The copy. Values are those that follow from the leaves' present data.
    let tape: Tape
    let root: Int
    let guards: [GradientCheck.Guard]
    /// Ascending, the operations that the root or a guard depends on.
    let operations: [Int32]
    let watches = Watch.byCode
    /// Throws when the caller wants to stop.
    let lookUp: () throws(GradientCheck.Interrupted) -> Void

    init(
        of root: Int, on original: Tape, guards: [GradientCheck.Guard] = [],
        isCancelled: @escaping () -> Bool = { false }
    ) throws(GradientCheck.Interrupted) {
        var needed = [root]
        for condition in guards {
            needed.append(condition.left)
            if case .row(let row) = condition.right { needed.append(row) }
        }
        let last = needed.reduce(root, Swift.max)
        original.check(last)
        lookUp = { () throws(GradientCheck.Interrupted) in
            if isCancelled() { throw GradientCheck.Interrupted() }
        }
        tape = try original.copy(through: last, lookUp: lookUp)
        self.root = root
        self.guards = guards
        operations = try tape.operations(below: needed, through: last, lookUp: lookUp)
        for (place, row) in operations.enumerated() {
            if place % CheckedGraph.patience == 0 { try lookUp() }
            tape.evaluate(Int(row), keepingValue: false)
        }
    }

    /// How many rows are evaluated between two looks at whether to go on.
    static let patience = 256

    /// How many rows are passed over between two looks.
    static let stride = 1 << 16

    /// The operations recorded after a row, in order.
    func operations(after row: Int) -> ArraySlice<Int32> {
        var (low, high) = (0, operations.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(operations[middle]) <= row { low = middle + 1 } else { high = middle }
        }
        return operations[low...]
    }
}

extension Tape {
    /// A tape with the same rows up to one, which can be evaluated again without touching this one.
    fileprivate func copy(
        through last: Int, lookUp: () throws(GradientCheck.Interrupted) -> Void
    ) throws(GradientCheck.Interrupted) -> Tape {
        let copy = Tape(capacity: last + 1)
        for row in 1...last {
            if row % CheckedGraph.stride == 0 { try lookUp() }
            _ = copy.storage.pointee.append(storage.pointee.rows[row])
        }
        copy.wideRows = Array(wideRows.prefix { $0.row <= last })
        copy.definitions = definitions
        return copy
    }

    /// The operations that any of `roots` was computed by, ascending.
    fileprivate func operations(
        below roots: [Int], through last: Int, lookUp: () throws(GradientCheck.Interrupted) -> Void
    ) throws(GradientCheck.Interrupted) -> [Int32] {
        var reached = [Bool](repeating: false, count: last + 1)
        for root in roots { reached[root] = true }
        var operations: [Int32] = []
        for row in stride(from: last, through: 1, by: -1) where reached[row] && self[row].code != 0 {
            if operations.count % CheckedGraph.stride == 0 { try lookUp() }
            operations.append(Int32(row))
            forEachOperand(of: row) { reached[$0] = true }
        }
        operations.reverse()
        return operations
    }
}
