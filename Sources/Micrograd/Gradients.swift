extension Tape {
    /// The code of rows whose operands are in ``wideRows``.
    @usableFromInline static let wideCode: UInt8 = 63

    /// The gradient gathered in a row, 0 if no backward pass has reached it.
    @inlinable public func gradient(_ row: Int) -> Double {
        check(row)
        return storage.pointee.adjoints[row] + 0.0
    }

    /// Whether a backward pass or an assignment has written this row's gradient since it was cleared.
    public func hasGradient(_ row: Int) -> Bool {
        check(row)
        return storage.pointee.adjoints[row].bitPattern != unwritten.bitPattern
    }

    public func setGradient(_ row: Int, to gradient: Double) {
        check(row)
        storage.pointee.setGradient(row, to: gradient)
    }

    /// Clears every gradient on the tape.
    public func zeroGradients() {
        for row in 0..<end { storage.pointee.adjoints[row] = unwritten }
        storage.pointee.writtenEnd = 1
    }

    /// Backpropagation: fills the gradient of every row that `root` was computed from.
    ///
    /// The root's own gradient becomes 1 and those of the rows between are computed afresh; the gradients
    /// of leaves are **added to**, as in micrograd, until they are cleared. Rows that `root` does not depend
    /// on keep theirs. A row's gradient is complete when the sweep comes to it, since whatever uses it was
    /// recorded later. (Reverse accumulation: Linnainmaa 1970, Griewank and Walther 2008, chapter 3.)
    ///
    /// Zero gradients are passed on too, not skipped: 0 times an infinite slope is nan, and says so.
    public func backward(from root: Int) {
        check(root)
        guard self[root].code != 0 else { return setGradient(root, to: gradient(root) + 1) }
        let former = takeGradientsOfOperations(upTo: root)
        storage.pointee.adjoints[root] = 1
        storage.pointee.sweep(from: root, adjoints: storage.pointee.adjoints, wide: wideRows)
        for (row, gradient) in former where !hasGradient(row) { storage.pointee.adjoints[row] = gradient }
        storage.pointee.writtenEnd = Swift.max(storage.pointee.writtenEnd, root + 1)
    }

    /// Makes the gradients of operations up to `root` unwritten, so that a sweep computes afresh what it
    /// reaches and passes on nothing that an earlier one left. What it does not reach is to be put back.
    private func takeGradientsOfOperations(upTo root: Int) -> [(row: Int, gradient: Double)] {
        var former: [(row: Int, gradient: Double)] = []
        for row in 1..<Swift.min(root + 1, storage.pointee.writtenEnd) {
            guard storage.pointee.rows[row].code != 0 && hasGradient(row) else { continue }
            former.append((row, storage.pointee.adjoints[row]))
            storage.pointee.adjoints[row] = unwritten
        }
        return former
    }
}

extension TapeStorage {
    @inlinable
    mutating func setGradient(_ row: Int, to gradient: Double) {
        adjoints[row] = gradient + 0.0
        writtenEnd = Swift.max(writtenEnd, row + 1)
    }

    /// The hot loop of the engine: from the last row to the first, each passes its adjoint, times the local
    /// slope, to its operands. Rows that nothing reached are stepped over. Adding +0 to what an operand had
    /// turns −0, the unwritten, into +0, so that a reached row never looks unwritten.
    @usableFromInline
    func sweep(from root: Int, adjoints: UnsafeMutablePointer<Double>, wide: [WideRow]) {
        let rows = rows
        var index = root
        while index > 0 {
            let adjoint = adjoints[index]
            if adjoint.bitPattern != unwritten.bitPattern {
                let row = rows[index]
                if row.code == Tape.wideCode {
                    let operands = wide[row.left]
                    for (operand, slope) in zip(operands.operands, operands.slopes) {
                        adjoints[Int(operand)] = (adjoints[Int(operand)] + 0.0) + adjoint * slope
                    }
                } else if row.code != 0 {
                    adjoints[row.left] = (adjoints[row.left] + 0.0) + adjoint * row.leftSlope
                    adjoints[row.right] = (adjoints[row.right] + 0.0) + adjoint * row.rightSlope
                }
            }
            index -= 1
        }
    }
}
