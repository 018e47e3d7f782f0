/// Everything a value was computed from, in the order the engine visits it going backward.
///
/// The engine needs no sorting: a row can only use rows recorded before it, so creation order is a
/// topological order, and going through it from last to first every row comes after all that use it.
///
/// ```swift
/// let tape = Tape()
/// let a = tape.leaf(2)
/// _ = tape.leaf(7)
/// let square = tape.record(.multiply, a, a)
/// print(Topology(below: square, on: tape).rows)   // [3, 1]
/// ```
public struct Topology: Sendable {
    /// The rows, the root first and the earliest leaf last.
    public let rows: [Int]

    public init(below root: Int, on tape: Tape) {
        let ancestors = tape.ancestors(of: root)
        rows = stride(from: root, through: 1, by: -1).filter { ancestors[$0] }
    }

    /// The same for a value.
    public init(below root: Value) { self.init(below: root.index, on: root.tape) }
}
