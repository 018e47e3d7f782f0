extension Tape {
    /// Records a leaf: a value that depends on nothing.
    @discardableResult
    public func leaf(_ value: Double, kind: LeafKind = .value, label: String? = nil) -> Int {
        let row = storage.pointee.append(
            Row(value: value, leftSlope: 0, rightSlope: 0, word: UInt64(kind.rawValue) << 6))
        if let label { labels[row] = label }
        return row
    }

    /// Records an operation on one row or two, and returns the new row.
    ///
    /// The `exponent` is that of ``Operation/constantPower``; no other operation has one.
    @inlinable public func record(
        _ operation: Operation, _ left: Int, _ right: Int = 0, exponent: Double = 0
    ) -> Int {
        check(left)
        if right != 0 { check(right) }
        let marks = (storage.pointee.rows[left].word | storage.pointee.rows[right].word) & Row.explicit
        return storage.pointee.record(operation, Int32(left), Int32(right), exponent, marks)
    }
}

extension TapeStorage {
    @inlinable @inline(__always)
    mutating func append(_ row: Row) -> Int {
        let index = count
        if _slowPath(index == capacity) { refuse() }
        (rows + index).initialize(to: row)
        count = index &+ 1
        return index
    }

    /// The one place where rows of operations are made: the rule is read from the table, evaluated on the
    /// operands' values, and kept with its slopes.
    @inlinable @inline(__always)
    mutating func record(
        _ operation: Operation, _ left: Int32, _ right: Int32, _ exponent: Double, _ marks: UInt64
    ) -> Int {
        let x = rows[Int(left)].value
        let y = rows[Int(right)].value
        let isConstantPower = operation == .constantPower
        let result = operation.row.rule(x, isConstantPower ? exponent : y)
        let word = Row.word(operation.rawValue, left, right) | marks
        return append(
            Row(
                value: result.value, leftSlope: result.left,
                rightSlope: isConstantPower ? exponent : result.right, word: word))
    }

    @usableFromInline @inline(never) func refuse() -> Never {
        preconditionFailure("the tape is full: it holds \(capacity) rows; withTape { } gives rows back")
    }
}

/// The adjoint of a row that no backward pass has reached. As a number it is 0 (it adds like 0), but its
/// bits tell it from a gradient that came out as 0: sums of gradients start from +0 and never give −0.
@usableFromInline let unwritten = -0.0
