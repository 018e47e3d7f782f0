/// Which row was the first to be bound to which name of the top level.
///
/// One entry a labelled row, in the order of the rows: binding appends, and finding is a binary search.
struct Labels {
    /// A row that a name was the first to be bound to.
    struct Entry {
        var row: Int32
        let slot: Int32
        /// The number, below 0 for whole numbers.
        private let signed: Int32

        init(row: Int32, slot: Int32, number: Int32, isWhole: Bool) {
            (self.row, self.slot) = (row, slot)
            signed = isWhole ? -number : number
        }

        /// How many rows that name had labelled by then: the 2 of `c'2`.
        var number: Int32 { abs(signed) }
        /// Whether the row is the leaf of a number written as a whole one, `n = 5`.
        var isWhole: Bool { signed < 0 }
    }

    private(set) var entries: [Entry] = []
    /// How many rows each slot's name has labelled.
    private var counts: [Int32] = []

    /// Labels a row, unless it has a label.
    mutating func bind(_ row: Int32, slot: Int, isWhole: Bool = false) {
        var place = entries.count
        if let last = entries.last, last.row >= row {
            place = entries.partitioningIndex { $0.row >= row }
            if entries[place].row == row { return }
        }
        while counts.count <= slot { counts.append(0) }
        counts[slot] += 1
        let entry = Entry(row: row, slot: Int32(slot), number: counts[slot], isWhole: isWhole)
        // Room that is not used costs nothing, and each time they grow they are copied.
        if entries.count == entries.capacity { entries.reserveCapacity(4 * entries.count) }
        if place == entries.count { entries.append(entry) } else { entries.insert(entry, at: place) }
    }

    /// What was written down about a row.
    func entry(ofRow row: Int32) -> Entry? {
        let place = entries.partitioningIndex { $0.row >= row }
        return place < entries.count && entries[place].row == row ? entries[place] : nil
    }

    /// Follows the rows of a tape that was compacted.
    mutating func move(by map: [Int32]) {
        entries = entries.compactMap { entry in
            var entry = entry
            entry.row = map[Int(entry.row)]
            return entry.row == 0 ? nil : entry
        }
    }
}

extension Array {
    /// The first place from which on `belongsAfter` holds, where it holds for no element before.
    func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
