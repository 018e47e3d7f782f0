/// A comparison of tracked numbers, made while a graph was being built.
///
/// What was built after it may depend on its outcome, though no slope says so: `forward` warns when one comes
/// out differently, and a finite difference across one is a kink.
public struct Guard {
    /// The row on the left.
    public internal(set) var left: Int32
    /// The row on the right, 0 when a plain number stood there.
    public internal(set) var right: Int32
    /// The plain number on the right.
    public let number: Double
    /// What was asked. Truth (`if v:`) is asked as `v != 0`.
    public let relation: ComparisonOperator
    /// What the answer was.
    public let outcome: Bool
    /// The end of the tape when it was asked: rows from here on may depend on the answer.
    public internal(set) var end: Int
}
