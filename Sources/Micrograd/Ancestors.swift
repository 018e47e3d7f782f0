extension Tape {
    /// Which rows `root` was computed from, itself among them: one flag a row, `root + 1` of them.
    ///
    /// ```swift
    /// let tape = Tape()
    /// let a = tape.leaf(2)
    /// _ = tape.leaf(7)
    /// let square = tape.record(.multiply, a, a)
    /// print(tape.ancestors(of: square))   // [false, true, false, true]
    /// ```
    public func ancestors(of root: Int) -> [Bool] {
        check(root)
        var reached = [Bool](repeating: false, count: root + 1)
        reached[root] = true
        for row in stride(from: root, through: 1, by: -1) where reached[row] {
            forEachOperand(of: row) { reached[$0] = true }
        }
        return reached
    }

    /// Calls `body` with each operand of a row, in order; twice for `a * a`.
    @inlinable public func forEachOperand(of row: Int, _ body: (Int) -> Void) {
        let record = self[row]
        if record.code >= Tape.dotCode {
            forEachWideOperand(of: record, body)
        } else if record.code != 0 {
            body(record.left)
            if record.right != 0 { body(record.right) }
        }
    }

    /// Calls `body` with each operand of a row that may have more than two.
    @usableFromInline func forEachWideOperand(of record: Row, _ body: (Int) -> Void) {
        if record.code == Tape.dotCode {
            DotRun(record).forEachOperand(body)
        } else {
            for operand in wideRows[record.left].operands { body(Int(operand)) }
        }
    }

    /// The operands of a row, in order.
    public func operands(of row: Int) -> [Int] {
        var operands: [Int] = []
        forEachOperand(of: row) { operands.append($0) }
        return operands
    }
}
