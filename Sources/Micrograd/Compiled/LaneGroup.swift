import CLanes

/// One instruction in many lanes.
struct LaneGroup {
    let rule: Rule
    let lanes: Int
    /// The slot of the first lane's result.
    let out: Int
    let bias: LaneOperand?
    /// The factors of a weighted sum, those on the right all varying; else the operands, one pair.
    let left: [LaneOperand]
    let right: [LaneOperand]
    /// Where the local slopes of other operations are kept, left ones before right ones.
    let slopes: Int
    let isBelowRoot: Bool

    static let team = Int(MICROGRAD_LANES_TEAM)

    /// Whether the kernel may compute two weighted sums together, as neurons of one layer: both read the same
    /// right factors, and this one does not wait for the other.
    func isTeamMate(of other: LaneGroup) -> Bool {
        let results = other.out..<other.out + other.lanes
        func isShared(_ operand: LaneOperand) -> Bool { !operand.varies && !results.contains(operand.slot) }
        return lanes == other.lanes && isBelowRoot == other.isBelowRoot && right == other.right
            && left.allSatisfy(isShared)
            && bias.map(isShared) ?? true && !other.left.contains(where: \.varies)
            && other.bias?.varies != true
    }
}

/// Where the lanes of a group find one of their operands: all in one slot, or each in its own.
struct LaneOperand: Equatable {
    let slot: Int
    let varies: Bool
}

/// Values from all over the place, put side by side.
struct Gather {
    let sources: [Int32]
    let slot: Int
}

/// An instruction alone.
struct SingleInstruction {
    let rule: Rule
    let bias: Int
    let left: [Int32]
    let right: [Int32]
    let out: Int
    /// Where local slopes are kept.
    let slopes: Int
    let isBelowRoot: Bool
}

/// What an instruction computes.
enum Rule {
    /// A weighted sum, perhaps with a relu behind it.
    case dot(isBent: Bool)
    /// A row of the table of operations. The exponent of a constant power takes the place of its operand.
    case table(@Sendable (Double, Double) -> LocalRule<Double>, exponent: Double?, arity: Int)
    /// An operation of the user's own.
    case definition(OperationDefinition)

    init(_ instruction: Instruction, _ record: Row, _ tape: Tape) {
        if instruction.isDot {
            self = .dot(isBent: instruction.isBent)
        } else if let operation = Operation(rawValue: instruction.code) {
            let isConstantPower = operation == .constantPower
            self = .table(
                operation.row.rule, exponent: isConstantPower ? record.rightSlope : nil,
                arity: operation.row.arity)
        } else {
            self = .definition(tape.definitions[tape.wideRows[record.left].definition])
        }
    }

    var isBent: Bool {
        if case .dot(let isBent) = self { isBent } else { false }
    }
}
