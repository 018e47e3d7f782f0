extension Tape {
    /// Whether `last` may have been computed from the result of an operation from before `start`. It was not if no row from
    /// `start` up to it uses one: then nothing before is part of its graph but leaves.
    ///
    /// ```swift
    /// let tape = Tape()
    /// let a = tape.leaf(2)
    /// let square = tape.record(.multiply, a, a)
    /// let start = tape.end
    /// let double = tape.record(.add, a, a)
    /// print(tape.reachesBack(before: start, from: double))   // false
    /// let product = tape.record(.multiply, square, a)
    /// print(tape.reachesBack(before: start, from: product))   // true
    /// ```
    ///
    /// - Complexity: linear in the rows that were not asked about before, nor looked at when they were recorded.
    public func reachesBack(before start: Int, from last: Int) -> Bool {
        let watched = storage.pointee.watched
        if watched.lowerBound >= start, watched.contains(last) { return false }
        var checked = start..<start
        if apart.lowerBound >= start, apart.lowerBound <= last { checked = apart }
        if uses(operationsBefore: start, start..<checked.lowerBound)
            || checked.upperBound <= last && uses(operationsBefore: start, checked.upperBound..<last + 1)
        {
            return true
        }
        apart = start..<Swift.max(checked.upperBound, last + 1)
        return false
    }

    private func uses(operationsBefore start: Int, _ range: Range<Int>) -> Bool {
        let rows = storage.pointee.rows
        // The parameters usually come first, and need not be looked at.
        var first = 1
        while first < Swift.min(start, range.count) && rows[first].code == 0 { first &+= 1 }
        @inline(__always) func isOld(_ operand: Int) -> Bool {
            UInt(bitPattern: operand &- first) < UInt(bitPattern: start &- first) && rows[operand].code != 0
        }
        for row in range {
            let record = rows[row]
            if record.code < Tape.dotCode {
                if isOld(record.left) || isOld(record.right) { return true }
            } else {
                var reaches = false
                forEachWideOperand(of: record) { reaches = reaches || isOld($0) }
                if reaches { return true }
            }
        }
        return false
    }
}
