import Micrograd

extension ExpressionGraph {
    /// The part of a tape that `root` was computed from.
    ///
    /// - Parameters:
    ///   - cap: the most nodes to list; a larger graph has a summary only.
    ///   - name: what a row is called, nil if it has no name.
    public init(of tape: Tape, root: Int, cap: Int = 100_000, name: (Int) -> String?) {
        let isBelow = tape.ancestors(of: root)
        summary = GraphSummary(of: tape, root: root, isBelow: isBelow, name: name)
        nodes = []
        guard summary.count <= cap else { return }
        nodes.reserveCapacity(summary.count)
        var places: [Int: Int] = [:]
        for row in 1...root where isBelow[row] {
            places[row] = nodes.count
            nodes.append(
                Node(
                    id: row, label: name(row), operation: tape.symbol(row), leaf: tape.leafKind(row),
                    data: tape.value(row), grad: tape.gradient(row),
                    operands: tape.operands(of: row).compactMap { places[$0] },
                    isOrdered: tape.isOrdered(row)))
        }
    }
}

extension Tape {
    /// The symbol of the operation that made a row, nil for a leaf. A constant power shows its exponent.
    func symbol(_ row: Int) -> String? {
        if let definition = definition(row) { return definition.name }
        guard let operation = operation(row) else { return nil }
        let symbol = "\(operation.row.symbol)"
        return operation == .constantPower ? symbol + exponent(row).compact() : symbol
    }

    /// Whether the operands of a row may not change places: asks the rule itself, on two numbers.
    func isOrdered(_ row: Int) -> Bool {
        guard let operation = operation(row) else { return operands(of: row).count > 1 }
        let rule = operation.row.rule
        return operation.row.arity == 2 && rule(2, 3).value != rule(3, 2).value
    }
}
