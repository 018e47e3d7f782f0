/// The third step of compiling: every value gets its slot, so that lanes are neighbours.
///
/// The results of a group stand side by side, and so do leaves that a group meets first, such as the inputs
/// of all samples. An operand all lanes share is read from its one slot. Where neither holds, the lanes' values
/// are gathered into neighbouring slots before the group runs.
struct Plan {
    /// What a program does, by number in the list of its kind.
    enum Step {
        case gather(Int)
        /// Weighted sums, the first and how many: neighbours that run together.
        case dots(Int, Int)
        case table(Int)
        case single(Int)
    }

    private(set) var steps: [Step] = []
    /// Those the root depends on, from last to first. (Others would pass on 0 times their slopes, which may be infinite.)
    private(set) var backwardSteps: [Step] = []
    private(set) var groups: [LaneGroup] = []
    private(set) var singles: [SingleInstruction] = []
    private(set) var gathers: [Gather] = []
    /// For each row its slot, −1 if it has none.
    private(set) var slots: [Int32]
    /// How many slots there are.
    private(set) var size = 8
    let leaves: [Int32]
    let rowCount: Int
    let instructionCount: Int
    /// The slots of nothing and of the number 1.
    static let none = 0
    static let one = 1

    private let folded: FoldedTape

    init(_ folded: FoldedTape) {
        self.folded = folded
        leaves = folded.leaves
        rowCount = folded.rowCount
        instructionCount = folded.instructions.count
        slots = [Int32](repeating: -1, count: folded.tape.end)
        for batch in LaneGrouping(folded).batches {
            if batch.count == 1 {
                steps.append(.single(singles.count))
                append(folded.instructions[batch[0]])
            } else {
                append(batch.map { folded.instructions[$0] })
            }
        }
        for leaf in leaves { _ = slot(leaf) }
        for row in folded.reading + [folded.root] { _ = slot(Int32(row)) }
        // Blocks of eight lanes may reach beyond the last slot.
        size += 16
        backwardSteps = steps.reversed().filter(isBelowRoot)
    }

    private func isBelowRoot(_ step: Step) -> Bool {
        switch step {
        case .gather: true
        case .dots(let number, _), .table(let number): groups[number].isBelowRoot
        case .single(let number): singles[number].isBelowRoot
        }
    }

    var root: Int { Int(slots[folded.root]) }
    var mostLanes: Int { groups.reduce(8) { Swift.max($0, Plan.padded($1.lanes)) } }

    static func padded(_ lanes: Int) -> Int { (lanes + 7) / 8 * 8 }

    private mutating func allocate(_ count: Int) -> Int {
        defer { size += count }
        return size
    }

    /// Room for lanes: whole blocks of eight, each in a line of the cache.
    private mutating func allocate(lanes: Int) -> Int {
        size = Plan.padded(size)
        return allocate(Plan.padded(lanes))
    }

    /// The slot of a row, a new one if it has none.
    private mutating func slot(_ row: Int32) -> Int {
        if row <= 0 { return row == FoldedTape.one ? Plan.one : Plan.none }
        if slots[Int(row)] < 0 { slots[Int(row)] = Int32(allocate(1)) }
        return Int(slots[Int(row)])
    }

    private mutating func append(_ instruction: Instruction) {
        let pairs = instruction.pairs.map { (slot(folded.left[$0]), slot(folded.right[$0])) }
        let record = folded.tape[Int(instruction.rule)]
        singles.append(
            SingleInstruction(
                rule: Rule(instruction, record, folded.tape), bias: slot(instruction.bias),
                left: pairs.map { Int32($0.0) }, right: pairs.map { Int32($0.1) },
                out: slot(instruction.row), slopes: allocate(instruction.isDot ? 0 : 2 * pairs.count),
                isBelowRoot: instruction.isBelowRoot))
    }

    private mutating func append(_ batch: [Instruction]) {
        let first = batch[0]
        var bias: LaneOperand?
        if first.bias != 0 { bias = operand(batch.map(\.bias)) }
        var left: [LaneOperand] = []
        var right: [LaneOperand] = []
        for place in 0..<first.pairs.count {
            let lefts = batch.map { folded.left[$0.pairs.lowerBound + place] }
            let rights = batch.map { folded.right[$0.pairs.lowerBound + place] }
            var pair = (operand(lefts), operand(rights))
            if first.isDot && pair.0.varies && !pair.1.varies { swap(&pair.0, &pair.1) }
            if first.isDot && !pair.1.varies {
                pair.1 = gather(rights)
            }
            left.append(pair.0)
            right.append(pair.1)
        }
        let out = allocate(lanes: batch.count)
        for (lane, instruction) in batch.enumerated() { slots[Int(instruction.row)] = Int32(out + lane) }
        let slopes = first.isDot ? Plan.none : allocate(lanes: 2 * Plan.padded(batch.count))
        let group = LaneGroup(
            rule: Rule(first, folded.tape[Int(first.rule)], folded.tape), lanes: batch.count, out: out,
            bias: bias, left: left, right: right, slopes: slopes, isBelowRoot: first.isBelowRoot)
        groups.append(group)
        if !first.isDot {
            steps.append(.table(groups.count - 1))
        } else if case .dots(let start, let count)? = steps.last, count < LaneGroup.team,
            groups[start..<start + count].allSatisfy({ group.isTeamMate(of: $0) })
        {
            steps[steps.count - 1] = .dots(start, count + 1)
        } else {
            steps.append(.dots(groups.count - 1, 1))
        }
    }

    /// Where the lanes of a group find an operand.
    private mutating func operand(_ rows: [Int32]) -> LaneOperand {
        if rows.allSatisfy({ $0 == rows[0] }) { return LaneOperand(slot: slot(rows[0]), varies: false) }
        if rows.allSatisfy({ $0 > 0 && slots[Int($0)] < 0 }) && Set(rows).count == rows.count {
            let start = allocate(lanes: rows.count)
            for (lane, row) in rows.enumerated() { slots[Int(row)] = Int32(start + lane) }
        }
        let start = slot(rows[0])
        let areNeighbours = rows.indices.allSatisfy {
            rows[$0] > 0 && Int(slots[Int(rows[$0])]) == start + $0
        }
        return areNeighbours ? LaneOperand(slot: start, varies: true) : gather(rows)
    }

    private mutating func gather(_ rows: [Int32]) -> LaneOperand {
        let sources = rows.map { Int32(slot($0)) }
        let start = allocate(lanes: rows.count)
        steps.append(.gather(gathers.count))
        gathers.append(Gather(sources: sources, slot: start))
        return LaneOperand(slot: start, varies: true)
    }
}
