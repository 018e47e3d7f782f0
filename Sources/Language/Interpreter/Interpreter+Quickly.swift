import Micrograd

// The short ways of frequent instructions. They work at the top of the stack: `top` points behind the last
// value, and the result goes where the first operand lay.
extension Interpreter {
    /// An operator on whatever the two values on top are.
    func combine(_ symbol: BinaryOperator, _ top: UnsafeMutablePointer<RuntimeValue>) throws(Diagnostic) {
        let result = try combine(symbol, top[-2], top[-1])
        (top - 1).deinitialize(count: 1)
        top[-2] = result
    }

    /// Records an operation that has a value for any operands on a node and a node or number; false for others.
    @inline(__always)
    func recordsTotal(_ opcode: Opcode, _ top: UnsafeMutablePointer<RuntimeValue>) -> Bool {
        guard case .node(let x) = top[-2], tape.end + 2 <= nodeLimit,
            let operation = opcode.binary.totalOperation
        else { return false }
        let row: Int
        switch top[-1] {
        case .node(let y): row = tape.record(operation, Int(x), Int(y))
        case .float(let y): row = tape.record(operation, Int(x), constant: y)
        default: return false
        }
        (top - 2).initialize(to: .node(row))
        return true
    }

    /// A comparison of whatever the two values on top are.
    func compare(_ relation: Int, _ top: UnsafeMutablePointer<RuntimeValue>) throws(Diagnostic) {
        let result = try compare(ComparisonOperator.table[relation], top[-2], top[-1])
        (top - 1).deinitialize(count: 1)
        top[-2] = result
    }

    /// Compares two plain numbers of one kind; false if the values are others.
    @inline(__always)
    func comparesPlain(_ relation: Int, _ top: UnsafeMutablePointer<RuntimeValue>) -> Bool {
        if case .integer(let y) = top[-1], case .integer(let x) = top[-2],
            let answer = ComparisonOperator.answer(relation, x, y)
        {
            (top - 2).initialize(to: .boolean(answer))
            return true
        }
        if case .float(let y) = top[-1], case .float(let x) = top[-2],
            let answer = ComparisonOperator.answer(relation, x, y)
        {
            (top - 2).initialize(to: .boolean(answer))
            return true
        }
        return false
    }

    /// Puts the next element of the walk on top above it; false at its end.
    @inline(__always)
    func pushNext(_ top: UnsafeMutablePointer<RuntimeValue>) throws(Diagnostic) -> Bool {
        guard case .object(let object) = top[-1] else { preconditionFailure("no iteration on the stack") }
        let iteration = unsafeDowncast(object, to: Iteration.self)
        if iteration.remaining > 0 {
            iteration.remaining -= 1
            top.initialize(to: .integer(iteration.number))
            iteration.number &+= iteration.step
            return true
        }
        guard let element = try nextElement(of: iteration) else { return false }
        top.initialize(to: element)
        return true
    }

    /// Replaces the value on top by an attribute of it.
    @inline(__always)
    func loadAttribute(_ symbol: Int, _ top: UnsafeMutablePointer<RuntimeValue>) throws(Diagnostic) {
        if case .node(let row) = top[-1], symbol <= NodeAttribute.grad.rawValue {
            let isData = symbol == NodeAttribute.data.rawValue
            (top - 1).initialize(to: .float(isData ? tape.value(Int(row)) : tape.gradient(Int(row))))
        } else {
            let result = try attribute(top[-1], symbol: symbol)
            top[-1] = result
        }
    }

    /// Replaces a sequence and an index on top by the element.
    @inline(__always)
    func loadElement(_ top: UnsafeMutablePointer<RuntimeValue>) throws(Diagnostic) {
        let result = try element(top[-2], top[-1])
        (top - 1).deinitialize(count: 1)
        top[-2] = result
    }
}

extension UnsafeMutablePointer<RuntimeValue> {
    /// Copies a value to where there is none. Most are numbers, for which there is no reference to count, and
    /// nothing to be called to find that out (measured: a loop's rounds 1.1 × faster).
    @inline(__always)
    func initialize(copying source: UnsafeMutablePointer<RuntimeValue>) {
        switch source.pointee {
        case .node(let row): initialize(to: .node(row))
        case .float(let number): initialize(to: .float(number))
        case .integer(let number): initialize(to: .integer(number))
        default: initialize(to: source.pointee)
        }
    }

    /// Replaces a value by another.
    @inline(__always)
    func replace(by value: consuming RuntimeValue) {
        switch pointee {
        case .node, .float, .integer, .unbound: initialize(to: value)
        default: pointee = value
        }
    }
}

extension Opcode {
    /// Does arithmetic on two plain numbers of one kind; false for others, and for what needs more care.
    @inline(__always)
    func combinesPlain(_ top: UnsafeMutablePointer<RuntimeValue>) -> Bool {
        if case .float(let y) = top[-1], case .float(let x) = top[-2] {
            let result: Double
            switch self {
            case .add: result = x + y
            case .subtract: result = x - y
            case .multiply: result = x * y
            case .divide where y != 0: result = x / y
            default: return false
            }
            (top - 2).initialize(to: .float(result))
            return true
        }
        if case .integer(let y) = top[-1], case .integer(let x) = top[-2] {
            let (result, overflow): (Int, Bool)
            switch self {
            case .add: (result, overflow) = x.addingReportingOverflow(y)
            case .subtract: (result, overflow) = x.subtractingReportingOverflow(y)
            case .multiply: (result, overflow) = x.multipliedReportingOverflow(by: y)
            default: return false
            }
            if overflow { return false }
            (top - 2).initialize(to: .integer(result))
            return true
        }
        return false
    }

    /// The operator of an arithmetic instruction.
    var binary: BinaryOperator {
        switch self {
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        case .floorDivide: .floorDivide
        case .modulo: .modulo
        case .power: .power
        default: .add
        }
    }
}

extension ComparisonOperator {
    /// The answer to the relation of this number, nil if it is none of order or equality.
    @inline(__always)
    static func answer<Ordered: Comparable>(_ relation: Int, _ x: Ordered, _ y: Ordered) -> Bool? {
        switch relation {
        case 0: x < y
        case 1: x <= y
        case 2: x > y
        case 3: x >= y
        case 4: x == y
        case 5: x != y
        default: nil
        }
    }
}
