/// The numbers and gradients of a tape's first rows, put aside to come back to.
///
/// ```swift
/// let tape = Tape()
/// let a = tape.leaf(2)
/// let square = tape.record(.multiply, a, a)
/// let numbers = TapeNumbers(of: tape, before: tape.end)
/// tape.setValue(a, to: 5)
/// tape.backward(from: square)
/// numbers.putBack(on: tape) { row in print(row) }   // 1
/// print(tape.value(a), tape.hasGradient(a))   // 2.0 false
/// ```
public struct TapeNumbers: Sendable {
    /// From row 0 on.
    private var values: [Double]
    /// As far as a pass has written any; others are unwritten.
    private var adjoints: [Double]

    /// - Parameter end: the row before which to stop.
    public init(of tape: Tape, before end: Int) {
        precondition(end >= 1 && end <= tape.end, "no such row on this tape")
        let storage = tape.storage.pointee
        values = [Double](unsafeUninitializedCapacity: end) { values, count in
            values.initializeElement(at: 0, to: 0)
            for row in 1..<end { values.initializeElement(at: row, to: storage.rows[row].value) }
            count = end
        }
        adjoints = Array(
            UnsafeBufferPointer(start: storage.adjoints, count: Swift.min(end, storage.writtenEnd)))
    }

    /// Gives the rows their numbers and gradients again, and clears the gradients of all later rows.
    ///
    /// - Parameter body: is told each row whose number was another.
    public func putBack(on tape: Tape, _ body: (Int) -> Void) {
        precondition(values.count <= tape.end, "the tape has fewer rows than there are numbers")
        for row in 1..<values.count {
            let isSame = tape.storage.pointee.rows[row].value.bitPattern == values[row].bitPattern
            if isSame { continue }
            tape.setValue(row, to: values[row])
            body(row)
        }
        tape.zeroGradients()
        for row in adjoints.indices.dropFirst() where adjoints[row].bitPattern != unwritten.bitPattern {
            tape.setGradient(row, to: adjoints[row])
        }
    }

    /// Follows the rows of a tape that was compacted.
    ///
    /// - Parameter map: for each old row its new number, 0 for those that are gone.
    public mutating func move(by map: [Int32]) {
        func keep(_ numbers: inout [Double]) {
            var next = 1
            for row in numbers.indices.dropFirst() where map[row] != 0 {
                numbers[next] = numbers[row]
                next += 1
            }
            numbers.removeLast(numbers.count - Swift.min(next, numbers.count))
        }
        keep(&values)
        keep(&adjoints)
    }
}
