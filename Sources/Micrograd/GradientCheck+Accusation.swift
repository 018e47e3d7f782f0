extension GradientCheck.Examination {
    /// Looks for the node to blame.
    ///
    /// Operations of the user's own on the way are doubted whenever differences are in doubt too; the
    /// others, whose slopes stand in the table, only when there is a contradiction to explain.
    func accuse(
        _ verdict: GradientCheck.Verdict, modesAgree: Bool, _ tangents: [Tangent]
    ) throws(GradientCheck.Interrupted) -> GradientCheck.Accusation? {
        guard verdict != .agree else { return nil }
        let instructions = dependents.instructions
        for instruction in instructions where instruction.isWide {
            if let accusation = try wrongSlope(in: Int(instruction.row)) { return accusation }
        }
        guard verdict == .disagree else { return nil }
        if !modesAgree, let row = parting(tangents) {
            return GradientCheck.Accusation(row: row, name: name(of: row), charge: .modesPart)
        }
        for instruction in instructions where !instruction.isWide {
            if instruction.watch == .zero || instruction.watch == .tie { continue }
            if let accusation = try wrongSlope(in: Int(instruction.row)) { return accusation }
        }
        return nil
    }

    /// Compares the local slopes of one node with differences of its own value rule: those toward the input
    /// that is examined, since the others have no part in what is wrong with it.
    private func wrongSlope(in row: Int) throws(GradientCheck.Interrupted) -> GradientCheck.Accusation? {
        try graph.lookUp()
        let tape = graph.tape
        let operands = tape.operands(of: row)
        for (place, claimed) in tape.slopes(of: row).enumerated() where depends(operands[place]) {
            let differences = try Differences(
                at: tape.value(operands[place]), value: tape.value(row), noise: 0
            ) { (points) throws(GradientCheck.Interrupted) in
                tape.sample(row, moving: place, to: points)
            }
            guard let measured = differences.estimate, differences.central.isSettled else { continue }
            if !claimed.isFinite || !measured.admits(claimed) {
                return GradientCheck.Accusation(
                    row: row, name: name(of: row),
                    charge: .wrongSlope(operand: operands[place], claimed: claimed, measured: measured))
            }
        }
        return nil
    }

    /// Whether a row is the input or lies on a path from it to the root.
    private func depends(_ row: Int) -> Bool {
        if row == input { return true }
        // The list is in the order of the tape: halve it until the row is found.
        let instructions = dependents.instructions
        var (low, high) = (0, instructions.count)
        while low < high {
            let middle = (low + high) / 2
            if instructions[middle].row < row { low = middle + 1 } else { high = middle }
        }
        return low < instructions.count && instructions[low].row == row
    }

    /// The first node on the way up where the slopes used by backpropagation are not those the rule gives,
    /// or where one of the two modes leaves the finite numbers.
    private func parting(_ tangents: [Tangent]) -> Int? {
        let tape = graph.tape
        for (index, instruction) in dependents.instructions.enumerated() {
            let row = Int(instruction.row)
            let isSame = zip(tape.slopes(of: row), tape.freshSlopes(of: row)).allSatisfy { recorded, fresh in
                recorded == fresh || recorded.isNaN && fresh.isNaN
            }
            let isFinite = tangents[index + 1].slope.isFinite && (row > graph.root || adjoints[row].isFinite)
            if !isSame || !isFinite { return row }
        }
        return dependents.instructions.first.map { Int($0.row) }
    }

    private func name(of row: Int) -> String {
        if let definition = graph.tape.definition(row) { return definition.name }
        return graph.tape.operation(row).map { "\($0.row.name)" } ?? ""
    }
}

extension Tape {
    /// One row alone, evaluated with one of its operands moved.
    fileprivate func sample(_ row: Int, moving place: Int, to points: SIMD8<Double>) -> Sample {
        var sample = Sample()
        let values = operands(of: row).map(value)
        if let definition = definition(row) {
            for lane in points.indices {
                var moved = values
                moved[place] = points[lane]
                sample.values[lane] = definition.value(moved)
            }
        } else {
            var moved = values.map { Lanes($0) } + [Lanes(0)]
            moved[place] = Lanes(points)
            sample.values = rule(row, of: self[row], left: moved[0], right: moved[1]).value.numbers
        }
        sample.leave((sample.values - sample.values) .!= 0, .edge(row: row))
        return sample
    }
}
