/// The terms of dot rows, one entry after another in the order of their rows: the dot row before (0 for the
/// first), the bias (0 for none), then pairs of factors; all by row number.
extension TapeStorage {
    /// How many numbers an entry has besides its pairs.
    static let termHeader = 2

    /// Makes sure that there is room for so many numbers more.
    func reserveTerms(_ count: Int) {
        precondition(termCount + count <= termCapacity, "the tape is full of terms")
    }

    /// Records the row of the next entry, whose bias and pairs stand in their places already.
    ///
    /// Its left slope field tells whether its operands are finite: a sum is not when one of them is not.
    @inline(__always)
    mutating func appendDot(_ sum: Double, pairs: Int, _ marks: UInt64) -> Int {
        let word = Row.word(Tape.dotCode, UInt(termCount), UInt(pairs)) | marks
        let row = append(Row(value: sum, leftSlope: sum - sum, rightSlope: 0, word: word))
        terms[termCount] = lastDot
        termCount += TapeStorage.termHeader + 2 * pairs
        lastDot = UInt32(row)
        return row
    }

    @inline(__always) func bias(of record: Row) -> Int { Int(terms[record.left + 1]) }

    @inline(__always) func pairs(of record: Row) -> UnsafeMutablePointer<UInt32> {
        terms + record.left + TapeStorage.termHeader
    }

    /// The weighted sum from its operands' present values.
    func dotValue(_ record: Row) -> Double {
        let pairs = pairs(of: record)
        let bias = bias(of: record)
        func product(_ pair: Int) -> Double {
            rows[Int(pairs[2 * pair])].value * rows[Int(pairs[2 * pair + 1])].value
        }
        var sum = bias == 0 ? product(0) : rows[bias].value + product(0)
        for pair in 1..<Swift.max(record.right, 1) { sum += product(pair) }
        return sum
    }

    /// Passes a dot row's adjoint on: to each factor times the other. The order is that of the rows for `+`
    /// and `*` it stands for, going backward.
    @inline(__always)
    func sweepDot(_ record: Row, _ here: Double, _ adjoints: UnsafeMutablePointer<Double>) {
        let pairs = pairs(of: record)
        func pass(_ pair: Int) {
            let (left, right) = (Int(pairs[2 * pair]), Int(pairs[2 * pair + 1]))
            adjoints[left] += here * rows[right].value + 0.0
            adjoints[right] += here * rows[left].value + 0.0
        }
        var pair = record.right - 1
        while pair > 0 {
            pass(pair)
            pair -= 1
        }
        let bias = bias(of: record)
        if bias != 0 { adjoints[bias] += here + 0.0 }
        pass(0)
    }

    /// Gives up the entries of dot rows from `row` up to `end`, which are still in place.
    mutating func giveUpTerms(from row: Int, to end: Int) {
        guard lastDot >= row, let first = (row..<end).first(where: { rows[$0].code == Tape.dotCode }) else {
            return
        }
        termCount = rows[first].left
        lastDot = terms[termCount]
    }

    /// Takes over the entries of another tape, whose first rows have been copied here.
    mutating func copyTerms(of other: TapeStorage) {
        guard other.lastDot != 0 else { return }
        terms.update(from: other.terms, count: other.termCount)
        (termCount, lastDot) = (other.termCount, other.lastDot)
    }

    /// Moves a dot row's entry down to `place` behind that of `previous`, its row numbers translated.
    ///
    /// - Returns: the place behind it.
    func moveTerms(of record: Row, to place: Int, previous: UInt32, by map: [Int32]) -> Int {
        let length = TapeStorage.termHeader + 2 * record.right
        for offset in 1..<length { terms[place + offset] = UInt32(map[Int(terms[record.left + offset])]) }
        terms[place] = previous
        return place + length
    }
}
