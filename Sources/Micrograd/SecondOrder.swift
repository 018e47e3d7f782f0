extension Tape {
    /// How the gradient of `root` changes along one row: a column of the Hessian, forward over reverse.
    ///
    /// Dual numbers go up from the `seed` row, so that every slope has a tangent; then dual adjoints come
    /// down. (Pearlmutter 1994; Griewank and Walther 2008, chapter 5.)
    ///
    /// - Parameter start: rows before this one count as inputs, whatever made them.
    /// - Returns: for each row up to `root`, ∂²root/∂row∂seed; nil when an operation of the user's own, whose
    ///   second derivative nobody has said, lies between.
    public func secondDerivatives(of root: Int, along seed: Int, from start: Int = 1) -> [Double]? {
        check(root)
        var duals = [Dual](repeating: Dual(0), count: root + 1)
        for row in 1...root { duals[row] = Dual(value(row)) }
        duals[seed].tangent = 1
        let ancestors = ancestors(of: root)
        let first = Swift.max(start, 1)
        guard first <= root else { return [Double](repeating: 0, count: root + 1) }
        for row in first...root where ancestors[row] && self[row].code != 0 && row != seed {
            if self[row].code == Tape.wideCode { return nil }
            duals[row] = dualRule(row, duals).value
        }
        var adjoints = [Dual](repeating: Dual(0), count: root + 1)
        adjoints[root] = Dual(1)
        for row in stride(from: root, through: first, by: -1) where ancestors[row] && self[row].code != 0 {
            let record = self[row]
            let result = dualRule(row, duals)
            adjoints[record.left] = adjoints[record.left] + adjoints[row] * result.left
            if record.right != 0 {
                adjoints[record.right] = adjoints[record.right] + adjoints[row] * result.right
            }
        }
        return adjoints.map(\.tangent)
    }

    private func dualRule(_ row: Int, _ duals: [Dual]) -> LocalRule<Dual> {
        let record = self[row]
        return rule(row, of: record, left: duals[record.left], right: duals[record.right])
    }
}
