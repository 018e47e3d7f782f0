/// Eight numbers that go through a rule together: one pass over the tape evaluates eight perturbed inputs.
///
/// Arithmetic is the processor's vector arithmetic; the elementary functions are taken lane by lane from the
/// same library as for `Double`, so each lane holds exactly what a pass of its own would have given.
///
/// ```swift
/// let points = Lanes(SIMD8(0, 1, 2, 3, 4, 5, 6, 7))
/// print((points * points).numbers[3])   // 9.0
/// ```
@frozen public struct Lanes: Scalar {
    public var numbers: SIMD8<Double>

    @inlinable @inline(__always)
    public init(_ numbers: SIMD8<Double>) { self.numbers = numbers }

    /// The same number in every lane.
    @inlinable @inline(__always)
    public init(_ number: Double) { numbers = SIMD8(repeating: number) }

    @inlinable @inline(__always)
    public static func + (left: Lanes, right: Lanes) -> Lanes { Lanes(left.numbers + right.numbers) }
    @inlinable @inline(__always)
    public static func - (left: Lanes, right: Lanes) -> Lanes { Lanes(left.numbers - right.numbers) }
    @inlinable @inline(__always)
    public static func * (left: Lanes, right: Lanes) -> Lanes { Lanes(left.numbers * right.numbers) }
    @inlinable @inline(__always)
    public static func / (left: Lanes, right: Lanes) -> Lanes { Lanes(left.numbers / right.numbers) }
    @inlinable @inline(__always)
    public static prefix func - (operand: Lanes) -> Lanes { Lanes(-operand.numbers) }

    @inlinable @inline(__always)
    public static func choose(
        where left: Lanes, isGreaterThan right: Lanes, _ then: Lanes, else otherwise: Lanes
    ) -> Lanes {
        Lanes(otherwise.numbers.replacing(with: then.numbers, where: left.numbers .> right.numbers))
    }

    @inlinable public var exponential: Lanes { map { $0.exponential } }
    @inlinable public var logarithm: Lanes { map { $0.logarithm } }
    @inlinable public var squareRoot: Lanes { Lanes(numbers.squareRoot()) }
    @inlinable public var sine: Lanes { map { $0.sine } }
    @inlinable public var cosine: Lanes { map { $0.cosine } }
    @inlinable public var tangentOfAngle: Lanes { map { $0.tangentOfAngle } }
    @inlinable public var hyperbolicTangent: Lanes { map { $0.hyperbolicTangent } }
    @inlinable public var logarithmOfOnePlus: Lanes { map { $0.logarithmOfOnePlus } }

    @inlinable public func raised(to exponent: Lanes) -> Lanes {
        var result = numbers
        for lane in result.indices { result[lane] = numbers[lane].raised(to: exponent.numbers[lane]) }
        return Lanes(result)
    }

    /// A function of one number, applied in every lane.
    @inlinable @inline(__always)
    func map(_ function: (Double) -> Double) -> Lanes {
        var result = numbers
        for lane in result.indices { result[lane] = function(numbers[lane]) }
        return Lanes(result)
    }
}
