/// One row of the tape, 32 bytes: a value, the local slopes toward its operands, and one word that packs
/// the operation (6 bits), two marks (2 bits) and the operands' row numbers (28 bits each).
///
/// Row 0 is never used: it stands for "no operand". What backpropagation adds to its adjoint is never read,
/// which keeps the hot loop free of tests for missing operands.
@frozen public struct Row {
    public var value: Double
    /// ∂value/∂left.
    public var leftSlope: Double
    /// ∂value/∂right; the exponent for a constant power.
    public var rightSlope: Double
    @usableFromInline var word: UInt64

    /// The most rows a tape can hold: 2²⁸.
    public static let limit = 1 << 28

    @inlinable @inline(__always)
    init(value: Double, leftSlope: Double, rightSlope: Double, word: UInt64) {
        self.value = value
        self.leftSlope = leftSlope
        self.rightSlope = rightSlope
        self.word = word
    }

    @inlinable @inline(__always)
    static func word(_ code: UInt8, _ left: UInt, _ right: UInt) -> UInt64 {
        UInt64(code) | UInt64(left) << 8 | UInt64(right) << 36
    }

    @inlinable @inline(__always) var code: UInt8 { UInt8(truncatingIfNeeded: word) & 0x3f }
    /// Whether neither slope is infinite or nan: such a number less itself is not 0.
    @inlinable @inline(__always)
    var hasFiniteSlopes: Bool { (leftSlope - leftSlope) + (rightSlope - rightSlope) == 0 }
    /// The first operand's row, 0 if there is none.
    @inlinable @inline(__always) public var left: Int { Int(word >> 8 & 0xfff_ffff) }
    /// The second operand's row, 0 if there is none.
    @inlinable @inline(__always) public var right: Int { Int(word >> 36) }
}

extension Row {
    /// The mark of rows that have a leaf of kind `value` or `parameter` at or below them: those that show as
    /// `Value(…)` where a bare number's leaf shows as a number.
    @usableFromInline static let explicit: UInt64 = 1 << 7

    /// Whether a ``LeafKind/value`` or a ``LeafKind/parameter`` is at or below this row.
    public var isExplicit: Bool { word & Row.explicit != 0 }
}
