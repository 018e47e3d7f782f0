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
/// A value is a plain handle: a tape's address, a row number, and the number that stands there as long as nothing
/// sets another. All copies see the same `data` and `grad`. It lives until its row is given up by the end of
/// the ``withTape(_:)`` it was made in; using it later is a programmer's error and traps. So is an operation on
/// a value of another tape than the thread's own, which ``Tape/use(_:)`` changes.
@frozen public struct Value {
    @usableFromInline let storage: UnsafeMutablePointer<TapeStorage>
    /// The row's number, as long as this handle is fresh.
    @usableFromInline let number: Double
    /// The stamp of its making, and in the lowest 28 bits the row.
    @usableFromInline let key: UInt

    @inlinable @inline(__always)
    var start: UnsafeMutablePointer<micrograd_tape> {
        UnsafeMutableRawPointer(storage).assumingMemoryBound(to: micrograd_tape.self)
    }

    @inlinable @inline(__always) var row: UInt { key & TapeStorage.rowBits }

    @inlinable @inline(__always)
    init(_ tape: UnsafeMutablePointer<micrograd_tape>, row: UInt, number: Double) {
        storage = UnsafeMutableRawPointer(tape).assumingMemoryBound(to: TapeStorage.self)
        self.number = number
        key = micrograd_stamp(tape) &+ row
    }

    /// A handle to any row in use.
    init(_ storage: UnsafeMutablePointer<TapeStorage>, row: Int) {
        self.storage = storage
        number = storage.pointee.rows[row].value
        key = storage.pointee.key(for: row)
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

    /// Traps when the row has been given up since this handle was made.
    @inlinable @inline(__always)
    func check() {
        if !isFresh && !micrograd_is_known(start, row, key) { checkHistory() }
    }

    /// Whether the row is in use and has this handle's number.
    @inlinable @inline(__always)
    var isFresh: Bool { key &- storage.pointee.hot.stamp <= TapeStorage.rowBits }

    @usableFromInline func checkHistory() {
        precondition(
            storage.pointee.isCurrent(key), "this Value's row was given up when its withTape { } ended")
    }

    /// The number.
    @inlinable public var data: Double {
        get {
            if isFresh { return number }
            check()
            return storage.pointee.rows[Int(row)].value
        }
        nonmutating set {
            check()
            storage.pointee.setValue(Int(row), to: newValue)
        }
    }

    /// The gradient that backward passes have gathered here, 0 before the first.
    @inlinable public var grad: Double {
        get {
            check()
            return storage.pointee.gradient(Int(row))
        }
        nonmutating set {
            check()
            storage.pointee.setGradient(Int(row), to: newValue)
        }
    }

    /// A name for drawings and tables.
    public var label: String? {
        get {
            check()
            return storage.pointee.owner!.labels[Int(row)]
        }
        nonmutating set {
            check()
            storage.pointee.owner!.labels[Int(row)] = newValue
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
        check()
        storage.pointee.owner!.backward(from: Int(row), marksZeros: false)
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
        return UnsafeMutableRawPointer(tape).assumingMemoryBound(to: TapeStorage.self)
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
