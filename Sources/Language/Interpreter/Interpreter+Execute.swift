extension Interpreter {
    /// Executes the innermost call until it gives back, and answers what it gives.
    ///
    /// This is the machine's loop: the frequent instructions are carried out in place, for speed, which is
    /// why it is longer than functions here are; all others in `perform`. Before anything that can fail, the
    /// machine is told what lies on the stack.
    func execute() throws(Diagnostic) -> RuntimeValue {
        let machine = machine
        let entry = machine.callCount
        var stack = machine.stack
        var frame = machine.innermost
        var base = stack + frame.pointee.base
        var top = stack + machine.top
        var next = frame.pointee.next
        do throws(Diagnostic) {
            while true {
                let instruction = next.pointee
                let operand = Int(instruction.operand)
                next += 1
                switch instruction.opcode {
                case .constant:
                    top.initialize(copying: frame.pointee.constants + operand)
                    top += 1
                case .integer:
                    top.initialize(to: .integer(operand))
                    top += 1
                case .loadLocal:
                    top.initialize(copying: base + operand)
                    if top.pointee.isUnbound {
                        machine.top = top - stack
                        throw unboundLocal(operand)
                    }
                    top += 1
                case .storeLocal:
                    top -= 1
                    base[operand] = top.move()
                case .loadGlobal:
                    top.initialize(copying: globals.values + operand)
                    if top.pointee.isUnbound {
                        machine.top = top - stack
                        top.initialize(to: try builtin(slot: operand))
                    }
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
                    if !instruction.opcode.combinesPlain(top) && !recordsTotal(instruction.opcode, top) {
                        machine.top = top - stack
                        try combine(instruction.opcode.binary, top)
                    }
                    top -= 1
                case .compare:
                    if !comparesPlain(operand, top) {
                        machine.top = top - stack
                        try compare(operand, top)
                    }
                    top -= 1
                case .jump: next = frame.pointee.instructions + operand
                case .loop:
                    machine.top = top - stack
                    try safePoint()
                    next = frame.pointee.instructions + operand
                case .jumpIfFalse, .jumpIfTrue:
                    machine.top = top - stack
                    let truth = try isTrue(top[-1])
                    top -= 1
                    top.deinitialize(count: 1)
                    if truth == (instruction.opcode == .jumpIfTrue) {
                        next = frame.pointee.instructions + operand
                    }
                case .next:
                    machine.top = top - stack
                    if try pushNext(top) {
                        top += 1
                    } else {
                        top -= 1
                        top.deinitialize(count: 1)
                        next = frame.pointee.instructions + operand
                    }
                case .append:
                    top -= 1
                    if case .list(let list) = top[-1 - operand] { list.elements.append(top.move()) }
                case .attribute:
                    machine.top = top - stack
                    try loadAttribute(operand, top)
                case .element:
                    machine.top = top - stack
                    try loadElement(top)
                    top -= 1
                case .call, .callMethod, .callShaped:
                    frame.pointee.next = next
                    machine.top = top - stack
                    try call(instruction.opcode, operand, frame)
                    stack = machine.stack
                    top = stack + machine.top
                    frame = machine.innermost
                    base = stack + frame.pointee.base
                    next = frame.pointee.next
                case .giveBack:
                    top -= 1
                    let result = top.move()
                    machine.top = top - stack
                    machine.leave()
                    if machine.callCount < entry { return result }
                    top = stack + machine.top
                    top.initialize(to: result)
                    top += 1
                    frame = machine.innermost
                    base = stack + frame.pointee.base
                    next = frame.pointee.next
                case .show:
                    machine.top = top - stack
                    show(top[-1], at: frame.pointee.range(of: next - 1), in: frame.pointee.code.source)
                    top -= 1
                    top.deinitialize(count: 1)
                default:
                    machine.top = top - stack
                    if let jump = try perform(instruction, frame) {
                        next = frame.pointee.instructions + jump
                    }
                    stack = machine.stack
                    top = stack + machine.top
                    base = stack + frame.pointee.base
                }
            }
        } catch {
            throw unwind(to: entry, error, at: next - 1)
        }
    }

    /// Abandons the calls down to `entry`, the machine's first, and gives an error its place.
    private func unwind(
        to entry: Int, _ error: Diagnostic, at instruction: UnsafeMutablePointer<Instruction>
    ) -> Diagnostic {
        let frame = machine.innermost
        let placed = error.placed(
            at: frame.pointee.range(of: instruction), in: frame.pointee.code.source)
        while machine.callCount >= entry { machine.leave() }
        return placed
    }

    private func unboundLocal(_ local: Int) -> Diagnostic {
        unboundVariable(machine.innermost.pointee.code.scope.localNames[local])
    }

    /// The error of a variable that is read before anything was assigned to it.
    func unboundVariable(_ name: String) -> Diagnostic {
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
