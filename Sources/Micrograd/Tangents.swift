extension Tape {
    /// Forward mode: how fast every row up to `root` grows when the `seed` row does, one number a row.
    ///
    /// Dual numbers are carried from the seed upward through every rule, so this is a second way to a
    /// derivative, independent of what backpropagation recorded. Rows that do not depend on the seed have
    /// tangent 0 and are not evaluated. (Wengert 1964; Griewank and Walther 2008, chapter 3.)
    ///
    /// ```swift
    /// let tape = Tape()
    /// let x = tape.leaf(3)
    /// let square = tape.record(.multiply, x, x)
    /// print(tape.tangents(from: x, to: square)[square])   // 6.0
    /// ```
    public func tangents(from seed: Int, to root: Int) -> [Double] {
        check(root)
        check(seed)
        var tangents = [Double](repeating: 0, count: root + 1)
        guard seed <= root else { return tangents }
        var depends = [Bool](repeating: false, count: root + 1)
        tangents[seed] = 1
        depends[seed] = true
        guard seed < root else { return tangents }
        for row in (seed + 1)...root {
            var sum = 0.0
            forEachSlope(of: row) { operand, slope in
                guard depends[operand] else { return }
                depends[row] = true
                sum += slope() * tangents[operand]
            }
            tangents[row] = sum
        }
        return tangents
    }

    /// Calls `body` with each operand of a row and its slope, found from the table when it is asked for.
    func forEachSlope(of row: Int, _ body: (_ operand: Int, _ slope: () -> Double) -> Void) {
        let record = storage.pointee.rows[row]
        if record.code == Tape.wideCode {
            let wide = wideRows[record.left]
            let values = wide.operands.map { value(Int($0)) }
            for (place, operand) in wide.operands.enumerated() {
                body(Int(operand)) { definitions[wide.definition].slopes(values)[place] }
            }
        } else if record.code == Tape.dotCode {
            for (operand, slope) in zip(operands(of: row), dotSlopes(record)) { body(operand) { slope } }
        } else if record.code != 0 {
            let x = value(record.left)
            let y = record.right == 0 ? 0 : value(record.right)
            body(record.left) { rule(row, of: record, left: x, right: y).left }
            if record.right != 0 { body(record.right) { rule(row, of: record, left: x, right: y).right } }
        }
    }
}
