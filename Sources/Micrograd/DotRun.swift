import CTape

/// The operands of a dot row, as its fields keep them: a run of weights, the bias behind them if there is one,
/// and a run of inputs.
struct DotRun {
    let parameters: Int
    let inputs: Int
    let count: Int
    let hasBias: Bool

    init(parameters: Int, inputs: Int, count: Int, hasBias: Bool) {
        (self.parameters, self.inputs, self.count, self.hasBias) = (parameters, inputs, count, hasBias)
    }

    /// Where other rows have a slope, a dot row has its count, below 0 when there is no bias.
    @inline(__always)
    init(_ record: Row) {
        let length = Int(record.rightSlope)
        self.init(parameters: record.left, inputs: record.right, count: abs(length), hasBias: length > 0)
    }

    /// How many parameters there are.
    var width: Int { hasBias ? count &+ 1 : count }
    /// The bias's row, 0 if there is none.
    var bias: Int { hasBias ? parameters &+ count : 0 }

    /// Calls `body` with each operand: the bias, then pair after pair.
    func forEachOperand(_ body: (Int) -> Void) {
        if hasBias { body(bias) }
        for place in 0..<count {
            body(parameters + place)
            body(inputs + place)
        }
    }
}

extension TapeStorage {
    /// Records as many sums of the same inputs as wanted, their parameters run after run, and then an operation
    /// on each; returns the row of the first result.
    mutating func appendDots(
        _ run: DotRun, sums: Int, _ marks: UInt64, then operation: Operation? = nil
    ) -> Int {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: sums) { numbers in
            evaluate(run, sums, numbers.baseAddress!)
            let first = append(run, numbers, marks)
            guard let operation else { return first }
            // Known when this is compiled, a rule is inlined (measured: a layer's step 1.1 × faster).
            return operation == .relu
                ? append(.relu, numbers, from: first, marks) : append(operation, numbers, from: first, marks)
        }
    }

    private mutating func append(
        _ run: DotRun, _ sums: UnsafeMutableBufferPointer<Double>, _ marks: UInt64
    ) -> Int {
        let first = count
        let length = Double(run.hasBias ? run.count : -run.count)
        var parameters = run.parameters
        for sum in sums {
            // The left slope tells whether the operands are finite: a sum is not when one of them is not.
            let word = Row.operands(parameters, run.inputs, UInt64(Tape.dotCode) | marks)
            _ = append(Row(value: sum, leftSlope: sum - sum, rightSlope: length, operands: word))
            parameters &+= run.width
        }
        return first
    }

    @inline(__always)
    private mutating func append(
        _ operation: Operation, _ sums: UnsafeMutableBufferPointer<Double>, from start: Int, _ marks: UInt64
    ) -> Int {
        let first = count
        let none = hot.rows
        for place in sums.indices {
            _ = hot.record(operation, hot.rows + (start &+ place), sums[place], none, 0, 0, marks)
        }
        return first
    }

    /// The weighted sum from its operands' present values.
    func dotValue(_ record: Row) -> Double {
        var sum = 0.0
        evaluate(DotRun(record), 1, &sum)
        return sum
    }

    @inline(__always)
    private func evaluate(_ run: DotRun, _ sums: Int, _ numbers: UnsafeMutablePointer<Double>) {
        micrograd_dots(
            hot.rows + run.parameters, hot.rows + run.inputs, run.count, run.hasBias, sums, numbers)
    }

    /// Passes a dot row's adjoint on: to each factor times the other, to the bias as it is.
    @inline(__always)
    func sweepDot(_ record: Row, _ here: Double, _ adjoints: Adjoints) {
        let run = DotRun(record)
        adjoints.touch(from: run.parameters, count: run.width)
        adjoints.touch(from: run.inputs, count: run.count)
        micrograd_dot_backward(
            hot.rows + run.parameters, hot.rows + run.inputs, run.count, run.hasBias, here,
            adjoints.cells + run.parameters, adjoints.cells + run.inputs)
    }
}
