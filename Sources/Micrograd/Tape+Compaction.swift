extension Tape {
    /// Drops every row that none of `roots` depends on, and moves the others down to close the gaps.
    ///
    /// Loops over temporaries stay flat by it. Handles and row numbers from before are void, all but those
    /// the answer translates.
    ///
    /// ```swift
    /// let tape = Tape()
    /// let a = tape.leaf(2)
    /// _ = tape.record(.exponential, a)
    /// let square = tape.record(.multiply, a, a)
    /// let map = tape.compact(keeping: [square])
    /// print(map, tape.value(Int(map[square])))   // [0, 1, 0, 2] 4.0
    /// ```
    ///
    /// - Returns: for each old row its new number, 0 for those that are gone.
    public func compact(keeping roots: some Sequence<Int>) -> [Int32] {
        var map: [Int32] = []
        compact(keeping: roots, map: &map)
        return map
    }

    /// The same with the new numbers in an array from before, whose memory is used again. (To get a megabyte from
    /// the system took longer than to fill it. Measured in the language: 100 steps of the moons demo make 3,150
    /// instead of 5,400 page faults.)
    public func compact(keeping roots: some Sequence<Int>, map: inout [Int32]) {
        let end = self.end
        // Nothing in it is worth copying to a larger one.
        if map.capacity < end { map = [] }
        if map.count < end { map.append(contentsOf: repeatElement(0, count: end - map.count)) }
        map.removeLast(map.count - end)
        let next = map.withUnsafeMutableBufferPointer { map in
            map.update(repeating: 0)
            for root in roots { map[root] = 1 }
            let next = number(map)
            if next < end { moveRows(by: map) }
            return next
        }
        guard next < end else { return }
        storage.pointee.count = next
        if end - next > 1 << 20 { storage.pointee.release(from: next, to: end) }
    }

    /// Marks whatever the marked rows depend on, and gives marked rows their new numbers; returns the next.
    private func number(_ map: UnsafeMutableBufferPointer<Int32>) -> Int {
        let rows = storage.pointee.rows
        for row in stride(from: map.count - 1, through: 1, by: -1) where map[row] != 0 {
            let record = rows[row]
            if record.code >= Tape.dotCode {
                forEachWideOperand(of: record) { map[$0] = 1 }
            } else if record.code != 0 {
                map[record.left] = 1
                map[record.right] = 1
            }
        }
        map[0] = 0
        var next = 1
        for row in map.indices.dropFirst() where map[row] != 0 {
            map[row] = Int32(next)
            next += 1
        }
        return next
    }

    private func moveRows(by map: UnsafeMutableBufferPointer<Int32>) {
        let first = map.indices.dropFirst().first { map[$0] != $0 } ?? map.count
        giveUp(from: first)
        let (rows, adjoints) = (storage.pointee.rows, storage.pointee.adjoints)
        let oldEnd = storage.pointee.writtenEnd
        var writtenEnd = Swift.min(first, oldEnd)
        var kept: [WideRow] = wideRows.filter { $0.row < first }
        for row in first..<map.count where map[row] != 0 {
            let new = Int(map[row])
            var record = rows[row]
            if record.code == Tape.wideCode {
                var operands = wideRows[record.left]
                operands.row = new
                operands.operands = operands.operands.map { map[Int($0)] }
                record.operands = Row.operands(kept.count, 0, record.operands & Row.marks)
                kept.append(operands)
            } else if record.code != 0 {
                record.operands = Row.operands(
                    Int(map[record.left]), Int(map[record.right]), record.operands & Row.marks)
            }
            rows[new] = record
            if row < oldEnd {
                let adjoint = adjoints[row]
                adjoint.bitPattern == unwritten.bitPattern ? adjoints.clear(new) : (adjoints[new] = adjoint)
                writtenEnd = new + 1
            }
        }
        wideRows = kept
        storage.pointee.clearGradients(from: writtenEnd)
        labels = Dictionary(
            uniqueKeysWithValues: labels.compactMap { row, label in
                row < map.count && map[row] != 0 ? (Int(map[row]), label) : nil
            })
    }
}
