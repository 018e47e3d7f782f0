/// One row of the tape, 32 bytes: a value, the local slopes toward its operands, and one word with the operands' row
/// numbers (27 bits each), below the first the operation and below the second two marks (5 bits each).
///
/// Row 0 is never used: it stands for "no operand". What backpropagation adds to its adjoint is never read,
/// which keeps the hot loop free of tests for missing operands.
@frozen public struct Row {
    public var value: Double
    /// ∂value/∂left.
    public var leftSlope: Double
    /// ∂value/∂right; the exponent for a constant power.
    public var rightSlope: Double
    @usableFromInline var operands: UInt64

    /// The most rows a tape can hold: 2²⁷.
    public static let limit = 1 << 27

    @inlinable @inline(__always)
    init(value: Double, leftSlope: Double, rightSlope: Double, operands: UInt64) {
        self.value = value
        self.leftSlope = leftSlope
        self.rightSlope = rightSlope
        self.operands = operands
    }

    /// Where in the word the operation is; 0 there is a leaf.
    @inlinable static var codeBits: UInt64 { 0x1f }

    /// The word of a row with these operands' row numbers, of this operation or kind.
    static func operands(_ left: Int, _ right: Int, _ code: UInt64) -> UInt64 {
        UInt64(UInt(bitPattern: left)) << 5 | UInt64(UInt(bitPattern: right)) << 37 | code
    }

    @inlinable @inline(__always) var code: UInt8 { UInt8(truncatingIfNeeded: operands & Row.codeBits) }
    /// Whether neither slope is infinite or nan: such a number less itself is not 0.
    @inlinable @inline(__always)
    var hasFiniteSlopes: Bool { (leftSlope - leftSlope) + (rightSlope - rightSlope) == 0 }
    /// The first operand's row, 0 if there is none.
    @inlinable @inline(__always) public var left: Int { Int(UInt32(truncatingIfNeeded: operands) >> 5) }
    /// The second operand's row, 0 if there is none.
    @inlinable @inline(__always) public var right: Int { Int(operands >> 37) }
}

extension Row {
    /// The mark of rows that have nothing but plain numbers at or below them, and show as a number where others show as
    /// `Value(…)`. Results of operations have it if all operands do; row 0 has it, too.
    @usableFromInline static let plain: UInt64 = 2 << 32

    /// Whether a ``LeafKind/value`` or a ``LeafKind/parameter`` is at or below this row.
    public var isExplicit: Bool { operands & Row.plain == 0 }

    /// Everything in a word but the operands.
    static let marks: UInt64 = 0x1f_0000_001f
}
