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
    let storage: UnsafeMutablePointer<TapeStorage>
    let first: Int
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
        (self.storage, self.first, self.count) = (storage, first, count)
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
        check()
        return Value(storage, row: first + place)
    }

    /// Traps when one of the rows has been given up.
    @inline(__always)
    func check() {
        if stamp == storage.pointee.hot.stamp || count == 0 { return }
        let last = storage.pointee.hot.rows + (first + count - 1)
        if micrograd_is_known(&storage.pointee.hot, last, stamp) { return }
        precondition(
            storage.pointee.isCurrent(last, since: stamp),
            "rows of this run were given up when their withTape { } ended")
    }

    func isApart(from other: ValueRun) -> Bool {
        first + count <= other.first || other.first + other.count <= first
    }
}
