/// The rows that an input has a say in, on their way to a root: what is evaluated again when the input is
/// perturbed. All others keep their values.
///
/// The list is found once for each input and then run many times, on eight perturbed inputs at a time. A
/// run also watches every corner and every edge of a domain on the way.
struct Dependents {
    /// One row to evaluate. An operand is the place of a dependent row in the list, or, as the complement of
    /// its row number, a row that keeps its value.
    struct Instruction {
        let row: Int32
        let left: Int32
        let right: Int32
        let watch: Watch
        let isWide: Bool
    }

    let tape: Tape
    let input: Int
    let root: Int
    let guards: [GradientCheck.Guard]
    /// The list, in the order of the tape. Place 0 is the input; instruction i fills place i + 1.
    private(set) var instructions: [Instruction] = []
    /// The operands' places of instructions whose operation is the user's own, by instruction.
    private(set) var wideOperands: [Int: [Int32]] = [:]
    /// For each guard that depends on the input, the places of its sides.
    private(set) var guardPlaces: [(index: Int, left: Int32, right: Int32?)] = []
    private(set) var rootPlace: Int32
    /// The values of one run, by place.
    var lanes: [Lanes]

    /// - Parameter tape: holds the values that the rows have unperturbed.
    init(of input: Int, in graph: CheckedGraph, places: inout [Int32]) {
        tape = graph.tape
        root = graph.root
        guards = graph.guards
        self.input = input
        places[input] = 1
        for row in graph.operations(after: input) {
            Dependents.append(Int(row), of: graph, to: &instructions, &wideOperands, &places)
        }
        func place(_ row: Int) -> Int32 { places[row] > 0 ? places[row] - 1 : ~Int32(row) }
        rootPlace = place(root)
        for (index, condition) in guards.enumerated() {
            var right: Int32?
            if case .row(let row) = condition.right { right = place(row) }
            let left = place(condition.left)
            if left >= 0 || right ?? -1 >= 0 { guardPlaces.append((index, left, right)) }
        }
        places[input] = 0
        for instruction in instructions { places[Int(instruction.row)] = 0 }
        lanes = [Lanes](repeating: Lanes(0), count: instructions.count + 1)
    }

    private static func append(
        _ row: Int, of graph: CheckedGraph, to instructions: inout [Instruction],
        _ wideOperands: inout [Int: [Int32]], _ places: inout [Int32]
    ) {
        let record = graph.tape.storage.pointee.rows[row]
        let isWide = record.code == Tape.wideCode
        func place(_ row: Int) -> Int32 { places[row] > 0 ? places[row] - 1 : ~Int32(row) }
        if isWide {
            let operands = graph.tape.wideRows[record.left].operands.map { place(Int($0)) }
            guard operands.contains(where: { $0 >= 0 }) else { return }
            wideOperands[instructions.count] = operands
        } else {
            guard places[record.left] > 0 || places[record.right] > 0 else { return }
        }
        instructions.append(
            Instruction(
                row: Int32(row), left: isWide ? 0 : place(record.left),
                right: isWide ? 0 : place(record.right),
                watch: graph.watches[Int(record.code)], isWide: isWide))
        places[row] = Int32(instructions.count + 1)
    }

    /// Whether the root depends on the input at all.
    var reachesRoot: Bool { rootPlace >= 0 }
}

/// What has to be watched when a row is evaluated at a perturbed input, read from the table of operations.
enum Watch: UInt8 {
    case nothing
    /// A corner where the operand is 0, and one where the two operands are equal.
    case zero, tie
    /// Operands that must stay above 0, and from 0 up.
    case positive, nonNegative
    /// A divisor, which must not pass 0; a power, which is many things.
    case divisor, power
    /// An operation of the user's own: only its value can tell.
    case value

    /// The watch for each code a row can have.
    static let byCode: [Watch] = (0..<64).map { code in
        guard let row = Operation(rawValue: UInt8(code))?.row else {
            return code == Int(Tape.wideCode) ? .value : .nothing
        }
        switch (row.kink, row.domain) {
        case (.atZero, _): return .zero
        case (.atTie, _): return .tie
        case (.none, .positive): return .positive
        case (.none, .nonNegative): return .nonNegative
        case (.none, .nonZeroDivisor): return .divisor
        case (.none, .powerDomain): return .power
        case (.none, .everywhere): return .nothing
        }
    }
}
