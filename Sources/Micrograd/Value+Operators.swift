extension Value {
    @inlinable @inline(__always)
    static func record(_ operation: Operation, _ left: Value, _ right: Value) -> Value {
        left.check()
        right.check()
        precondition(left.storage == right.storage, "the operands are on two different tapes")
        return Value(
            right.storage, row: right.storage.pointee.record(operation, left.row, right.row, 0, Row.explicit))
    }

    @inlinable @inline(__always)
    static func record(_ operation: Operation, _ operand: Value, exponent: Double = 0) -> Value {
        operand.check()
        return Value(
            operand.storage,
            row: operand.storage.pointee.record(operation, operand.row, 0, exponent, Row.explicit))
    }

    /// A plain number met as an operand: a leaf on this value's tape.
    @inlinable @inline(__always)
    func constant(_ number: Double) -> Value {
        Value(
            storage,
            row: storage.pointee.append(Row(value: number, leftSlope: 0, rightSlope: 0, word: 0)))
    }

    /// The sum, recorded on the operands' tape. Plain numbers mix in on either side, and become leaves.
    ///
    /// ```swift
    /// let a = Value(2.0)
    /// var c = 1.0 + a * 3.0 - a / 4.0
    /// c += -a
    /// c.backward()
    /// print(c.data, a.grad)   // 4.5 1.75
    /// ```
    @inlinable @inline(__always) public static func + (left: Value, right: Value) -> Value {
        record(.add, left, right)
    }
    @inlinable @inline(__always) public static func - (left: Value, right: Value) -> Value {
        record(.subtract, left, right)
    }
    @inlinable @inline(__always) public static func * (left: Value, right: Value) -> Value {
        record(.multiply, left, right)
    }
    @inlinable @inline(__always) public static func / (left: Value, right: Value) -> Value {
        record(.divide, left, right)
    }
    @inlinable @inline(__always) public static prefix func - (operand: Value) -> Value {
        record(.negate, operand)
    }
    @inlinable @inline(__always) public static prefix func + (operand: Value) -> Value { operand }

    @inlinable @inline(__always) public static func + (left: Value, right: Double) -> Value {
        left + left.constant(right)
    }
    @inlinable @inline(__always) public static func - (left: Value, right: Double) -> Value {
        left - left.constant(right)
    }
    @inlinable @inline(__always) public static func * (left: Value, right: Double) -> Value {
        left * left.constant(right)
    }
    @inlinable @inline(__always) public static func / (left: Value, right: Double) -> Value {
        left / left.constant(right)
    }
    @inlinable @inline(__always) public static func + (left: Double, right: Value) -> Value {
        right.constant(left) + right
    }
    @inlinable @inline(__always) public static func - (left: Double, right: Value) -> Value {
        right.constant(left) - right
    }
    @inlinable @inline(__always) public static func * (left: Double, right: Value) -> Value {
        right.constant(left) * right
    }
    @inlinable @inline(__always) public static func / (left: Double, right: Value) -> Value {
        right.constant(left) / right
    }

    @inlinable @inline(__always) public static func += (left: inout Value, right: Value) {
        left = left + right
    }
    @inlinable @inline(__always) public static func -= (left: inout Value, right: Value) {
        left = left - right
    }
    @inlinable @inline(__always) public static func *= (left: inout Value, right: Value) {
        left = left * right
    }
    @inlinable @inline(__always) public static func /= (left: inout Value, right: Value) {
        left = left / right
    }
    @inlinable @inline(__always) public static func += (left: inout Value, right: Double) {
        left = left + right
    }
    @inlinable @inline(__always) public static func -= (left: inout Value, right: Double) {
        left = left - right
    }
    @inlinable @inline(__always) public static func *= (left: inout Value, right: Double) {
        left = left * right
    }
    @inlinable @inline(__always) public static func /= (left: inout Value, right: Double) {
        left = left / right
    }
}
