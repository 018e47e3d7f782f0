extension Tape {
    /// Computes `root` and everything it depends on again, from the leaves' present values.
    ///
    /// ```swift
    /// let a = Value(2.0)
    /// let square = a * a
    /// a.data = 5
    /// print(square.data)   // 4.0
    /// print(square.tape.replay(to: square.index), square.data)   // true 25.0
    /// ```
    ///
    /// - Returns: whether any value came out different.
    @discardableResult
    public func replay(to root: Int) -> Bool {
        var changed = false
        forEachAncestorOperation(of: root) { row in
            let before = storage.pointee.rows[row].value
            evaluate(row, keepingValue: false)
            let after = storage.pointee.rows[row].value
            changed = changed || before.bitPattern != after.bitPattern
        }
        return changed
    }

    /// Finds the local slopes below `root` again from the present values, and keeps the values: what
    /// backpropagation does in micrograd when a node's data was set by hand.
    public func refreshSlopes(below root: Int) {
        forEachAncestorOperation(of: root) { evaluate($0, keepingValue: true) }
    }

    private func forEachAncestorOperation(of root: Int, _ body: (Int) -> Void) {
        let ancestors = ancestors(of: root)
        for row in 1...root where ancestors[row] && storage.pointee.rows[row].code != 0 { body(row) }
    }

    /// Evaluates one row's rule on its operands' present values.
    func evaluate(_ row: Int, keepingValue: Bool) {
        let record = storage.pointee.rows[row]
        if record.code == Tape.wideCode {
            let definition = definitions[wideRows[record.left].definition]
            let operands = wideRows[record.left].operands.map { storage.pointee.rows[Int($0)].value }
            wideRows[record.left].slopes = definition.slopes(operands)
            if !keepingValue { storage.pointee.setValue(row, to: definition.value(operands)) }
            return
        }
        if record.code == Tape.dotCode {
            let sum = storage.pointee.dotValue(record)
            storage.pointee.rows[row].leftSlope = sum - sum
            if !keepingValue { storage.pointee.setValue(row, to: sum) }
            return
        }
        let result = rule(
            row, of: record, left: value(record.left), right: record.right == 0 ? 0 : value(record.right))
        storage.pointee.rows[row].leftSlope = result.left
        if record.code != Operation.constantPower.rawValue {
            storage.pointee.rows[row].rightSlope = result.right
        }
        if !keepingValue { storage.pointee.setValue(row, to: result.value) }
    }

    /// A row's rule on other operands than its own: what finite differences and dual numbers evaluate.
    @inlinable
    public func rule<Number: Scalar>(_ row: Int, of record: Row, left: Number, right: Number) -> LocalRule<
        Number
    > {
        guard let operation = Operation(rawValue: record.code) else {
            preconditionFailure("row \(row) has no rule in the table of operations")
        }
        let isConstantPower = operation == .constantPower
        return operation.row(over: Number.self).rule(
            left, isConstantPower ? Number(record.rightSlope) : right)
    }
}
