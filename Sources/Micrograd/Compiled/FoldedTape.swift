/// The first step of compiling: sums of products become one instruction each.
///
/// A row that only one other row uses need not have a place of its own. So a sum takes in the product it adds,
/// the sum it adds to, that one's product and so on, and a relu takes in the sum it bends:
///
///     4 = w₀ * x₀
///     5 = b + 4
///     6 = w₁ * x₁        →    8 = relu(b + w₀·x₀ + w₁·x₁)
///     7 = 5 + 6
///     8 = relu(7)
///
/// What is not a product is multiplied by 1. Of the 65,818 rows of the moons demo 3,403 instructions are left.
struct FoldedTape {
    let tape: Tape
    let root: Int
    let reading: [Int]
    /// Ascending by row.
    let instructions: [Instruction]
    /// The factors of all weighted sums by row; ``one`` for the number 1.
    let left: [Int32]
    let right: [Int32]
    let leaves: [Int32]
    let rowCount: Int
    static let one: Int32 = -1

    init(_ tape: Tape, root: Int, reading: [Int]) {
        (self.tape, self.root, self.reading) = (tape, root, reading)
        var folding = Folding(tape, root: root, reading: reading)
        defer { folding.deallocate() }
        folding.run()
        instructions = folding.instructions
        left = Array(UnsafeBufferPointer(start: folding.left, count: folding.count))
        right = Array(UnsafeBufferPointer(start: folding.right, count: folding.count))
        leaves = folding.leaves
        rowCount = folding.rowCount
    }
}
