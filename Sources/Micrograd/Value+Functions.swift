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
    ///
    /// ```swift
    /// let x = Value(3.0)
    /// let y = x.pow(2)
    /// y.backward()
    /// print(y.data, x.grad)   // 9.0 6.0
    /// ```
    @inlinable @inline(__always) public func pow(_ exponent: Double) -> Value {
        Value.record(.constantPower, self, exponent: exponent)
    }

    /// This value to a power that is a value; the gradient flows into both.
    ///
    /// ```swift
    /// let x = Value(2.0)
    /// let n = Value(3.0)
    /// x.pow(n).backward()
    /// print(x.grad, n.grad)   // 12.0 5.545177444479562
    /// ```
    @inlinable @inline(__always) public func pow(_ exponent: Value) -> Value {
        Value.record(.power, self, exponent)
    }

    /// A power, written as in Python; see `PowerPrecedence`.
    ///
    /// ```swift
    /// let x = Value(3.0)
    /// print((2 * x ** 2).data, (-x ** 2).data, (2.0 ** x).data)   // 18.0 9.0 8.0
    /// ```
    @inlinable @inline(__always) public static func ** (base: Value, exponent: Double) -> Value {
        base.pow(exponent)
    }
    @inlinable @inline(__always) public static func ** (base: Value, exponent: Value) -> Value {
        base.pow(exponent)
    }
    @inlinable @inline(__always) public static func ** (base: Double, exponent: Value) -> Value {
        constant(base).pow(exponent)
    }

    /// e to the power of this value.
    ///
    /// ```swift
    /// let x = Value(1.0)
    /// let y = x.exp()
    /// y.backward()
    /// print(y.data, x.grad == y.data)   // 2.718281828459045 true
    /// ```
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
    ///
    /// ```swift
    /// for number in [-1.0, 0.0, 2.0] {
    ///     let x = Value(number)
    ///     x.relu().backward()
    ///     print(x.relu().data, x.grad)
    /// }
    /// // 0.0 0.0
    /// // 0.0 0.0
    /// // 2.0 1.0
    /// ```
    @inlinable @inline(__always) public func relu() -> Value { Value.record(.relu, self) }
    @inlinable @inline(__always) public func leakyRelu() -> Value { Value.record(.leakyRelu, self) }
    /// log(1 + exp(x)), without overflow.
    @inlinable @inline(__always) public func softplus() -> Value { Value.record(.softplus, self) }
    @inlinable @inline(__always) public func abs() -> Value { Value.record(.absolute, self) }
}

/// The larger of two values; on a tie the gradient goes to the first.
///
/// ```swift
/// let a = Value(2.0)
/// let b = Value(5.0)
/// max(a, b).backward()
/// print(a.grad, b.grad)   // 0.0 1.0
/// ```
@inlinable public func max(_ left: Value, _ right: Value) -> Value { Value.record(.maximum, left, right) }

/// The smaller of two values; on a tie the gradient goes to the first.
@inlinable public func min(_ left: Value, _ right: Value) -> Value { Value.record(.minimum, left, right) }
