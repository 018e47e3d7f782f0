/// How fast a row grows when the input does.
struct Tangent {
    /// The slope: the sum over all paths from the input.
    var slope = 0.0
    /// The sum of the magnitudes of what was added up. Rounding of the slope is some 10⁻¹⁶ of it, however
    /// much of the slope itself cancels.
    var size = 0.0

    mutating func add(_ slope: Double, times operand: Tangent) {
        self.slope += slope * operand.slope
        size += slope.magnitude * operand.size
    }
}

extension Dependents {
    /// Forward mode along the list: how fast each row grows when the input does, by place.
    ///
    /// Each row's slopes are asked of its rule afresh; those recorded on the tape, which backpropagation
    /// uses, have no part in it. An operand that does not move takes nothing from its slope, be it infinite.
    /// (Wengert 1964.)
    func tangents(
        lookUp: () throws(GradientCheck.Interrupted) -> Void
    ) throws(GradientCheck.Interrupted) -> [Tangent] {
        var tangents = [Tangent](repeating: Tangent(), count: instructions.count + 1)
        tangents[0] = Tangent(slope: 1, size: 1)
        for (index, instruction) in instructions.enumerated() {
            if index % CheckedGraph.patience == 0 { try lookUp() }
            let row = Int(instruction.row)
            var tangent = Tangent()
            if instruction.isWide {
                for (place, slope) in zip(wideOperands[index] ?? [], tape.freshSlopes(of: row))
                where place >= 0 {
                    tangent.add(slope, times: tangents[Int(place)])
                }
            } else {
                let rule = tape.freshRule(of: row)
                let (left, right) = (Int(instruction.left), Int(instruction.right))
                if left >= 0 { tangent.add(rule.left, times: tangents[left]) }
                if right >= 0 { tangent.add(rule.right, times: tangents[right]) }
            }
            tangents[index + 1] = tangent
        }
        return tangents
    }

    /// The root's tangent, by its place among all.
    func rootTangent(_ tangents: [Tangent]) -> Tangent { reachesRoot ? tangents[Int(rootPlace)] : Tangent() }
}

extension Tape {
    /// A row's rule from the table, on the operands' present values.
    @inline(__always)
    func freshRule(of row: Int) -> LocalRule<Double> {
        let rows = storage.pointee.rows
        let record = rows[row]
        return rule(row, of: record, left: rows[record.left].value, right: rows[record.right].value)
    }

    /// A row's slopes, found again from its operands' present values and not from what was recorded.
    func freshSlopes(of row: Int) -> [Double] {
        if isDot(row) { return dotSlopes(self[row]) }
        if let definition = definition(row) { return definition.slopes(operands(of: row).map(value)) }
        let rule = freshRule(of: row)
        return operands(of: row).count == 1 ? [rule.left] : [rule.left, rule.right]
    }
}
