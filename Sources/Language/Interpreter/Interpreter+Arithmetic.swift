import Micrograd

extension Interpreter {
    /// The value of `left symbol right`, whatever the two are.
    ///
    /// What Python accepts keeps its meaning; what it refuses is done element by element when there is a
    /// sequence on either side.
    func combine(
        _ symbol: BinaryOperator, _ left: RuntimeValue, _ right: RuntimeValue
    ) throws(Diagnostic) -> RuntimeValue {
        switch (left, right) {
        case (.integer(let x), .integer(let y)): return try PlainArithmetic.combine(symbol, x, y)
        case (.float(let x), .float(let y)): return try PlainArithmetic.combine(symbol, x, y)
        case (.node(let x), .node(let y)): return try record(symbol, Int(x), Int(y))
        case (.node(let x), _):
            if let y = number(right) { return try record(symbol, Int(x), constant: y) }
        case (_, .node(let y)):
            if let x = number(left) { return try record(symbol, constant: x, Int(y)) }
        default:
            if let x = left.whole, let y = right.whole { return try PlainArithmetic.combine(symbol, x, y) }
            if let x = number(left), let y = number(right) {
                return try PlainArithmetic.combine(symbol, x, y)
            }
        }
        return try combineSequences(symbol, left, right)
    }

    /// `-x`, `+x`
    func applySign(_ sign: UnaryOperator, _ value: RuntimeValue) throws(Diagnostic) -> RuntimeValue {
        switch value {
        case .float(let number): return .float(sign == .minus ? -number : number)
        case .node(let row): return sign == .minus ? .node(try record(.negate, Int(row))) : value
        case .boolean, .integer:
            guard let number = value.whole else { break }
            if sign == .plus { return .integer(number) }
            return number == .min ? .float(-Double(number)) : .integer(-number)
        case .list, .tuple, .array:
            return try mapElements(value) { (element) throws(Diagnostic) in
                try self.applySign(sign, element)
            }
        default: break
        }
        throw Diagnostic("\(article(value.kindName)) has no sign")
    }

    // MARK: Tracked numbers

    private func record(_ symbol: BinaryOperator, _ x: Int, _ y: Int) throws(Diagnostic) -> RuntimeValue {
        switch symbol {
        case .add: return .node(try record(.add, x, y))
        case .subtract: return .node(try record(.subtract, x, y))
        case .multiply: return .node(try record(.multiply, x, y))
        case .divide: return .node(try record(.divide, x, y))
        case .power: return .node(try record(.power, x, y))
        case .floorDivide, .modulo:
            return try PlainArithmetic.combine(symbol, tape.value(x), tape.value(y))
        }
    }

    private func record(
        _ symbol: BinaryOperator, _ x: Int, constant y: Double
    ) throws(Diagnostic) -> RuntimeValue {
        if let operation = symbol.totalOperation {
            if tape.end >= nodeLimit { throw tooManyNodes() }
            return .node(tape.record(operation, x, constant: y))
        }
        switch symbol {
        case .floorDivide, .modulo: return try PlainArithmetic.combine(symbol, tape.value(x), y)
        case .power: return .node(try record(.constantPower, x, exponent: y))
        default: return try record(symbol, x, tape.leaf(y, kind: .constant))
        }
    }

    private func record(
        _ symbol: BinaryOperator, constant x: Double, _ y: Int
    ) throws(Diagnostic) -> RuntimeValue {
        if let operation = symbol.totalOperation {
            if tape.end >= nodeLimit { throw tooManyNodes() }
            return .node(tape.record(operation, constant: x, y))
        }
        switch symbol {
        case .floorDivide, .modulo: return try PlainArithmetic.combine(symbol, x, tape.value(y))
        default: return try record(symbol, tape.leaf(x, kind: .constant), y)
        }
    }

    /// Records an operation, unless its operands lie outside its domain.
    func record(
        _ operation: Operation, _ left: Int, _ right: Int = 0, exponent: Double = 0
    ) throws(Diagnostic) -> Int {
        if !isDefinedEverywhere[Int(operation.rawValue)] {
            try checkDomain(
                of: operation, tape.value(left), right == 0 ? exponent : tape.value(right))
        }
        if tape.end >= nodeLimit { throw tooManyNodes() }
        return tape.record(operation, left, right, exponent: exponent)
    }

    /// Refuses operands for which an operation has no value.
    private func checkDomain(of operation: Operation, _ x: Double, _ y: Double) throws(Diagnostic) {
        let row = operation.row
        switch row.domain {
        case .everywhere: return
        case .positive: if x > 0 || x.isNaN { return }
        case .nonNegative: if x >= 0 || x.isNaN { return }
        case .nonZeroDivisor:
            if y == 0 { throw PlainArithmetic.divisionByZero(.divide) }
            return
        case .powerDomain:
            if x == 0 && y < 0 { throw PlainArithmetic.zeroToNegative(x, y) }
            return
        }
        throw Diagnostic(
            "\(row.name) of \(Language.text(of: x))",
            hint: "\(row.name) is defined for \(row.domain.rawValue)")
    }

    func tooManyNodes() -> Diagnostic {
        // Whatever the failure lets go is to be dropped before the next statement.
        collectAt = 0
        return Diagnostic(
            "the tape is full: it holds \(nodeLimit) nodes",
            hint: "bind names of large graphs to something else, or 'reset', to free them; "
                + "'set nodes N' allows more")
    }

    /// An operation with one operand on whatever it is given: a number stays plain, sequences go element by
    /// element.
    func apply(_ operation: Operation, _ value: RuntimeValue) throws(Diagnostic) -> RuntimeValue {
        switch value {
        case .node(let row): return .node(try record(operation, Int(row)))
        case .list, .tuple, .array, .range, .set:
            return try mapElements(value) { (element) throws(Diagnostic) in
                try self.apply(operation, element)
            }
        default:
            guard let x = number(value) else {
                throw Diagnostic("\(operation.row.name) needs a number, not \(article(value.kindName))")
            }
            try checkDomain(of: operation, x, 0)
            if operation == .absolute, let whole = value.whole, whole != .min {
                return .integer(Swift.abs(whole))
            }
            return .float(operation.row.rule(x, 0).value)
        }
    }
}

extension BinaryOperator {
    /// The operation it records when that has a value for any operands, so that nothing is to be asked first.
    @inline(__always)
    var totalOperation: Operation? {
        switch self {
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        default: nil
        }
    }
}

extension RuntimeValue {
    /// A truth value or a plain whole number as a whole number.
    var whole: Int? {
        switch self {
        case .boolean(let truth): truth ? 1 : 0
        case .integer(let number): number
        default: nil
        }
    }
}

/// Whether operations are defined for every number, by their raw values. The table says so, but its rows are
/// long, and this is asked for each node.
private let isDefinedEverywhere = [true] + Operation.allCases.map { $0.row.domain == .everywhere }
