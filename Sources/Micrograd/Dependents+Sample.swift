extension Dependents {
    /// Evaluates the root at eight values of the input.
    ///
    /// Most steps that are too long meet an obstacle in the first few rows.
    ///
    /// - Parameter stoppingWhenLost: whether to give up when no lane is of use any more; the values are then
    ///   of no meaning.
    mutating func sample(
        at points: SIMD8<Double>, stoppingWhenLost: Bool = true,
        lookUp: () throws(GradientCheck.Interrupted) -> Void
    ) throws(GradientCheck.Interrupted) -> Sample {
        var sample = Sample()
        lanes[0] = Lanes(points)
        var start = 0
        while start < instructions.count && !(stoppingWhenLost && sample.isLost) {
            let end = Swift.min(start + CheckedGraph.patience, instructions.count)
            run(start..<end, &sample)
            try lookUp()
            start = end
        }
        sample.values = value(at: rootPlace).numbers
        if start == instructions.count { finish(&sample) }
        return sample
    }

    private mutating func run(_ range: Range<Int>, _ sample: inout Sample) {
        withLanes { dependents, lanes in
            for index in range {
                let instruction = dependents.instructions[index]
                let result = dependents.evaluate(index, lanes)
                lanes[index + 1] = result
                guard instruction.watch != .nothing else { continue }
                dependents.watch(
                    instruction, left: dependents.value(at: instruction.left, lanes).numbers,
                    right: dependents.value(at: instruction.right, lanes).numbers, result.numbers, &sample)
            }
        }
    }

    /// Lends the lanes out as plain memory. (Asked at every row whether somebody else holds it too, an array makes
    /// what was just stored be waited for; measured: `numeric` on the moons loss 116 → 105 ms.)
    mutating func withLanes(_ body: (Dependents, UnsafeMutableBufferPointer<Lanes>) -> Void) {
        var lanes: [Lanes] = []
        swap(&lanes, &self.lanes)
        lanes.withUnsafeMutableBufferPointer { body(self, $0) }
        swap(&lanes, &self.lanes)
    }

    /// Evaluates one row in all lanes. (The rule is asked for in place, which spares its slopes.)
    @inline(__always)
    func evaluate(_ index: Int, _ lanes: UnsafeMutableBufferPointer<Lanes>) -> Lanes {
        let instruction = instructions[index]
        let left = value(at: instruction.left, lanes)
        // Known when this is compiled, a rule is inlined (measured: `numeric` on the moons loss 1.2 × faster).
        if instruction.code == Operation.multiply.rawValue {
            return Operation.multiply.row(over: Lanes.self).rule(left, value(at: instruction.right, lanes))
                .value
        }
        if instruction.code == Operation.add.rawValue {
            return Operation.add.row(over: Lanes.self).rule(left, value(at: instruction.right, lanes)).value
        }
        guard let operation = Operation(rawValue: instruction.code) else { return wideValue(index, lanes) }
        let right =
            operation == .constantPower
            ? Lanes(tape.storage.pointee.rows[Int(instruction.row)].rightSlope)
            : value(at: instruction.right, lanes)
        return operation.row(over: Lanes.self).rule(left, right).value
    }

    /// What stands in a place: during a run for dependent rows met by now, always for the others.
    @inline(__always)
    func value(at place: Int32, _ lanes: UnsafeMutableBufferPointer<Lanes>) -> Lanes {
        place >= 0 ? lanes[Int(place)] : Lanes(tape.storage.pointee.rows[Int(~place)].value)
    }

    /// What stands in a place after a run.
    func value(at place: Int32) -> Lanes {
        place >= 0 ? lanes[Int(place)] : Lanes(tape.storage.pointee.rows[Int(~place)].value)
    }

    /// The value of a dot row, or lane by lane that of an operation of the user's own.
    private func wideValue(_ index: Int, _ lanes: UnsafeMutableBufferPointer<Lanes>) -> Lanes {
        let record = tape.storage.pointee.rows[Int(instructions[index].row)]
        if record.code == Tape.dotCode {
            var places = (wideOperands[index] ?? []).makeIterator()
            return tape.dotRule(record) { _ in places.next().map { value(at: $0, lanes) } ?? Lanes(0) }.value
        }
        guard let places = wideOperands[index],
            let definition = tape.definition(Int(instructions[index].row))
        else { preconditionFailure("an instruction without a rule") }
        var result = SIMD8<Double>(repeating: 0)
        for lane in result.indices {
            result[lane] = definition.value(places.map { value(at: $0, lanes).numbers[lane] })
        }
        return Lanes(result)
    }

    /// Looks whether a row changed sides or left its domain.
    private func watch(
        _ instruction: Instruction, left: SIMD8<Double>, right: SIMD8<Double>, _ result: SIMD8<Double>,
        _ sample: inout Sample
    ) {
        let row = Int(instruction.row)
        let record = tape.storage.pointee.rows[row]
        let x = tape.storage.pointee.rows[record.left].value
        let y = tape.storage.pointee.rows[record.right].value
        switch instruction.watch {
        case .nothing: break
        case .zero: sample.watchCorner(left, unperturbed: x, .kink(row: row))
        case .tie: sample.watchCorner(left - right, unperturbed: x - y, .kink(row: row))
        case .positive: sample.leave(.!(left .> 0), .edge(row: row))
        case .nonNegative:
            sample.leave(left .< 0, .edge(row: row))
            if x == 0 { sample.leaveEdge(left, .edge(row: row)) }
        case .divisor: sample.leave(y > 0 ? .!(right .> 0) : .!(right .< 0), .edge(row: row))
        case .power:
            let exponent =
                record.code == Operation.constantPower.rawValue ? SIMD8(repeating: record.rightSlope) : right
            let beyondPole = (exponent .< 0) .& (x > 0 ? .!(left .> 0) : .!(left .< 0))
            sample.leave(beyondPole .| Sample.isNotANumber(result), .edge(row: row))
            let isRoot = exponent[0] != exponent[0].rounded()
            if x == 0 && isRoot { sample.leaveEdge(left, .edge(row: row)) }
        case .value: sample.leave(Sample.isNotANumber(result), .edge(row: row))
        }
    }

    /// The guards, and whether the root came out as a number.
    private func finish(_ sample: inout Sample) {
        for (index, left, right) in guardPlaces {
            let condition = guards[index]
            let lefts = value(at: left).numbers
            let rights: SIMD8<Double>
            switch condition.right {
            case .number(let number): rights = SIMD8(repeating: number)
            case .row: rights = right.map { value(at: $0).numbers } ?? lefts
            }
            let holds = condition.relation.holds(lefts, rights)
            sample.flip(condition.holds(on: tape) ? .!holds : holds, .guardFlips(index))
        }
        // What is nan or infinite is not 0 when it is taken from itself.
        sample.leave((sample.values - sample.values) .!= 0, .edge(row: root))
    }
}
