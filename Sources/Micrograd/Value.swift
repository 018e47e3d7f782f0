import CTape

/// A number that remembers how it was computed: a scalar of reverse-mode automatic differentiation.
///
/// ```swift
/// let a = Value(-4.0)
/// let b = Value(2.0)
/// let c = a * b + b.pow(3)
/// c.backward()
/// print(c.data, a.grad, b.grad)   // 0.0 2.0 8.0
/// ```
///
/// A value is a plain handle: the address of a row, when it was made, and the number that stands there as long as nothing
/// sets another. All copies see the same `data` and `grad`. It lives until its row is given up by the end of
/// the ``withTape(_:)`` it was made in; using it later is a programmer's error and traps. So is an operation on
/// a value of another tape than the thread's own, which ``Tape/use(_:)`` changes.
@frozen public struct Value {
    @usableFromInline let row: RowAddress
    /// The row's number, as long as this handle is fresh.
    @usableFromInline let number: Double
    /// When it was made.
    @usableFromInline let stamp: UInt

    @inlinable @inline(__always)
    init(_ tape: UnsafeMutablePointer<micrograd_tape>, row: RowAddress, number: Double) {
        self.row = row
        self.number = number
        stamp = micrograd_stamp(tape)
    }

    /// A handle to any row in use.
    init(_ storage: UnsafeMutablePointer<TapeStorage>, row: Int) {
        self.row = storage.pointee.hot.rows + row
        number = storage.pointee.rows[row].value
        stamp = storage.pointee.stamp(for: row)
    }

    /// The memory of the tape it is on, and the number of its row there. Traps when the row has been given up since this
    /// handle was made.
    @inlinable @inline(__always)
    var place: (storage: UnsafeMutablePointer<TapeStorage>, row: Int) {
        let storage = TapeStorage.with(row, since: stamp)
        return (storage, storage.pointee.index(row))
    }

    /// A leaf on this thread's tape.
    @inlinable public init(_ data: Double) {
        let tape = TapeStorage.currentRoom
        self.init(tape, row: tape.pointee.appendLeaf(data, .value), number: data)
    }

    /// A leaf with a name, which drawings and tables show.
    ///
    /// ```swift
    /// let a = Value(2.0, label: "a")
    /// print(a.label ?? "", a)   // a Value(data=2.0, grad=0.0)
    /// ```
    public init(_ data: Double, label: String) {
        self.init(data)
        self.label = label
    }

    /// The number.
    @inlinable public var data: Double {
        get {
            if stamp == micrograd_stamp(micrograd_current_tape()) { return number }
            let (storage, row) = place
            return storage.pointee.rows[row].value
        }
        nonmutating set {
            let (storage, row) = place
            storage.pointee.setValue(row, to: newValue)
        }
    }

    /// The gradient that backward passes have gathered here, 0 before the first.
    @inlinable public var grad: Double {
        get {
            let (storage, row) = place
            return storage.pointee.gradient(row)
        }
        nonmutating set {
            let (storage, row) = place
            storage.pointee.setGradient(row, to: newValue)
        }
    }

    /// A name for drawings and tables.
    public var label: String? {
        get {
            let (storage, row) = place
            return storage.pointee.owner!.labels[row]
        }
        nonmutating set {
            let (storage, row) = place
            storage.pointee.owner!.labels[row] = newValue
        }
    }

    /// Backpropagation from this value: fills `grad` of everything it was computed from.
    ///
    /// Gradients of leaves add up over several passes, as in micrograd, until ``zeroGrad()`` clears them.
    ///
    /// ```swift
    /// let a = Value(3.0)
    /// (a * a).backward()
    /// (a * a).backward()
    /// print(a.grad)   // 12.0
    /// a.zeroGrad()
    /// (a * a).backward()
    /// print(a.grad)   // 6.0
    /// ```
    @inlinable public func backward() {
        let (storage, row) = place
        storage.pointee.owner!.backward(from: row, marksZeros: false)
    }

    /// Clears the gradient of this one value.
    @inlinable public func zeroGrad() { grad = 0 }
}

extension Value: CustomStringConvertible {
    public var description: String { "Value(data=\(data), grad=\(grad))" }
}

extension TapeStorage {
    /// This thread's tape, made when its first leaf is.
    @inlinable @inline(__always)
    static var currentRoom: UnsafeMutablePointer<micrograd_tape> {
        let tape = micrograd_current_tape()
        return _fastPath(micrograd_has_room(tape)) ? tape : makeCurrent()
    }

    static var current: UnsafeMutablePointer<TapeStorage> {
        let tape = micrograd_is_no_tape(micrograd_current_tape()) ? makeCurrent() : micrograd_current_tape()
        return whole(tape)
    }

    /// The memory that begins with what operations look at.
    @inlinable @inline(__always)
    static func whole(_ tape: UnsafeMutablePointer<micrograd_tape>) -> UnsafeMutablePointer<TapeStorage> {
        UnsafeMutableRawPointer(tape).assumingMemoryBound(to: TapeStorage.self)
    }

    /// The memory in which a row is, on whatever tape.
    @inlinable @inline(__always)
    static func with(_ row: RowAddress) -> UnsafeMutablePointer<TapeStorage> {
        let tape = micrograd_current_tape()
        return _fastPath(micrograd_holds(tape, row)) ? whole(tape) : search(row)
    }

    /// The same for a handle of that time. Traps when the row has been given up since.
    @inlinable @inline(__always)
    static func with(_ row: RowAddress, since stamp: UInt) -> UnsafeMutablePointer<TapeStorage> {
        let storage = with(row)
        if stamp != storage.pointee.hot.stamp && stamp != storage.pointee.hot.lasting {
            storage.pointee.checkHistory(of: row, since: stamp)
        }
        return storage
    }

    @usableFromInline
    static func search(_ row: RowAddress) -> UnsafeMutablePointer<TapeStorage> {
        guard let tape = micrograd_tape_of(row) else {
            preconditionFailure("the tape of this Value is gone")
        }
        return whole(tape)
    }

    /// Makes this thread's tape when it has none; one without room stays.
    @usableFromInline @inline(never)
    static func makeCurrent() -> UnsafeMutablePointer<micrograd_tape> {
        let current = micrograd_current_tape()
        guard micrograd_is_no_tape(current) else { return current }
        let tape = Tape()
        tape.makeCurrent()
        micrograd_release_at_thread_exit(Unmanaged.passRetained(tape).toOpaque()) { tape in
            Unmanaged<Tape>.fromOpaque(tape).release()
        }
        return micrograd_current_tape()
    }
}

extension Tape {
    /// Makes this the thread's tape.
    func makeCurrent() {
        micrograd_set_current_tape(
            UnsafeMutableRawPointer(storage).assumingMemoryBound(to: micrograd_tape.self))
    }
}
