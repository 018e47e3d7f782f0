import CTape

/// Values found to be on one tape and in use, so that they can be used together again and again without a look
/// at each: the parameters of a layer, its inputs.
///
/// ```swift
/// let x = Operands([Value(3.0), Value(4.0)])
/// print(x.count)   // 2
/// ```
public struct Operands {
    let storage: UnsafeMutablePointer<TapeStorage>
    let values: [Value]
    private let last: UInt
    private let oldest: UInt

    public init(_ values: [Value]) {
        precondition(!values.isEmpty, "operands are one value or more")
        self.values = values
        storage = values[0].storage
        var (last, oldest) = (values[0].row, values[0].key)
        for value in values {
            precondition(value.storage == storage, "the operands are on two different tapes")
            last = Swift.max(last, value.row)
            oldest = Swift.min(oldest, value.key)
        }
        (self.last, self.oldest) = (last, oldest)
    }

    /// How many there are.
    public var count: Int { values.count }

    /// Traps when a row has been given up since its value was made: one look for all, most of the time.
    @inline(__always)
    func check() {
        if oldest &- storage.pointee.hot.stamp <= TapeStorage.rowBits { return }
        if micrograd_is_known(values[0].start, last, oldest) { return }
        for value in values { value.check() }
    }
}
