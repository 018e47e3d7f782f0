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
    private let rows: UnsafeMutablePointer<Row>
    let root: Int
    let reading: [Int]
    /// Ascending by row.
    private(set) var instructions: [Instruction] = []
    /// The factors of all weighted sums by row; ``one`` for the number 1.
    private(set) var left: [Int32] = []
    private(set) var right: [Int32] = []
    private(set) var leaves: [Int32] = []
    private(set) var rowCount = 0
    static let one: Int32 = -1

    /// How many rows use each; rows to be read count as used by two, and are not folded.
    private var uses: [Int32]
    private var isFolded: [Bool]

    init(_ tape: Tape, root: Int, reading: [Int]) {
        let last = reading.reduce(root, Swift.max)
        tape.check(last)
        (self.tape, self.root, self.reading) = (tape, root, reading)
        rows = tape.storage.pointee.rows
        uses = [Int32](repeating: 0, count: last + 1)
        isFolded = [Bool](repeating: false, count: last + 1)
        for row in reading + [root] { uses[row] = 2 }
        for row in stride(from: last, through: 1, by: -1) where uses[row] > 0 {
            count(rows[row])
        }
        for row in stride(from: last, through: 1, by: -1) where uses[row] > 0 && !isFolded[row] { emit(row) }
        instructions.reverse()
    }

    private mutating func count(_ record: Row) {
        rowCount += 1
        if record.code >= Tape.dotCode {
            tape.forEachWideOperand(of: record) { uses[$0] += 1 }
        } else if record.code != 0 {
            uses[record.left] += 1
            if record.right != 0 { uses[record.right] += 1 }
        }
    }

    @inline(__always) private func record(_ row: Int) -> Row { rows[row] }

    private func isSum(_ row: Int) -> Bool {
        let code = record(row).code
        return uses[row] == 1 && (code == Operation.add.rawValue || code == Tape.dotCode)
    }

    private func isProduct(_ row: Int) -> Bool {
        uses[row] == 1 && record(row).code == Operation.multiply.rawValue
    }

    /// Makes the instruction of a row that stays.
    private mutating func emit(_ row: Int) {
        let record = record(row)
        if record.code == 0 {
            leaves.append(Int32(row))
        } else if record.code == Operation.relu.rawValue && isSum(record.left) {
            isFolded[record.left] = true
            emitSum(record.left, for: row)
        } else if record.code == Tape.dotCode || record.code == Operation.add.rawValue {
            emitSum(row, for: row)
        } else {
            let start = left.count
            for operand in tape.operands(of: row) { append(operand, 0) }
            if tape.operation(row)?.row.arity == 2 {
                right[start] = left.removeLast()
                right.removeLast()
            }
            instructions.append(
                Instruction(
                    row: Int32(row), rule: Int32(row), code: record.code, isBent: false,
                    pairs: start..<left.count))
        }
    }

    private mutating func append(_ left: Int, _ right: Int) {
        self.left.append(Int32(left))
        self.right.append(Int32(right))
    }

    /// Follows a chain of sums down from its last row, and makes one instruction of it.
    private mutating func emitSum(_ sum: Int, for row: Int) {
        let start = left.count
        var next = sum
        repeat {
            isFolded[next] = next != row
            next = appendTerms(of: next)
        } while next != 0 && isSum(next)
        if next != 0 && isProduct(next) {
            isFolded[next] = true
            append(record(next).left, record(next).right)
            next = 0
        }
        // The terms were met from last to first.
        left[start...].reverse()
        right[start...].reverse()
        instructions.append(
            Instruction(
                row: Int32(row), rule: Int32(sum), code: Tape.dotCode, isBent: row != sum, bias: Int32(next),
                pairs: start..<left.count))
    }

    /// Appends what one row of a chain adds, and returns the row it adds to, 0 if there is none.
    private mutating func appendTerms(of row: Int) -> Int {
        let record = record(row)
        if record.code == Tape.dotCode {
            let run = DotRun(record)
            for place in (0..<run.count).reversed() { append(run.parameters + place, run.inputs + place) }
            return run.bias
        }
        var (start, term) = (record.left, record.right)
        // Addition commutes: the chain goes on wherever there is one.
        if !isProduct(term) && (isSum(term) && !isSum(start) || isProduct(start)) { swap(&start, &term) }
        if isProduct(term) {
            isFolded[term] = true
            append(self.record(term).left, self.record(term).right)
        } else {
            append(Int(FoldedTape.one), term)
        }
        return start
    }
}
