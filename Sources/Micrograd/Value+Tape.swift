import CTape

extension Value {
    /// The value that stands in a row of a tape.
    public init(row: Int, on tape: Tape) {
        tape.check(row)
        self.init(tape.storage, row: row)
    }

    /// The number of this value's row.
    public var index: Int { place.row }

    /// The tape this value is on.
    public var tape: Tape { place.storage.pointee.owner! }

    /// A leaf that is a parameter of a module: something training changes.
    ///
    /// ```swift
    /// let w = Value.parameter(0.5, label: "w")
    /// print(w.label ?? "", w.tape.leafKind(w.index) == .parameter)   // w true
    /// ```
    public static func parameter(_ data: Double, label: String? = nil) -> Value {
        let tape = Tape.current
        return Value(row: tape.leaf(data, kind: .parameter, label: label), on: tape)
    }
}

extension Tape {
    /// Runs `body` with this tape as the thread's own: what is made inside is made here.
    ///
    /// ```swift
    /// let tape = Tape()
    /// let a = tape.use { Value(2.0) }
    /// print(a.tape === tape, a.index)   // true 1
    /// ```
    public func use<Result, Failure>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let previous = micrograd_current_tape()
        makeCurrent()
        defer { micrograd_set_current_tape(previous) }
        return try body()
    }
}
