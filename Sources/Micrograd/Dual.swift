/// A number with a derivative riding along: x + ẋ·ε with ε² = 0.
///
/// Evaluating an operation's rule on dual numbers differentiates the rule itself, local slopes included.
/// (Clifford 1873; Griewank and Walther 2008, chapter 3.)
///
/// ```swift
/// let x = Dual(3, tangent: 1)
/// let y = x * x - Dual(4) * x
/// print(y.value, y.tangent)   // -3.0 2.0
/// ```
@frozen public struct Dual: Scalar {
    public var value: Double
    /// The derivative of `value` along the direction that was seeded with 1.
    public var tangent: Double

    @inlinable public init(_ value: Double, tangent: Double) {
        self.value = value
        self.tangent = tangent
    }

    @inlinable public init(_ number: Double) { self.init(number, tangent: 0) }

    @inlinable public static func + (left: Dual, right: Dual) -> Dual {
        Dual(left.value + right.value, tangent: left.tangent + right.tangent)
    }
    @inlinable public static func - (left: Dual, right: Dual) -> Dual {
        Dual(left.value - right.value, tangent: left.tangent - right.tangent)
    }
    @inlinable public static func * (left: Dual, right: Dual) -> Dual {
        Dual(left.value * right.value, tangent: left.tangent * right.value + left.value * right.tangent)
    }
    @inlinable public static func / (left: Dual, right: Dual) -> Dual {
        let quotient = left.value / right.value
        return Dual(quotient, tangent: (left.tangent - quotient * right.tangent) / right.value)
    }
    @inlinable public static prefix func - (operand: Dual) -> Dual {
        Dual(-operand.value, tangent: -operand.tangent)
    }
    @inlinable public static func choose(
        where left: Dual, isGreaterThan right: Dual, _ then: Dual, else otherwise: Dual
    ) -> Dual {
        left.value > right.value ? then : otherwise
    }

    @inlinable public var exponential: Dual { chained(value.exponential) { value, _ in value } }
    @inlinable public var logarithm: Dual { chained(value.logarithm) { _, x in 1 / x } }
    @inlinable public var squareRoot: Dual { chained(value.squareRoot()) { root, _ in 1 / (2 * root) } }
    @inlinable public var sine: Dual { chained(value.sine) { _, x in x.cosine } }
    @inlinable public var cosine: Dual { chained(value.cosine) { _, x in -x.sine } }
    @inlinable public var tangentOfAngle: Dual {
        chained(value.tangentOfAngle) { value, _ in 1 + value * value }
    }
    @inlinable public var hyperbolicTangent: Dual {
        chained(value.hyperbolicTangent) { value, _ in 1 - value * value }
    }
    @inlinable public var logarithmOfOnePlus: Dual {
        chained(value.logarithmOfOnePlus) { _, x in 1 / (1 + x) }
    }

    @inlinable public func raised(to exponent: Dual) -> Dual {
        let power = value.raised(to: exponent.value)
        // A direction that does not move an operand takes nothing from its slope, be it infinite.
        let fromBase = tangent == 0 ? 0 : slopeOfPower(value, exponent.value) * tangent
        let fromExponent =
            exponent.tangent == 0 ? 0 : slopeOfExponent(value, exponent.value, power) * exponent.tangent
        return Dual(power, tangent: fromBase + fromExponent)
    }

    /// The chain rule for a function of one number, whose slope is a function of its value and of x.
    @inlinable func chained(_ result: Double, slope: (Double, Double) -> Double) -> Dual {
        Dual(result, tangent: tangent == 0 ? 0 : slope(result, value) * tangent)
    }
}
