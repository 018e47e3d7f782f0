extension Tape {
    /// How the gradient of `root` changes along one row: a column of the Hessian, forward over reverse.
    ///
    /// Dual numbers go up from the `seed` row, so that every slope has a tangent; then dual adjoints come
    /// down. (Pearlmutter 1994; Griewank and Walther 2008, chapter 5.)
    ///
    /// ```swift
    /// let x = Value(2.0)
    /// let y = x.pow(3)
    /// print(y.tape.secondDerivatives(of: y.index, along: x.index)?[x.index] as Any)   // Optional(12.0)
    /// ```
    ///
    /// Rows before `start` count as inputs, whatever made them.
    ///
    /// - Returns: for each row up to `root`, ∂²root/∂row∂seed; nil when an operation of the user's own, whose
    ///   second derivative nobody has said, lies between.
    public func secondDerivatives(of root: Int, along seed: Int, from start: Int = 1) -> [Double]? {
        check(root)
        check(seed)
        let first = Swift.max(start, 1)
        guard seed <= root && first <= root else { return [Double](repeating: 0, count: root + 1) }
        let ancestors = ancestors(of: root)
        var duals = [Dual](repeating: Dual(0), count: root + 1)
        for row in 1...root { duals[row] = Dual(value(row)) }
        duals[seed].tangent = 1
        for row in first...root where ancestors[row] && self[row].code != 0 && row != seed {
            if self[row].code == Tape.dotCode {
                duals[row] = dotRule(self[row]) { duals[$0] }.value
            } else if self[row].code != Tape.wideCode {
                duals[row] = dualRule(row, duals).value
            } else if operands(of: row).contains(where: { duals[$0].tangent != 0 }) {
                return nil
            }
        }
        var adjoints = [Dual](repeating: Dual(0), count: root + 1)
        adjoints[root] = Dual(1)
        for row in stride(from: root, through: first, by: -1) where ancestors[row] {
            let slopes = dualSlopes(row, duals)
            for (operand, slope) in zip(operands(of: row), slopes) {
                adjoints[operand] = adjoints[operand] + adjoints[row] * slope
            }
        }
        return adjoints.map(\.tangent)
    }

    /// The local slopes of a row as dual numbers; those of the user's own operations, which nothing that
    /// moves has reached, stand still.
    private func dualSlopes(_ row: Int, _ duals: [Dual]) -> [Dual] {
        if self[row].code == 0 { return [] }
        if self[row].code == Tape.dotCode { return dotRule(self[row]) { duals[$0] }.slopes }
        if self[row].code == Tape.wideCode { return slopes(of: row).map { Dual($0) } }
        let result = dualRule(row, duals)
        return [result.left, result.right]
    }

    private func dualRule(_ row: Int, _ duals: [Dual]) -> LocalRule<Dual> {
        let record = self[row]
        return rule(row, of: record, left: duals[record.left], right: duals[record.right])
    }
}
