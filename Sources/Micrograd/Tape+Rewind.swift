extension Tape {
    /// Gives up every row from `row` on. Handles to them trap from then on; rows before it stay.
    ///
    /// ```swift
    /// let tape = Tape()
    /// let a = tape.leaf(2)
    /// let mark = tape.end
    /// _ = tape.record(.multiply, a, a)
    /// tape.rewind(to: mark)
    /// print(tape.end == mark, tape.value(a))   // true 2.0
    /// ```
    ///
    /// - Complexity: linear in the rows that a backward pass went by, at 64 in one, in labels, and in the pages handed back
    ///   when many rows go; if a pass over rows that go has stepped over zeros, also in the rows of such passes.
    public func rewind(to row: Int) {
        let end = self.end
        precondition(row >= 1 && row <= end, "no such row on this tape")
        guard row < end else { return }
        if openPasses.passes.contains(where: { $0.root >= row }) { closePasses() }
        openPasses.rewind(to: row)
        if !labels.isEmpty { labels = labels.filter { $0.key < row } }
        giveUp(from: row)
        storage.pointee.count = row
        storage.pointee.clearGradients(from: row)
        while let last = wideRows.last, last.row >= row { wideRows.removeLast() }
        returnPages(above: row, usedUpTo: end)
    }

    /// Hands pages back to the system when many rows go, all but those that the time before took too: a loop over large
    /// graphs does not have the same pages cleared in every round. (Measured: a chain of 10⁷ rows 8 → 5 ns a row.)
    private func returnPages(above row: Int, usedUpTo end: Int) {
        let many = 1 << 20
        usedEnd = Swift.max(usedEnd, end)
        let kept = Swift.max(row, previousEnd)
        if usedEnd - kept > many {
            storage.pointee.release(from: kept, to: usedEnd)
            usedEnd = kept
        }
        if end - row > many || end < previousEnd / 2 { previousEnd = end }
    }

    /// Notes that handles to rows from `row` on are stale.
    func giveUp(from row: Int) {
        storage.pointee.renewStamp(from: row)
        while let last = lastingStamps.last, last.end > row {
            lastingStamps.removeLast()
            if last.stamp == storage.pointee.hot.lasting { storage.pointee.hot.lasting = TapeStorage.noStamp }
        }
        apart = apart.clamped(to: 1..<row)
        storage.pointee.watched = storage.pointee.watched.clamped(to: 1..<row)
        while let last = rewinds.last, last.row >= row { rewinds.removeLast() }
        rewinds.append((storage.pointee.hot.stamp, row))
    }

    /// Whether a row that was in use at the time of `stamp` has not been given up since.
    func remembers(row: Int, since stamp: UInt) -> Bool {
        stamp >= firstStamp && row < rewinds.first { $0.stamp > stamp }?.row ?? end
    }
}

/// Runs `body` and gives back every row it recorded on this thread's tape.
///
/// Values made before stay; using a value made inside after the end is a programmer's error and traps.
/// Training loops use it for each step, so that memory stays flat.
///
/// ```swift
/// let w = Value(3.0)
/// for _ in 1...100 {
///     withTape {
///         let loss = (w - 1) * (w - 1)
///         w.zeroGrad()
///         loss.backward()
///         w.data -= 0.1 * w.grad
///     }
/// }
/// print(w.data)   // 1.0000000004074072
/// ```
@discardableResult
public func withTape<Result>(_ body: () throws -> Result) rethrows -> Result {
    let tape = Tape.current
    let mark = tape.end
    tape.storage.pointee.settleFresh()
    defer { tape.rewind(to: mark) }
    return try body()
}

extension Tape {
    /// This thread's tape, the one ``Value/init(_:)`` makes leaves on.
    public static var current: Tape { TapeStorage.current.pointee.owner! }
}
