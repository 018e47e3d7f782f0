/// The numbers, slopes and gradients of a tape's first rows, put aside to come back to.
///
/// ```swift
/// let tape = Tape()
/// let a = tape.leaf(2)
/// let square = tape.record(.multiply, a, a)
/// let numbers = TapeNumbers(of: tape, before: tape.end)
/// tape.setValue(a, to: 5)
/// tape.replay(to: square)
/// tape.backward(from: square)
/// numbers.putBack(on: tape)
/// print(tape.value(square), tape.slopes(of: square), tape.hasGradient(a))   // 4.0 [2.0, 2.0] false
/// ```
public struct TapeNumbers: Sendable {
    private struct Numbers {
        var value, leftSlope, rightSlope: Double
    }

    /// From row 0 on.
    private var rows: [Numbers]
    /// The slopes of rows whose operands are in ``Tape/wideRows``.
    private var wideSlopes: [(row: Int, slopes: [Double])]
    /// As far as a pass has written any; others are unwritten.
    private var adjoints: [Double]

    /// - Parameter end: the row before which to stop.
    public init(of tape: Tape, before end: Int) {
        precondition(end >= 1 && end <= tape.end, "no such row on this tape")
        tape.closePasses()
        let storage = tape.storage.pointee
        rows = [Numbers](unsafeUninitializedCapacity: end) { numbers, count in
            numbers.initializeElement(at: 0, to: Numbers(value: 0, leftSlope: 0, rightSlope: 0))
            for row in 1..<end {
                let record = storage.rows[row]
                numbers.initializeElement(
                    at: row,
                    to: Numbers(
                        value: record.value, leftSlope: record.leftSlope, rightSlope: record.rightSlope))
            }
            count = end
        }
        wideSlopes = tape.wideRows.prefix { $0.row < end }.map { ($0.row, $0.slopes) }
        adjoints = storage.adjoints.copy(upTo: Swift.min(end, storage.writtenEnd))
    }

    /// Gives the rows their numbers, slopes and gradients again, and clears the gradients of all later rows.
    public func putBack(on tape: Tape) {
        precondition(rows.count <= tape.end, "the tape has fewer rows than there are numbers")
        for row in 1..<rows.count {
            let numbers = rows[row]
            if tape.value(row).bitPattern != numbers.value.bitPattern {
                tape.setValue(row, to: numbers.value)
            }
            tape.storage.pointee.rows[row].leftSlope = numbers.leftSlope
            tape.storage.pointee.rows[row].rightSlope = numbers.rightSlope
        }
        for (place, wide) in wideSlopes.enumerated() {
            precondition(tape.wideRows[place].row == wide.row, "the tape has other rows")
            tape.wideRows[place].slopes = wide.slopes
        }
        tape.storage.pointee.watchAnew()
        tape.zeroGradients()
        for row in adjoints.indices.dropFirst() where adjoints[row].bitPattern != unwritten.bitPattern {
            tape.setGradient(row, to: adjoints[row])
        }
    }

    /// Follows the rows of a tape that was compacted.
    ///
    /// - Parameter map: for each old row its new number, 0 for those that are gone.
    public mutating func move(by map: [Int32]) {
        func keep<Element>(_ elements: inout [Element]) {
            var next = 1
            for row in elements.indices.dropFirst() where map[row] != 0 {
                elements[next] = elements[row]
                next += 1
            }
            elements.removeLast(elements.count - Swift.min(next, elements.count))
        }
        keep(&rows)
        keep(&adjoints)
        wideSlopes = wideSlopes.compactMap { row, slopes in
            map[row] == 0 ? nil : (Int(map[row]), slopes)
        }
    }
}
