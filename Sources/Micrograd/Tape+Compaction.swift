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
        LiveRows.with(end: end) { live in
            for root in roots {
                check(root)
                live.insert(root)
            }
            insertAncestors(into: live)
            closePasses(leaving: live)
            map.withUnsafeMutableBufferPointer { move(live, $0) }
        }
        guard self.end < end else { return }
        openPasses.move(by: map)
        labels = Dictionary(
            uniqueKeysWithValues: labels.compactMap { row, label in
                row < end && map[row] != 0 ? (Int(map[row]), label) : nil
            })
    }

    /// Adds whatever live rows depend on.
    private func insertAncestors(into live: LiveRows) {
        for row in stride(from: live.end - 1, through: 1, by: -1) where live.contains(row) {
            forEachOperand(of: row, live.insert)
        }
    }

    /// Moves live rows down run by run, and writes for each row its new number.
    private func move(_ live: LiveRows, _ map: UnsafeMutableBufferPointer<Int32>) {
        map[0] = 0
        let first = live.firstDead(from: 1)
        for row in 1..<first { map[row] = Int32(row) }
        guard first < live.end else { return }
        let oldWatched = storage.pointee.watched
        giveUp(from: first)
        var kept: [WideRow] = wideRows.filter { $0.row < first }
        let oldEnd = storage.pointee.writtenEnd
        var writtenEnd = Swift.min(first, oldEnd)
        var (row, next) = (first, first)
        while row < live.end {
            let run = live.nextRun(from: row)
            map[row..<run.lowerBound].update(repeating: 0)
            moveRows(run, to: next, by: map, &kept)
            let written = run.clamped(to: 0..<oldEnd)
            if !written.isEmpty {
                storage.pointee.adjoints.move(written, to: next)
                writtenEnd = next + written.count
            }
            next += run.count
            row = run.upperBound
        }
        wideRows = kept
        storage.pointee.clearGradients(from: writtenEnd)
        storage.pointee.count = next
        if oldWatched.upperBound == live.end {
            let first = live.firstLive(from: oldWatched.lowerBound)
            storage.pointee.watched = (first == live.end ? next : Int(map[first]))..<next
        }
        if live.end - next > 1 << 20 { storage.pointee.release(from: next, to: live.end) }
    }

    private func moveRows(
        _ run: Range<Int>, to start: Int, by map: UnsafeMutableBufferPointer<Int32>, _ kept: inout [WideRow]
    ) {
        let rows = storage.pointee.rows
        var new = start
        for row in run {
            map[row] = Int32(new)
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
            new &+= 1
        }
    }
}
