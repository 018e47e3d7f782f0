import CTape

extension Tape {
    /// Records ((b + w₀x₀) + w₁x₁) + … product by product and sum by sum, and returns the last row.
    ///
    /// It records what a loop over ``record(_:_:_:exponent:)`` does, and looks at each row once; what recording
    /// changes of the tape stays in registers until the sum is done. (Measured in the language, without the
    /// registers: 100 steps of the moons demo 0.16 → 0.13 s.)
    ///
    /// ```swift
    /// let tape = Tape()
    /// let (w, x, b) = (tape.leaf(2), tape.leaf(3), tape.leaf(1))
    /// let sum = tape.recordWeightedSum(bias: b, [x]) { _ in w }
    /// print(tape.value(sum), tape.operands(of: sum))   // 7.0 [3, 4]
    /// ```
    ///
    /// - Parameters:
    ///   - bias: the row of b; nil if the first product begins.
    ///   - inputs: the rows of the inputs, one or more.
    ///   - operation: an operation on one row to be recorded behind it, whose row is then the answer.
    ///   - weight: says the row of the weight at a place. It must not record.
    @inlinable
    public func recordWeightedSum(
        bias: Int?, _ inputs: [Int], then operation: Operation? = nil, weight: (Int) -> Int
    ) -> Int {
        let end = self.end
        var tape = storage.pointee.hot
        let first = storage.pointee.firstWatched
        var areTame = true
        var partial = bias.map { tape.operand($0, below: end, first, &areTame) }
        for place in inputs.indices {
            let weight = tape.operand(weight(place), below: end, first, &areTame)
            let input = tape.operand(inputs[place], below: end, first, &areTame)
            let product = tape.record(.multiply, weight, input)
            partial = partial.map { tape.record(.add, $0, product) } ?? product
        }
        guard var sum = partial else { preconditionFailure("a weighted sum has a term") }
        // If a factor is infinite or nan, then so is the sum.
        areTame = areTame && sum.value.isFinite
        if operation == .relu {
            // Known when this is compiled, a rule is inlined.
            sum = tape.record(.relu, sum)
        } else if let operation {
            precondition(operation.isUnary, "an operation on one row and nothing else")
            sum = tape.record(operation, sum)
            areTame = areTame && storage.pointee.rows[storage.pointee.index(sum.row)].hasFiniteSlopes
        }
        storage.pointee.hot.next = tape.next
        storage.pointee.watch(from: end, areTame)
        return storage.pointee.index(sum.row)
    }
}

extension micrograd_tape {
    /// What recording needs to know of an operand.
    @usableFromInline typealias Operand = (row: RowAddress, value: Double, marks: UInt64)

    @inlinable @inline(__always)
    func operand(_ row: Int, below end: Int, _ first: RowAddress, _ areTame: inout Bool) -> Operand {
        precondition(row > 0 && row < end, "no such row on this tape")
        let row = rows + row
        if !row.isTame(watchedFrom: first) { areTame = false }
        return (row, row.pointee.value, row.pointee.operands & Row.plain)
    }

    @inlinable @inline(__always)
    mutating func record(_ operation: Operation, _ left: Operand, _ right: Operand) -> Operand {
        let marks = left.marks & right.marks
        let result = record(operation, left.row, left.value, right.row, right.value, 0, marks)
        return (result.row, result.value, marks)
    }

    @inlinable @inline(__always)
    mutating func record(_ operation: Operation, _ operand: Operand) -> Operand {
        record(operation, operand, (rows, 0, Row.plain))
    }
}
