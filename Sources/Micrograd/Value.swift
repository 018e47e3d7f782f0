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
/// A value is a plain handle, 16 bytes: a tape's address and a row number. Copying it copies no number; all
/// copies see the same `data` and `grad`. It lives until its row is given up by the end of the
/// ``withTape(_:)`` it was made in; using it later is a programmer's error and traps.
@frozen public struct Value {
    @usableFromInline let storage: UnsafeMutablePointer<TapeStorage>
    @usableFromInline let row: Int32
    @usableFromInline let generation: UInt32

    @inlinable @inline(__always)
    init(_ storage: UnsafeMutablePointer<TapeStorage>, row: Int) {
        self.storage = storage
        self.row = Int32(truncatingIfNeeded: row)
        generation = storage.pointee.generation
    }

    /// A leaf on this thread's tape.
    @inlinable public init(_ data: Double) {
        self.init(data, on: TapeStorage.current)
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

    @inlinable @inline(__always)
    init(_ data: Double, on storage: UnsafeMutablePointer<TapeStorage>) {
        let row = storage.pointee.append(
            Row(value: data, leftSlope: 0, rightSlope: 0, word: UInt64(LeafKind.value.rawValue) << 6))
        self.init(storage, row: row)
    }

    /// Traps when the row has been given up since this handle was made.
    @inlinable @inline(__always)
    func check() {
        if generation == storage.pointee.generation { return }
        if _fastPath(row < storage.pointee.floor && generation >= storage.pointee.floorGeneration) { return }
        checkRewinds()
    }

    @usableFromInline @inline(never) func checkRewinds() {
        precondition(
            storage.pointee.owner!.remembers(row: row, since: generation),
            "this Value's row was given up when its withTape { } ended")
    }

    /// The number.
    @inlinable public var data: Double {
        get {
            check()
            return storage.pointee.rows[Int(row)].value
        }
        nonmutating set {
            check()
            storage.pointee.rows[Int(row)].value = newValue
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
    static var current: UnsafeMutablePointer<TapeStorage> {
        if let tape = micrograd_current_tape() { return tape.assumingMemoryBound(to: TapeStorage.self) }
        return makeCurrent()
    }

    @usableFromInline @inline(never)
    static func makeCurrent() -> UnsafeMutablePointer<TapeStorage> {
        let tape = Tape()
        micrograd_set_current_tape(tape.storage)
        micrograd_release_at_thread_exit(Unmanaged.passRetained(tape).toOpaque()) { tape in
            guard let tape else { return }
            Unmanaged<Tape>.fromOpaque(tape).release()
        }
        return tape.storage
    }
}
