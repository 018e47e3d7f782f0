import CTape

/// Stamps tell whether a handle still means its row. A tape has a new one whenever rows are given up or numbers
/// change that handles carry; no two tapes ever have the same.
///
/// A handle made since the present stamp was is fresh: its row is in use and the number it carries is the row's. Of those
/// with one older stamp it is known that their rows are still in use; in a loop whose body is a `withTape` these are the
/// handles to what was made before it, such as a model. Others are looked up in the tape's history; a stamp that was
/// looked up is asked for first from then on, if all its rows are in use.
extension TapeStorage {
    /// Makes every handle given out so far one of the past, to be looked at more closely. There are no rows from
    /// `row` on, or they were given up.
    mutating func renewStamp(from row: Int) {
        hot.stamp = micrograd_next_stamp()
        firstFresh = row
    }

    /// The same when nothing was given up: the handles that were fresh are the lasting ones.
    mutating func settleFresh() {
        guard count > firstFresh else { return }
        let few = 32
        if owner!.lastingStamps.count == few { owner!.lastingStamps.removeFirst() }
        owner!.lastingStamps.append((hot.stamp, count))
        hot.lasting = hot.stamp
        renewStamp(from: count)
    }

    /// Makes a stamp the lasting one if all its rows are in use: what is asked about in a loop is found at once from then
    /// on. (Measured: a model from before the last but one `withTape` 94 → 14 ms for the moons demo.)
    mutating func promote(_ stamp: UInt) {
        if owner!.lastingStamps.contains(where: { $0.stamp == stamp }) { hot.lasting = stamp }
    }

    /// A stamp that no handle has.
    static var noStamp: UInt { 0 }

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
        watchAnew()
        if row >= firstFresh { settleFresh() }
    }
}

extension micrograd_tape {
    /// An empty tape with these rows.
    init(_ rows: RowAddress, limit: RowAddress) {
        self.init(
            rows: rows, next: rows + 1, limit: limit, stamp: micrograd_next_stamp(),
            lasting: TapeStorage.noStamp)
    }
}
