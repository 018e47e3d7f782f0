/// The record of a computation: one row for every value, in the order they were made.
///
/// A row names its operation, its operands (earlier rows) and its value, with the local slopes that were
/// known when it was made. Creation order is topological order, so no pass over the tape needs to sort,
/// to recurse or to follow references: backpropagation walks the rows from last to first.
///
/// Most programs never name a tape: ``Value`` finds the thread's own. A program that keeps several
/// computations apart makes its own tapes and addresses rows by number.
///
/// ```swift
/// let tape = Tape()
/// let a = tape.leaf(2)
/// let b = tape.leaf(-3)
/// let product = tape.record(.multiply, a, b)
/// tape.backward(from: product)
/// print(tape.value(product), tape.gradient(a))   // -6.0 -3.0
/// ```
public final class Tape {
    @usableFromInline let storage: UnsafeMutablePointer<TapeStorage>
    /// Names of rows, for those that have one.
    public var labels: [Int: String] = [:]
    /// Whether no row has a name.
    public var isUnlabelled: Bool { labels.isEmpty }
    /// The operands of rows whose operation is the user's own; such a row's left field is its place here.
    var wideRows: [WideRow] = []
    /// The user's own operations, in the order they were defined.
    public internal(set) var definitions: [OperationDefinition] = []
    /// Rows of which it is known that they use no operation from before the first of them.
    var apart = 1..<1
    /// The backward passes that have stepped over zeros.
    @exclusivity(unchecked) var openPasses = OpenPasses()
    /// Where rows were given up: (stamp, first row given up), both ascending.
    var rewinds: [(stamp: UInt, row: Int)] = []
    /// The end of the rows that pages are in use for, and the end of those that were last given up in great number.
    var usedEnd = 1
    var previousEnd = 1
    /// The latest stamps of which all rows are in use, with where these end, both ascending.
    var lastingStamps: [(stamp: UInt, end: Int)] = []
    /// No handle to a row of this tape has an older one.
    let firstStamp: UInt

    /// A tape with room for `capacity` rows. Room costs address space, not memory; a process has enough for some 30,000
    /// tapes at one time.
    public init(capacity: Int = Row.limit) {
        precondition(capacity > 1 && capacity <= Row.limit, "a tape has room for 2 to 2^27 rows")
        storage = TapeStorage.allocate(rows: capacity)
        firstStamp = storage.pointee.hot.stamp - 1
        storage.pointee.owner = self
    }

    deinit { TapeStorage.free(storage) }

    /// The number of the next row; rows from 1 up to it, without it, are in use.
    @inlinable public var end: Int { storage.pointee.count }

    @inlinable public subscript(row: Int) -> Row {
        check(row)
        return storage.pointee.rows[row]
    }

    /// The number in a row.
    @inlinable public func value(_ row: Int) -> Double { self[row].value }

    /// Sets a row's value. Nothing built from it is computed again until ``replay(to:)``.
    public func setValue(_ row: Int, to value: Double) {
        check(row)
        storage.pointee.setValue(row, to: value)
    }

    /// What kind of leaf a row is, nil for the result of an operation.
    public func leafKind(_ row: Int) -> LeafKind? {
        let record = self[row]
        return record.code == 0 ? LeafKind(rawValue: UInt8(record.operands >> 32)) : nil
    }

    /// The operation that made a row, nil for a leaf and for an operation of the user's own.
    @inlinable public func operation(_ row: Int) -> Operation? { Operation(rawValue: self[row].code) }

    @inlinable func check(_ row: Int) {
        precondition(row > 0 && row < storage.pointee.count, "no such row on this tape")
    }
}

/// Where a leaf comes from.
public enum LeafKind: UInt8, Sendable {
    /// `Value(2.0)`.
    case value = 0
    /// A parameter of a module.
    case parameter = 1
    // From here on with the mark of plain rows.
    /// A plain number met as an operand.
    case constant = 2
    /// A name bound to a bare number.
    case number = 3
}
