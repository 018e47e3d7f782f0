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
