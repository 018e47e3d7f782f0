import CTape

/// Stamps tell whether a handle still means its row. A tape has a new one whenever rows are given up or numbers
/// change that handles carry; no two tapes ever have the same.
///
/// A handle made since the present stamp was is fresh: its row is in use and the number it carries is the row's.
/// Of an older one it is known at once whether its row was ever given up, if that row is below all that were or,
/// since the last but one time, below the last; others are looked up in the tape's history.
extension TapeStorage {
    /// Makes every handle given out so far one of the past, to be looked at more closely. Rows from `row` on
    /// have no handle yet, or none that is good.
    mutating func renewStamp(from row: Int) {
        hot.stamp = micrograd_next_stamp()
        firstFresh = row
    }

    /// The stamp of a handle made now, for a row made earlier.
    func stamp(for row: Int) -> UInt {
        // Odd stamps are those of no tape: the handle is not fresh, and as old as the rows before the stamp.
        row >= firstFresh ? hot.stamp : hot.stamp &- 1
    }

    /// Whether the row that a handle with this stamp was made for is still in use.
    func isCurrent(_ row: RowAddress, since stamp: UInt) -> Bool {
        stamp == hot.stamp || owner!.remembers(row: index(row), since: stamp)
    }

    @usableFromInline func checkHistory(of row: RowAddress, since stamp: UInt) {
        precondition(
            isCurrent(row, since: stamp), "this Value's row was given up when its withTape { } ended")
    }

    /// Sets a row's number. Fresh handles that may carry the one before are fresh no longer.
    @usableFromInline
    mutating func setValue(_ row: Int, to value: Double) {
        rows[row].value = value
        if row >= firstFresh { renewStamp(from: count) }
    }
}

extension micrograd_tape {
    /// An empty tape with these rows. Nothing of it was given up since its first stamp.
    init(_ rows: RowAddress, limit: RowAddress) {
        let stamp = micrograd_next_stamp()
        let size = UInt(bitPattern: limit) - UInt(bitPattern: rows)
        self.init(
            rows: rows, next: rows + 1, limit: limit, stamp: stamp, laterSettled: size, laterStamp: stamp - 1,
            settled: size, firstStamp: stamp - 1, origin: 0)
        origin = 0 &- micrograd_word(&self, rows, rows, 0)
    }

    /// Notes that rows below `row` were not given up since a stamp, and rows below another never.
    mutating func settle(_ row: Int, since stamp: UInt, always settledRow: Int) {
        (laterSettled, laterStamp) = (micrograd_offset(&self, rows + row), stamp)
        settled = micrograd_offset(&self, rows + settledRow)
    }
}
