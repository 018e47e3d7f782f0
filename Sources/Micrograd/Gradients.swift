extension Tape {
    /// The code of rows whose operands are in ``wideRows``.
    @usableFromInline static let wideCode: UInt8 = 31

    /// The gradient gathered in a row, 0 if no backward pass has reached it.
    @inlinable public func gradient(_ row: Int) -> Double {
        check(row)
        return storage.pointee.gradient(row)
    }

    /// Whether a backward pass or an assignment has written this row's gradient since it was cleared.
    ///
    /// - Complexity: constant, but linear in the rows of passes that have stepped over zeros since it was last asked.
    public func hasGradient(_ row: Int) -> Bool {
        check(row)
        func isWritten() -> Bool { storage.pointee.adjoints[row].bitPattern != unwritten.bitPattern }
        if isWritten() { return true }
        closePasses()
        return isWritten()
    }

    /// Sets the gradient gathered in a row: backward adds to it in a leaf, and replaces it elsewhere.
    public func setGradient(_ row: Int, to gradient: Double) {
        check(row)
        storage.pointee.setGradient(row, to: gradient)
    }

    /// Clears the gradient of one row.
    public func clearGradient(_ row: Int) {
        check(row)
        storage.pointee.adjoints.clear(row)
        openPasses.clear(row)
    }

    /// Clears every gradient on the tape.
    public func zeroGradients() {
        storage.pointee.clearGradients(from: 1)
        openPasses.removeAll()
    }

    /// Backpropagation: fills the gradient of every row that `root` was computed from.
    ///
    /// The root's own gradient becomes 1 and those of the rows between are computed afresh; the gradients
    /// of leaves are **added to**, as in micrograd, until they are cleared. Rows that `root` does not depend
    /// on keep theirs. A row's gradient is complete when the sweep comes to it, since whatever uses it was
    /// recorded later. (Reverse accumulation: Linnainmaa 1970, Griewank and Walther 2008, chapter 3.)
    ///
    /// A gradient of 0 is passed on like any other: 0 times an infinite slope is nan, and says so. What it adds
    /// through finite slopes is 0, so nothing but ``hasGradient(_:)`` tells whether it was passed on; where all slopes are
    /// finite it is stepped over, and found out when that is asked.
    ///
    /// - Parameters:
    ///   - root: the row to begin at.
    ///   - marksZeros: whether rows reached by nothing but zeros count as reached. Without it the sweep steps
    ///     over every zero gradient of a row with finite slopes, whatever is below.
    ///
    /// ```swift
    /// let tape = Tape()
    /// let a = tape.leaf(3)
    /// let square = tape.record(.multiply, a, a)
    /// tape.backward(from: square)
    /// print(tape.gradient(a), tape.gradient(square))   // 6.0 1.0
    /// tape.backward(from: square)
    /// print(tape.gradient(a))   // 12.0
    /// ```
    public func backward(from root: Int, marksZeros: Bool = true) {
        check(root)
        guard self[root].code != 0 else { return setGradient(root, to: gradient(root) + 1) }
        defer { storage.pointee.watchAnew() }
        let start = storage.pointee.writtenEnd
        let watched = storage.pointee.watched
        if watched.contains(root), watched.lowerBound >= start {
            sweep(from: root, downTo: watched.lowerBound, marksZeros: false)
            if marksZeros { openPass(from: root, downTo: watched.lowerBound) }
            return
        }
        // What was built after the last sweep and uses nothing from before but leaves is swept alone. (In the library,
        // where steps give their rows back, little is below and nothing to be gained by asking.)
        if root - start < 8 * start, root >= start, !reachesBack(before: start, from: root) {
            return sweep(from: root, downTo: start, marksZeros: marksZeros)
        }
        let former = takeGradientsOfOperations(upTo: root)
        sweep(from: root, downTo: 1, marksZeros: marksZeros)
        putBack(former, marksZeros ? nil : root)
    }

    private func sweep(from root: Int, downTo first: Int, marksZeros: Bool) {
        storage.pointee.setGradient(root, to: 1)
        storage.pointee.sweep(
            from: root, downTo: first, adjoints: storage.pointee.adjoints, wide: wideRows,
            marksZeros: marksZeros)
    }

    /// Makes the gradients of operations up to `root` unwritten, so that a sweep computes afresh what it
    /// reaches and passes on nothing that an earlier one left. What it does not reach is to be put back.
    ///
    /// - Returns: all gradients there were up to `root`.
    private func takeGradientsOfOperations(upTo root: Int) -> [Double] {
        let end = Swift.min(root + 1, storage.pointee.writtenEnd)
        let former = storage.pointee.adjoints.copy(upTo: end)
        let (rows, adjoints) = (storage.pointee.rows, storage.pointee.adjoints)
        for row in 1..<end where rows[row].code != 0 { adjoints.clear(row) }
        return former
    }

    /// Gives rows that a sweep has not reached the gradients they had. If it steps over zeros, then rows below
    /// its root that it has not reached have gradient 0 now, and not what an earlier one left.
    private func putBack(_ former: [Double], _ root: Int?) {
        let adjoints = storage.pointee.adjoints
        var steppedOver: [Bool] = []
        for row in former.indices.dropFirst()
        where adjoints[row].bitPattern == unwritten.bitPattern
            && former[row].bitPattern != unwritten.bitPattern
        {
            if steppedOver.isEmpty, let root { steppedOver = ancestors(of: root) }
            adjoints[row] = !steppedOver.isEmpty && steppedOver[row] ? 0 : former[row]
        }
    }
}

extension TapeStorage {
    @inlinable
    func gradient(_ row: Int) -> Double { adjoints[row] + 0.0 }

    @inlinable
    mutating func setGradient(_ row: Int, to gradient: Double) {
        adjoints[row] = gradient + 0.0
        writtenEnd = Swift.max(writtenEnd, row + 1)
    }

    /// Clears the gradients of all rows from one on.
    mutating func clearGradients(from row: Int) {
        adjoints.clear(from: row, to: writtenEnd)
        writtenEnd = Swift.min(writtenEnd, row)
    }
}
