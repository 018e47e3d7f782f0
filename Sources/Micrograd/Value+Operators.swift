extension Value {
    /// The sum, recorded on this thread's tape, where both operands have to be. Plain numbers mix in on either side, and become leaves.
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
        left + constant(right)
    }
    @inlinable @inline(__always) public static func - (left: Value, right: Double) -> Value {
        left - constant(right)
    }
    @inlinable @inline(__always) public static func * (left: Value, right: Double) -> Value {
        left * constant(right)
    }
    @inlinable @inline(__always) public static func / (left: Value, right: Double) -> Value {
        left / constant(right)
    }
    @inlinable @inline(__always) public static func + (left: Double, right: Value) -> Value {
        constant(left) + right
    }
    @inlinable @inline(__always) public static func - (left: Double, right: Value) -> Value {
        constant(left) - right
    }
    @inlinable @inline(__always) public static func * (left: Double, right: Value) -> Value {
        constant(left) * right
    }
    @inlinable @inline(__always) public static func / (left: Double, right: Value) -> Value {
        constant(left) / right
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
