/// A stretch of a source text: byte offsets, the upper one excluded.
///
/// Trees keep ranges instead of lines and columns because two `Int32`s are cheap to carry and to join;
/// `Source.position(of:)` turns them into what a reader counts, and only when there is something to say.
public struct SourceRange: Hashable, Sendable {
    /// The offset of the first byte.
    public let lower: Int32
    /// The offset just behind the last byte.
    public let upper: Int32

    /// A range from offsets, `lower <= upper`.
    @inlinable
    public init(_ lower: Int32, _ upper: Int32) {
        self.lower = lower
        self.upper = upper
    }

    /// A range from offsets counted as plain integers.
    @inlinable
    public init(_ lower: Int, _ upper: Int) {
        self.lower = Int32(truncatingIfNeeded: lower)
        self.upper = Int32(truncatingIfNeeded: upper)
    }

    /// True when there is nothing between the two ends.
    public var isEmpty: Bool { lower == upper }

    /// The range from this one's start to the other's end.
    @inlinable
    public func joined(with other: SourceRange) -> SourceRange {
        SourceRange(lower, max(upper, other.upper))
    }

    /// The same range as offsets into `Source.bytes`.
    public var offsets: Range<Int> { Int(lower)..<Int(upper) }
}
