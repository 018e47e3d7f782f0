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
        let end = self.end
        var map = [Int32](repeating: 0, count: end)
        for root in roots { map[root] = 1 }
        for row in stride(from: end - 1, through: 1, by: -1) where map[row] != 0 {
            forEachOperand(of: row) { map[$0] = 1 }
        }
        var next = 1
        for row in 1..<Swift.max(end, 1) where map[row] != 0 {
            map[row] = Int32(next)
            next += 1
        }
        guard next < end else { return map }
        giveUp(from: map.indices.dropFirst().first { map[$0] != $0 } ?? next)
        moveRows(by: map)
        storage.pointee.count = next
        if end - next > 1 << 20 { storage.pointee.release(from: next, to: end) }
        return map
    }

    private func moveRows(by map: [Int32]) {
        var wide: [WideRow] = []
        var writtenEnd = 1
        for row in 1..<map.count where map[row] != 0 {
            let new = Int(map[row])
            var record = storage.pointee.rows[row]
            if record.code == Tape.wideCode {
                var operands = wideRows[record.left]
                operands.row = new
                operands.operands = operands.operands.map { map[Int($0)] }
                record.word = record.word & 0xff | Row.word(0, UInt(wide.count), 0)
                wide.append(operands)
            } else if record.code != 0 {
                record.word =
                    record.word & 0xff | Row.word(0, UInt(map[record.left]), UInt(map[record.right]))
            }
            storage.pointee.rows[new] = record
            if row < storage.pointee.writtenEnd {
                storage.pointee.adjoints[new] = storage.pointee.adjoints[row]
                writtenEnd = new + 1
            }
        }
        wideRows = wide
        storage.pointee.writtenEnd = writtenEnd
        labels = Dictionary(
            uniqueKeysWithValues: labels.compactMap { row, label in
                row < map.count && map[row] != 0 ? (Int(map[row]), label) : nil
            })
    }
}
