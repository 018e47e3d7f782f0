/// One step of a folded tape: a weighted sum, perhaps with the relu behind it, or a row as it was.
struct Instruction {
    /// The row whose value it computes.
    let row: Int32
    /// The row that says what to compute: the same one, or the sum under a folded relu.
    let rule: Int32
    let code: UInt8
    let isBent: Bool
    /// Whether the root depends on it. What is only to be read has no part in the backward pass.
    let isBelowRoot: Bool
    /// The row of the bias, 0 for none.
    var bias: Int32 = 0
    /// Its factors in ``FoldedTape/left`` and ``FoldedTape/right``; for other operations the operands, one
    /// pair, or for the user's own the left of as many pairs.
    var pairs: Range<Int>

    var isDot: Bool { code == Tape.dotCode }
}
