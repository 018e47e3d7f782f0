import CTape

extension Tape {
    /// Records a leaf: a value that depends on nothing.
    @discardableResult
    public func leaf(_ value: Double, kind: LeafKind = .value, label: String? = nil) -> Int {
        let row = storage.pointee.index(storage.pointee.hot.appendLeaf(value, kind))
        storage.pointee.watch(from: row, true)
        if let label { labels[row] = label }
        return row
    }

    /// Records an operation on one row or two, and returns the new row.
    ///
    /// The `exponent` is that of ``Operation/constantPower``; no other operation has one.
    public func record(
        _ operation: Operation, _ left: Int, _ right: Int = 0, exponent: Double = 0
    ) -> Int {
        check(left)
        if right != 0 { check(right) }
        precondition(
            right != 0 || !operation.isBinary, "an operation on two rows needs both of them")
        return recordChecked(operation, left, right, exponent)
    }

    /// Records an operation on a row and a plain number, which becomes a leaf before it.
    ///
    /// ```swift
    /// let tape = Tape()
    /// let half = tape.record(.multiply, tape.leaf(3), constant: 0.5)
    /// print(tape.value(half), tape.operands(of: half))   // 1.5 [1, 2]
    /// ```
    public func record(_ operation: Operation, _ left: Int, constant: Double) -> Int {
        check(left)
        return recordChecked(operation, left, leaf(constant, kind: .constant), 0)
    }

    /// The same with the plain number on the left.
    public func record(_ operation: Operation, constant: Double, _ right: Int) -> Int {
        check(right)
        return recordChecked(operation, leaf(constant, kind: .constant), right, 0)
    }

    @inline(__always)
    private func recordChecked(_ operation: Operation, _ left: Int, _ right: Int, _ exponent: Double) -> Int {
        let (x, y) = (storage.pointee.hot.rows + left, storage.pointee.hot.rows + right)
        let marks = x.pointee.operands & y.pointee.operands & Row.plain
        let first = storage.pointee.firstWatched
        let areTame = x.isTame(watchedFrom: first) && y.isTame(watchedFrom: first)
        let storage = storage
        @inline(__always) func record(_ operation: Operation) -> Int {
            let result = storage.pointee.hot.record(
                operation, x, x.pointee.value, y, y.pointee.value, exponent, marks)
            let row = storage.pointee.index(result.row)
            storage.pointee.watch(from: row, areTame && storage.pointee.rows[row].hasFiniteSlopes)
            return row
        }
        // The rule of an operation that is known when this is compiled is inlined; that is worth a question for
        // the two that most rows are made by (measured in the language: 1.2 × faster).
        return operation == .multiply
            ? record(.multiply) : operation == .add ? record(.add) : record(operation)
    }
}

extension Operation {
    /// Whether two rows are what it needs.
    var isBinary: Bool { Operation.onTwoRows >> UInt64(rawValue) & 1 == 1 }
    /// Whether one row is all it needs: not a constant power, which has an exponent.
    @usableFromInline var isUnary: Bool { !isBinary && self != .constantPower }

    /// A bit for each operation with two operands, read off the table once.
    private static let onTwoRows: UInt64 = allCases.reduce(0) { bits, operation in
        bits | (operation.row.arity == 2 ? 1 << UInt64(operation.rawValue) : 0)
    }
}

extension TapeStorage {
    @inlinable @inline(__always)
    mutating func append(_ row: Row) -> Int { index(hot.append(row)) }

    /// The number of a row of this tape.
    @inlinable @inline(__always)
    func index(_ row: RowAddress) -> Int { row - hot.rows }
}

extension micrograd_tape {
    @inlinable @inline(__always)
    mutating func append(_ row: Row) -> RowAddress {
        micrograd_append(&self, row.value, row.leftSlope, row.rightSlope, row.operands)
    }

    @inlinable @inline(__always)
    mutating func appendLeaf(_ value: Double, _ kind: LeafKind) -> RowAddress {
        append(Row(value: value, leftSlope: 0, rightSlope: 0, operands: UInt64(kind.rawValue) << 32))
    }

    /// The one place where rows of operations are made: the rule is read from the table, evaluated on the
    /// operands' numbers `x` and `y`, and kept with its slopes.
    @inlinable @inline(__always)
    mutating func record(
        _ operation: Operation, _ left: RowAddress, _ x: Double, _ right: RowAddress, _ y: Double,
        _ exponent: Double, _ marks: UInt64
    ) -> (row: RowAddress, value: Double) {
        let isConstantPower = operation == .constantPower
        let result = operation.row.rule(x, isConstantPower ? exponent : y)
        let row = append(
            Row(
                value: result.value, leftSlope: result.left,
                rightSlope: isConstantPower ? exponent : result.right,
                operands: micrograd_operands(left, right, UInt64(operation.rawValue) | marks)))
        return (row, result.value)
    }
}

@_cdecl("micrograd_refuse")
func refuse(_ limit: RowAddress) {
    let rows = micrograd_tape_of(limit - 1).map { limit - $0.pointee.rows } ?? 0
    preconditionFailure("the tape is full: it holds \(rows) rows; withTape { } gives rows back")
}

/// Where a row stands in memory. Rows never move, so it is as good as the row's number, and the row is found there at once.
@usableFromInline typealias RowAddress = UnsafeMutablePointer<micrograd_row>

/// The adjoint of a row that no backward pass has reached. As a number it is 0 (it adds like 0), but its
/// bits tell it from a gradient that came out as 0: sums of gradients start from +0 and never give −0.
@usableFromInline let unwritten = -0.0
