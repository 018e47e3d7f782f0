extension Interpreter {
    /// Executes the innermost call until it gives back, and answers what it gives.
    ///
    /// This is the machine's loop: the frequent instructions are carried out in place, for speed, which is
    /// why it is longer than functions here are; all others in `perform`. An instruction takes its operands
    /// off the stack only after everything that can fail, so that what lies there is known at any failure.
    /// What calls a function is the exception: the stack may have moved when it fails, and is read anew.
    func execute() throws(Diagnostic) -> RuntimeValue {
        let entry = machine.calls.count
        var stack = machine.stack
        var frame = machine.calls[entry - 1]
        var base = stack + frame.base
        var top = stack + machine.top
        var next = frame.next
        do throws(Diagnostic) {
            while true {
                let instruction = next.pointee
                let operand = Int(instruction.operand)
                next += 1
                switch instruction.opcode {
                case .constant:
                    top.initialize(to: frame.code.constants[operand])
                    top += 1
                case .integer:
                    top.initialize(to: .integer(operand))
                    top += 1
                case .loadLocal:
                    top.initialize(to: base[operand])
                    if top.pointee.isUnbound { throw unboundLocal(frame.code.parts.localNames[operand]) }
                    top += 1
                case .storeLocal:
                    top -= 1
                    base[operand] = top.move()
                case .loadGlobal:
                    top.initialize(to: globals.values[operand])
                    if top.pointee.isUnbound { top.initialize(to: try builtin(slot: operand)) }
                    top += 1
                case .storeGlobal:
                    top -= 1
                    bind(slot: operand, to: top.move())
                case .pop:
                    top -= 1
                    top.deinitialize(count: 1)
                case .duplicate:
                    top.initialize(to: top[-1])
                    top += 1
                case .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power:
                    if case .float(let y) = top[-1], case .float(let x) = top[-2],
                        let result = instruction.opcode.combine(x, y)
                    {
                        top -= 1
                        (top - 1).initialize(to: .float(result))
                    } else {
                        let result = try combine(instruction.opcode.binary, top[-2], top[-1])
                        top = replace(2, below: top, with: result)
                    }
                case .compare:
                    let result = try compare(operand, top[-2], top[-1])
                    top = replace(2, below: top, with: result)
                case .jump: next = frame.code.instructions + operand
                case .loop:
                    machine.top = top - stack
                    try safePoint()
                    next = frame.code.instructions + operand
                case .jumpIfFalse, .jumpIfTrue:
                    let truth = try isTrue(top[-1])
                    top -= 1
                    top.deinitialize(count: 1)
                    if truth == (instruction.opcode == .jumpIfTrue) {
                        next = frame.code.instructions + operand
                    }
                case .next:
                    if let element = try nextElement(top[-1]) {
                        top.initialize(to: element)
                        top += 1
                    } else {
                        top -= 1
                        top.deinitialize(count: 1)
                        next = frame.code.instructions + operand
                    }
                case .append:
                    top -= 1
                    if case .list(let list) = top[-1 - operand] { list.elements.append(top.move()) }
                case .attribute:
                    let result = try attribute(top[-1], symbol: operand)
                    top[-1] = result
                case .element:
                    let result = try element(top[-2], top[-1])
                    top = replace(2, below: top, with: result)
                case .call, .callMethod, .callShaped:
                    machine.calls[machine.calls.count - 1].next = next
                    machine.top = top - stack
                    do throws(Diagnostic) {
                        try call(instruction.opcode, operand, frame.code)
                    } catch {
                        (stack, top) = (machine.stack, machine.stack + machine.top)
                        throw error
                    }
                    stack = machine.stack
                    top = stack + machine.top
                    frame = machine.calls[machine.calls.count - 1]
                    base = stack + frame.base
                    next = frame.next
                case .giveBack:
                    top -= 1
                    let result = top.move()
                    machine.top = top - stack
                    machine.shrink(to: frame.result)
                    machine.calls.removeLast()
                    machine.depth -= frame.weight
                    if frame.isEntry { return result }
                    top = stack + machine.top
                    top.initialize(to: result)
                    top += 1
                    frame = machine.calls[machine.calls.count - 1]
                    base = stack + frame.base
                    next = frame.next
                case .show:
                    machine.top = top - stack
                    let place = next - frame.code.instructions - 1
                    show(top[-1], at: frame.code.ranges[place], in: frame.code.source)
                    top -= 1
                    top.deinitialize(count: 1)
                case .renewCell:
                    frame.cells[operand] = Cell()
                    machine.calls[machine.calls.count - 1].cells = frame.cells
                default:
                    machine.top = top - stack
                    do throws(Diagnostic) {
                        if let jump = try perform(instruction, frame) {
                            next = frame.code.instructions + jump
                        }
                    } catch {
                        (stack, top) = (machine.stack, machine.stack + machine.top)
                        throw error
                    }
                    stack = machine.stack
                    top = stack + machine.top
                    base = stack + frame.base
                }
            }
        } catch {
            machine.top = top - stack
            throw unwind(to: entry, error, at: next - 1)
        }
    }

    /// Takes `count` values off the stack and puts one there.
    @inline(__always)
    private func replace(
        _ count: Int, below top: UnsafeMutablePointer<RuntimeValue>, with result: RuntimeValue
    ) -> UnsafeMutablePointer<RuntimeValue> {
        (top - count).deinitialize(count: count)
        (top - count).initialize(to: result)
        return top - count + 1
    }

    /// Abandons the calls down to `entry`, the machine's first, and gives an error its place.
    private func unwind(
        to entry: Int, _ error: Diagnostic, at instruction: UnsafeMutablePointer<Instruction>
    ) -> Diagnostic {
        let code = machine.calls[machine.calls.count - 1].code
        var error = error
        if error.range == nil {
            error.range = code.ranges[instruction - code.instructions]
            error.source = code.source
        }
        while machine.calls.count >= entry {
            let frame = machine.calls.removeLast()
            machine.shrink(to: frame.result)
            machine.depth -= frame.weight
        }
        return error
    }

    private func unboundLocal(_ name: String) -> Diagnostic {
        Diagnostic(
            "'\(name)' is used before it has a value",
            hint: "a name that a function assigns anywhere is its own; 'global \(name)' means the outer one")
    }

    /// What an unbound slot's name means: a built-in, or a command to be called.
    private func builtin(slot: Int) throws(Diagnostic) -> RuntimeValue {
        let builtin = globals.builtinValues[slot]
        if !builtin.isUnbound { return builtin }
        let name = globals.names[slot]
        guard host.isCommand(name) else { throw unknownName(name) }
        return .native(
            NativeFunction(variadic: name) { (call: Call) throws(Diagnostic) in
                try call.interpreter.host.perform(name, call)
            })
    }
}

extension Opcode {
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

    /// The frequent arithmetic on two floats, nil for what needs more care.
    @inline(__always)
    func combine(_ x: Double, _ y: Double) -> Double? {
        switch self {
        case .add: x + y
        case .subtract: x - y
        case .multiply: x * y
        case .divide: y == 0 ? nil : x / y
        default: nil
        }
    }
}
