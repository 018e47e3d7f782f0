/// Binds tighter than products and groups from the right: `2 * x**y**z` is `2 * (x**(y**z))`.
///
/// Unlike in Python a minus sign binds tighter still, as every prefix operator in Swift does: `-x**2` is
/// `(-x)**2`.
precedencegroup PowerPrecedence {
    associativity: right
    higherThan: BitwiseShiftPrecedence
}

infix operator ** : PowerPrecedence

extension Value {
    /// This value to a power that is a plain number.
    @inlinable @inline(__always) public func pow(_ exponent: Double) -> Value {
        Value.record(.constantPower, self, exponent: exponent)
    }

    /// This value to a power that is a value; the gradient flows into both.
    @inlinable @inline(__always) public func pow(_ exponent: Value) -> Value {
        Value.record(.power, self, exponent)
    }

    @inlinable @inline(__always) public static func ** (base: Value, exponent: Double) -> Value {
        base.pow(exponent)
    }
    @inlinable @inline(__always) public static func ** (base: Value, exponent: Value) -> Value {
        base.pow(exponent)
    }
    @inlinable @inline(__always) public static func ** (base: Double, exponent: Value) -> Value {
        exponent.constant(base).pow(exponent)
    }

    /// e to the power of this value.
    @inlinable @inline(__always) public func exp() -> Value { Value.record(.exponential, self) }
    /// The natural logarithm; nan below 0.
    @inlinable @inline(__always) public func log() -> Value { Value.record(.logarithm, self) }
    @inlinable @inline(__always) public func sqrt() -> Value { Value.record(.squareRoot, self) }
    @inlinable @inline(__always) public func sin() -> Value { Value.record(.sine, self) }
    @inlinable @inline(__always) public func cos() -> Value { Value.record(.cosine, self) }
    @inlinable @inline(__always) public func tan() -> Value { Value.record(.tangent, self) }
    @inlinable @inline(__always) public func tanh() -> Value { Value.record(.hyperbolicTangent, self) }
    /// 1/(1 + exp(−x)).
    @inlinable @inline(__always) public func sigmoid() -> Value { Value.record(.sigmoid, self) }
    /// This value above 0, else 0; the slope at 0 is 0 by convention.
    @inlinable @inline(__always) public func relu() -> Value { Value.record(.relu, self) }
    @inlinable @inline(__always) public func leakyRelu() -> Value { Value.record(.leakyRelu, self) }
    /// log(1 + exp(x)), without overflow.
    @inlinable @inline(__always) public func softplus() -> Value { Value.record(.softplus, self) }
    @inlinable @inline(__always) public func abs() -> Value { Value.record(.absolute, self) }
}

/// The larger of two values; on a tie the gradient goes to the first.
@inlinable public func max(_ left: Value, _ right: Value) -> Value { Value.record(.maximum, left, right) }

/// The smaller of two values; on a tie the gradient goes to the first.
@inlinable public func min(_ left: Value, _ right: Value) -> Value { Value.record(.minimum, left, right) }
