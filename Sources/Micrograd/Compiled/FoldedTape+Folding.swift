extension FoldedTape {
    /// The work of folding: from the last row to the first, each instruction takes in what it alone uses.
    ///
    /// Its tables are plain memory, which is not asked at every step whether somebody else holds it too. (Measured
    /// on the moons demo: recording and compiling 1.46 → 0.82 ms.)
    struct Folding {
        let tape: Tape
        private let rows: UnsafeMutablePointer<Row>
        private let last: Int
        /// How many rows use each; rows to be kept count as used by two, and are not folded. Those that are have
        /// no user left.
        private let uses: UnsafeMutablePointer<Int32>
        /// The factors, as many pairs as have been met.
        private(set) var left: UnsafeMutablePointer<Int32>
        private(set) var right: UnsafeMutablePointer<Int32>
        private(set) var count = 0
        private(set) var instructions: [Instruction] = []
        private(set) var leaves: [Int32] = []
        private(set) var rowCount = 0
        /// Which rows the root depends on, itself among them; empty when all do.
        private var belowRoot: [Bool] = []

        init(_ tape: Tape, root: Int, reading: [Int]) {
            let kept = reading + [root]
            last = kept.reduce(0, Swift.max)
            tape.check(last)
            self.tape = tape
            rows = tape.storage.pointee.rows
            uses = .allocate(capacity: last + 1)
            uses.initialize(repeating: 0, count: last + 1)
            for row in kept { uses[row] = 2 }
            var pairs = 0
            for row in stride(from: last, through: 1, by: -1) where uses[row] > 0 {
                pairs += Folding.count(rows[row], of: tape, uses)
                rowCount += 1
            }
            left = .allocate(capacity: pairs)
            right = .allocate(capacity: pairs)
            // From any row the way up to its users ends at one that nothing uses: at the root, or at another.
            let (uses, rows) = (uses, rows)
            if reading.contains(where: { $0 != root && uses[$0] == 2 && rows[$0].code != 0 }) {
                belowRoot = tape.ancestors(of: root)
            }
        }

        private func isBelowRoot(_ row: Int) -> Bool {
            belowRoot.isEmpty || row < belowRoot.count && belowRoot[row]
        }

        func deallocate() {
            uses.deallocate()
            left.deallocate()
            right.deallocate()
        }

        mutating func run() {
            for row in stride(from: last, through: 1, by: -1) where uses[row] > 0 { emit(row) }
            instructions.reverse()
        }

        /// Counts what one row uses. Returns how many pairs it may need.
        private static func count(_ record: Row, of tape: Tape, _ uses: UnsafeMutablePointer<Int32>) -> Int {
            if record.code == 0 { return 0 }
            guard record.code >= Tape.dotCode else {
                uses[record.left] += 1
                if record.right != 0 { uses[record.right] += 1 }
                return 1
            }
            var operands = 0
            tape.forEachWideOperand(of: record) {
                uses[$0] += 1
                operands += 1
            }
            return operands
        }

        private func isSum(_ row: Int) -> Bool {
            let code = rows[row].code
            return uses[row] == 1 && (code == Operation.add.rawValue || code == Tape.dotCode)
        }

        private func isProduct(_ row: Int) -> Bool {
            uses[row] == 1 && rows[row].code == Operation.multiply.rawValue
        }

        /// Makes the instruction of a row that stays.
        private mutating func emit(_ row: Int) {
            let record = rows[row]
            if record.code == 0 {
                leaves.append(Int32(row))
            } else if record.code == Operation.relu.rawValue && isSum(record.left) {
                uses[record.left] = 0
                emitSum(record.left, for: row)
            } else if record.code == Tape.dotCode || record.code == Operation.add.rawValue {
                emitSum(row, for: row)
            } else {
                let start = count
                let operands = tape.operands(of: row)
                if tape.operation(row)?.row.arity == 2 {
                    append(operands[0], operands[1])
                } else {
                    for operand in operands { append(operand, 0) }
                }
                instructions.append(
                    Instruction(
                        row: Int32(row), rule: Int32(row), code: record.code, isBent: false,
                        isBelowRoot: isBelowRoot(row), pairs: start..<count))
            }
        }

        @inline(__always) private mutating func append(_ left: Int, _ right: Int) {
            self.left[count] = Int32(truncatingIfNeeded: left)
            self.right[count] = Int32(truncatingIfNeeded: right)
            count += 1
        }

        /// Follows a chain of sums down from its last row, and makes one instruction of it.
        private mutating func emitSum(_ sum: Int, for row: Int) {
            let start = count
            var next = sum
            repeat {
                if next != row { uses[next] = 0 }
                next = appendTerms(of: next)
            } while next != 0 && isSum(next)
            if next != 0 && isProduct(next) {
                uses[next] = 0
                append(rows[next].left, rows[next].right)
                next = 0
            }
            // The terms were met from last to first.
            var (low, high) = (start, count - 1)
            while low < high {
                swap(&left[low], &left[high])
                swap(&right[low], &right[high])
                (low, high) = (low + 1, high - 1)
            }
            instructions.append(
                Instruction(
                    row: Int32(row), rule: Int32(sum), code: Tape.dotCode, isBent: row != sum,
                    isBelowRoot: isBelowRoot(row), bias: Int32(next), pairs: start..<count))
        }

        /// Appends what one row of a chain adds, and returns the row it adds to, 0 if there is none.
        private mutating func appendTerms(of row: Int) -> Int {
            let record = rows[row]
            if record.code == Tape.dotCode {
                let run = DotRun(record)
                for place in (0..<run.count).reversed() { append(run.parameters + place, run.inputs + place) }
                return run.bias
            }
            var (start, term) = (record.left, record.right)
            // Addition commutes: the chain goes on wherever there is one.
            if !isProduct(term) && (isSum(term) && !isSum(start) || isProduct(start)) { swap(&start, &term) }
            if isProduct(term) {
                uses[term] = 0
                append(rows[term].left, rows[term].right)
            } else {
                append(Int(FoldedTape.one), term)
            }
            return start
        }
    }
}
