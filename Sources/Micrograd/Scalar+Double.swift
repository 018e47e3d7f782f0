#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Double: Scalar {
    @inlinable @inline(__always)
    public static func choose(
        where left: Double, isGreaterThan right: Double, _ then: Double, else otherwise: Double
    ) -> Double {
        left > right ? then : otherwise
    }

    @inlinable public var exponential: Double { exp(self) }
    @inlinable public var logarithm: Double { log(self) }
    @inlinable public var squareRoot: Double { squareRoot() }
    @inlinable public var sine: Double { sin(self) }
    @inlinable public var cosine: Double { cos(self) }
    @inlinable public var tangentOfAngle: Double { tan(self) }
    @inlinable public var hyperbolicTangent: Double { tanh(self) }
    @inlinable public var logarithmOfOnePlus: Double { log1p(self) }

    /// Never inlined: a compiler that sees the exponent 2 writes a product for it, whose last digit differs from that
    /// of `pow` once in a thousand times. Then the row would not be what a replay, a compiled tape or Python makes it.
    /// (It costs 8 ns where the exponent is written out.)
    @inline(never) public func raised(to exponent: Double) -> Double { pow(self, exponent) }
}
