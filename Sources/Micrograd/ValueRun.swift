import CTape

/// Values in consecutive rows of a tape, found to be in use once and for all of them: the parameters of a layer,
/// its inputs, its outputs. Unlike an array it costs no memory of its own.
///
/// ```swift
/// let x = [Value(3.0), Value(4.0)]
/// let run = ValueRun(x)
/// print(run?.map(\.data) ?? [], ValueRun([x[1], x[0]]) == nil)   // [3.0, 4.0] true
/// ```
public struct ValueRun: RandomAccessCollection {
    /// The first one's row.
    private let row: RowAddress
    public let count: Int
    /// Since when the rows are known to be in use.
    private let stamp: UInt

    /// The same values as a run, nil when they do not stand in consecutive rows of one tape.
    public init?(_ values: [Value]) {
        guard let (storage, first) = values.first?.place else { return nil }
        for (place, value) in values.enumerated() {
            guard value.row == values[0].row + place else { return nil }
            _ = value.place
        }
        self.init(storage, first: first, count: values.count)
    }

    /// Rows that are in use now.
    init(_ storage: UnsafeMutablePointer<TapeStorage>, first: Int, count: Int) {
        row = storage.pointee.hot.rows + first
        self.count = count
        stamp = storage.pointee.hot.stamp
    }

    /// Plain numbers as leaves of this thread's tape.
    ///
    /// ```swift
    /// print(ValueRun.constants([3, 4]).map(\.data))   // [3.0, 4.0]
    /// ```
    public static func constants(_ numbers: [Double]) -> ValueRun {
        let storage = TapeStorage.current
        let first = storage.pointee.count
        for number in numbers { _ = storage.pointee.hot.appendLeaf(number, .constant) }
        return ValueRun(storage, first: first, count: numbers.count)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { count }

    public subscript(place: Int) -> Value {
        precondition(place >= 0 && place < count, "no such place in the run")
        let (storage, first) = self.place
        return Value(storage, row: first + place)
    }

    /// The memory of the tape they are on, and the number of the first one's row there. Traps when one of the rows has been
    /// given up, as ``Value/place`` does. A run of none has no place.
    @inline(__always)
    var place: (storage: UnsafeMutablePointer<TapeStorage>, first: Int) {
        let storage = TapeStorage.with(row + (count - 1), since: stamp)
        return (storage, storage.pointee.index(row))
    }

    func isApart(from other: ValueRun) -> Bool {
        row + count <= other.row || other.row + other.count <= row
    }
}
