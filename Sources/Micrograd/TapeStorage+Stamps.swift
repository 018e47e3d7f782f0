import CTape

/// Keys tell whether a handle still means its row. A key is a stamp and a row number. A tape has a new stamp
/// whenever rows are given up or numbers change that handles carry; no two tapes ever have the same.
///
/// A handle made since the present stamp was is fresh: its row is in use and the number it carries is the row's.
/// Of an older one it is known at once whether its row was ever given up, if that row is below all that were or,
/// since the last but one time, below the last; others are looked up in the tape's history.
extension TapeStorage {
    /// The part of a key that is a row number.
    @inlinable @inline(__always) static var rowBits: UInt { 0xfff_ffff }

    /// Makes every handle given out so far one of the past, to be looked at more closely. Rows from `row` on
    /// have no handle yet, or none that is good.
    mutating func renewStamp(from row: Int) {
        let stamp = micrograd_next_stamp()
        // At a microsecond each that takes nine hours.
        precondition(stamp > hot.stamp, "rows have been given up 2^35 times, and stamps are used up")
        hot.stamp = stamp
        firstFresh = row
    }

    /// The key of a handle made now, for a row made earlier.
    func key(for row: Int) -> UInt {
        // Odd stamps are those of no tape: the handle is not fresh, and as old as the rows before the stamp.
        (row >= firstFresh ? hot.stamp : hot.stamp &- (TapeStorage.rowBits &+ 1)) &+ UInt(row)
    }

    /// Whether the row that a handle with this key was made for is still in use.
    func isCurrent(_ key: UInt) -> Bool {
        let row = key & TapeStorage.rowBits
        return key &- hot.stamp <= TapeStorage.rowBits || owner!.remembers(row: Int(row), since: key - row)
    }

    /// Sets a row's number. Fresh handles that may carry the one before are fresh no longer.
    @usableFromInline
    mutating func setValue(_ row: Int, to value: Double) {
        rows[row].value = value
        if row >= firstFresh { renewStamp(from: count) }
    }
}
