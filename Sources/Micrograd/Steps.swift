/// Backpropagation one node at a time: a story that can be stopped after every sentence.
///
/// The steps come in the engine's order, from the root toward the leaves, one for every operation that a
/// gradient reaches. The first is the root's own, with the adjoint 1: a value grows as fast as itself. The
/// numbers are those of ``Tape/backward(from:marksZeros:)`` to the last bit; nothing on the tape is changed.
///
/// ```swift
/// let tape = Tape()
/// let a = tape.leaf(3)
/// let square = tape.record(.multiply, a, a)
/// for step in Steps(from: square, on: tape) {
///     print(step.parts.map(\.before), step.parts.map(\.after))   // [0.0, 3.0] [3.0, 6.0]
/// }
/// ```
public struct Steps: Sequence, IteratorProtocol {
    /// One node passes its adjoint on.
    public struct Step: Sendable {
        /// The node whose turn it is.
        public let row: Int
        /// The root's slope toward this node: complete, since all that use the node had their turn.
        public let adjoint: Double
        /// What each operand gets, in the operands' order; two parts for `a * a`.
        public let parts: [Part]
    }

    /// What a node sends to one operand: `contribution` = adjoint × `slope`, added to what was there.
    public struct Part: Sendable {
        public let operand: Int
        /// The node's local slope toward the operand.
        public let slope: Double
        public let contribution: Double
        /// The operand's total before it got this, and after.
        public let before: Double
        public let after: Double
    }

    public let root: Int
    private let tape: Tape
    private var adjoints: [Double]
    private var turn: Int

    /// Begins at `root`. When `addingToLeaves`, the gradients that leaves gathered in earlier passes count,
    /// as they do in ``Tape/backward(from:marksZeros:)``; otherwise every total starts from 0.
    public init(from root: Int, on tape: Tape, addingToLeaves: Bool = false) {
        tape.check(root)
        self.root = root
        self.tape = tape
        turn = root
        adjoints = [Double](repeating: unwritten, count: root + 1)
        if addingToLeaves {
            for row in 1...root where tape.leafKind(row) != nil { adjoints[row] = tape.gradient(row) }
        }
        adjoints[root] = tape.leafKind(root) == nil ? 1 : adjoints[root] + 1
    }

    /// The same for a value.
    public init(from root: Value, addingToLeaves: Bool = false) {
        self.init(from: root.index, on: root.tape, addingToLeaves: addingToLeaves)
    }

    public mutating func next() -> Step? {
        while turn > 0 {
            let row = turn
            turn -= 1
            if tape.leafKind(row) == nil && adjoints[row].bitPattern != unwritten.bitPattern {
                return pass(row)
            }
        }
        return nil
    }

    /// The total each row has by now, 0 for those that got nothing yet.
    public func total(_ row: Int) -> Double { row <= root ? adjoints[row] + 0.0 : 0 }

    private mutating func pass(_ row: Int) -> Step {
        let adjoint = adjoints[row]
        var parts: [Part] = []
        for (operand, slope) in zip(tape.operands(of: row), tape.slopes(of: row)) {
            let before = adjoints[operand] + 0.0
            let contribution = adjoint * slope
            adjoints[operand] = before + contribution
            parts.append(
                Part(
                    operand: operand, slope: slope, contribution: contribution, before: before,
                    after: before + contribution))
        }
        return Step(row: row, adjoint: adjoint, parts: parts)
    }
}
