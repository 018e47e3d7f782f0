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
        /// The row's code.
        let code: UInt8

        var isWide: Bool { code >= Tape.dotCode }
    }

    /// Holds the values that the rows have unperturbed.
    let tape: Tape
    let input: Int
    let root: Int
    let guards: [GradientCheck.Guard]
    /// The list, in the order of the tape. Place 0 is the input; instruction i fills place i + 1.
    private(set) var instructions: [Instruction] = []
    /// The operands' places of dot rows and of operations of the user's own, by instruction.
    private(set) var wideOperands: [Int: [Int32]] = [:]
    /// For each guard that depends on the input, the places of its sides.
    private(set) var guardPlaces: [(index: Int, left: Int32, right: Int32?)] = []
    private(set) var rootPlace: Int32 = -1
    /// The values of one run, by place.
    var lanes: [Lanes] = []

    /// - Parameters:
    ///   - reach: what depends on this input, among others.
    ///   - places: room for a number for every row, all 0, and left so.
    init(
        of input: Int, in graph: CheckedGraph, _ reach: CheckedGraph.Reach, places: inout [Int32]
    ) throws(GradientCheck.Interrupted) {
        tape = graph.tape
        root = graph.root
        guards = graph.guards
        self.input = input
        places[input] = 1
        let operations = graph.operations(after: input)
        for start in stride(from: operations.startIndex, to: operations.endIndex, by: CheckedGraph.stride) {
            append(operations[start...].prefix(CheckedGraph.stride), of: graph, reach, &places)
            lanes.append(
                contentsOf: repeatElement(Lanes(0), count: instructions.count - lanes.count + 1))
            try graph.lookUp()
        }
        if lanes.isEmpty { lanes = [Lanes(0)] }
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
    }

    /// Appends those rows of a stretch that depend on the input.
    private mutating func append(
        _ stretch: ArraySlice<Int32>, of graph: CheckedGraph, _ reach: CheckedGraph.Reach,
        _ places: inout [Int32]
    ) {
        let bit = reach.bit(of: input)
        places.withUnsafeMutableBufferPointer { places in
            let rows = graph.tape.storage.pointee.rows
            for place in stretch.indices where reach.marks[place] & bit != 0 {
                let row = stretch[place]
                let record = rows[Int(row)]
                if record.code >= Tape.dotCode {
                    let watch = graph.watches[Int(record.code)]
                    appendWide(Int(row), record.code, graph.tape.operands(of: Int(row)), watch, places)
                } else {
                    append(Int(row), record, graph.watches[Int(record.code)], places)
                }
            }
        }
    }

    private mutating func append(
        _ row: Int, _ record: Row, _ watch: Watch, _ places: UnsafeMutableBufferPointer<Int32>
    ) {
        func place(_ row: Int) -> Int32 { places[row] > 0 ? places[row] - 1 : ~Int32(row) }
        instructions.append(
            Instruction(
                row: Int32(row), left: place(record.left), right: place(record.right), watch: watch,
                code: record.code))
        places[row] = Int32(instructions.count + 1)
    }

    /// Appends a dot row or an operation of the user's own.
    private mutating func appendWide(
        _ row: Int, _ code: UInt8, _ operands: [Int], _ watch: Watch,
        _ places: UnsafeMutableBufferPointer<Int32>
    ) {
        wideOperands[instructions.count] = operands.map { places[$0] > 0 ? places[$0] - 1 : ~Int32($0) }
        instructions.append(
            Instruction(row: Int32(row), left: -1, right: -1, watch: watch, code: code))
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
