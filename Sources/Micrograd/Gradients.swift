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
        storage.pointee.adjoints[row] = gradient + 0.0
        storage.pointee.writtenEnd = Swift.max(storage.pointee.writtenEnd, row + 1)
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
        if storage.pointee.writtenEnd > 1 { clearOperations(below: root) }
        let isLeaf = self[root].code == 0
        storage.pointee.adjoints[root] = isLeaf ? gradient(root) + 1 : 1
        storage.pointee.sweep(from: root, adjoints: storage.pointee.adjoints, wide: wideRows)
        storage.pointee.writtenEnd = Swift.max(storage.pointee.writtenEnd, root + 1)
    }

    /// Makes the gradients of what `root` depends on unwritten, all but those of leaves.
    private func clearOperations(below root: Int) {
        let end = Swift.min(root + 1, storage.pointee.writtenEnd)
        guard (1..<end).contains(where: isWrittenOperation) else { return }
        let ancestors = ancestors(of: root)
        for row in 1..<end where ancestors[row] && isWrittenOperation(row) {
            storage.pointee.adjoints[row] = unwritten
        }
    }

    private func isWrittenOperation(_ row: Int) -> Bool {
        storage.pointee.rows[row].code != 0
            && storage.pointee.adjoints[row].bitPattern != unwritten.bitPattern
    }
}

extension TapeStorage {
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
