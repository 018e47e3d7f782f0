/// Backward passes that have stepped over gradients of 0 and not said to whom they would have passed these.
///
/// A row that a pass comes to with nothing but zeros counts as reached, and ``Tape/hasGradient(_:)`` tells it from one
/// that no pass has come to. But in a network of relus most rows are of that kind, and hardly ever does anyone ask. So a
/// pass steps over zeros, and leaves a note from which they can be marked when someone does. That is for passes over
/// watched rows: where a slope is infinite or nan, zeros are passed on to it.
/// (Measured in the language, with the watching: 100 steps of the moons demo 131 → 114 ms.)
struct OpenPasses {
    struct Pass {
        /// The passes' roots ascend.
        var root: Int
        /// Rows before this one it does not reach, but leaves.
        var first: Int
        let number: Int
    }

    private(set) var passes: [Pass] = []
    /// How many there were so far.
    private var count = 0
    /// By row, how many there had been when its gradient was cleared while one was open; 0, or no place, if it never was.
    private var clears: [Int] = []

    /// With so many open, marking is due before the next.
    static let most = 32

    mutating func append(root: Int, first: Int) {
        count += 1
        passes.append(Pass(root: root, first: first, number: count))
    }

    mutating func clear(_ row: Int) {
        guard !passes.isEmpty else { return }
        if row >= clears.count { clears += repeatElement(0, count: row + 1 - clears.count) }
        clears[row] = count
    }

    mutating func removeAll() { passes = [] }

    /// Whether a row's gradient was cleared after a pass.
    func isCleared(_ row: Int, since pass: Pass) -> Bool { row < clears.count && clears[row] >= pass.number }

    /// Forgets rows from this one on, which are given up.
    mutating func rewind(to row: Int) {
        if clears.count > row { clears.removeLast(clears.count - row) }
    }

    /// Follows the rows when the tape is compacted, and forgets passes from roots that are gone.
    mutating func move(by map: [Int32]) {
        passes.removeAll { map[$0.root] == 0 }
        for index in passes.indices {
            passes[index].root = Int(map[passes[index].root])
            passes[index].first = map[passes[index].first...].first { $0 != 0 }.map(Int.init) ?? 1
        }
        // A row's new number is never above the old one.
        var end = 0
        for row in clears.indices where map[row] != 0 {
            clears[Int(map[row])] = clears[row]
            end = Int(map[row]) + 1
        }
        clears.removeLast(clears.count - end)
    }
}

extension Tape {
    /// Notes a pass over watched rows that has stepped over zeros.
    func openPass(from root: Int, downTo first: Int) {
        if openPasses.passes.count == OpenPasses.most { closePasses() }
        openPasses.append(root: root, first: first)
    }

    /// Marks what passes have stepped over.
    func closePasses() {
        for pass in openPasses.passes { mark(pass) }
        openPasses.removeAll()
    }

    /// Gives rows that a pass has come to with zeros, and that were not cleared since, the gradient 0. (It looks at the
    /// rows of the pass, where ``ancestors(of:)`` would look at all of a long tape.)
    private func mark(_ pass: OpenPasses.Pass) {
        func reach(_ row: Int) {
            if isOpen(row, since: pass) { storage.pointee.adjoints[row] = 0 }
        }
        var isReached = [Bool](repeating: false, count: pass.root + 1 - pass.first)
        isReached[pass.root - pass.first] = true
        for row in stride(from: pass.root, through: pass.first, by: -1) where isReached[row - pass.first] {
            reach(row)
            forEachOperand(of: row) { operand in
                operand >= pass.first ? isReached[operand - pass.first] = true : reach(operand)
            }
        }
    }

    /// Whether a row has no gradient but what a pass may have come to it with.
    private func isOpen(_ row: Int, since pass: OpenPasses.Pass) -> Bool {
        storage.pointee.adjoints[row].bitPattern == unwritten.bitPattern
            && !openPasses.isCleared(row, since: pass)
    }

    /// Before rows go: marks what they would be needed to find. A pass from a row that stays can be marked later, and for
    /// one from a row that goes it need not be when all rows below that stay have a gradient or were cleared since.
    func closePasses(leaving live: LiveRows) {
        for pass in openPasses.passes where !live.contains(pass.root) {
            var row = live.firstLive(from: 1)
            while row < pass.root && !isOpen(row, since: pass) { row = live.firstLive(from: row + 1) }
            if row < pass.root { mark(pass) }
        }
    }
}
