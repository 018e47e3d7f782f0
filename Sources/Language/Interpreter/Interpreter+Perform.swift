extension Interpreter {
    /// Carries out an instruction that the machine's loop does not. Answers where to go on, when it jumps.
    func perform(
        _ instruction: Instruction, _ frame: UnsafeMutablePointer<Frame>
    ) throws(Diagnostic) -> Int? {
        let operand = Int(instruction.operand)
        let top = machine.stack + machine.top
        switch instruction.opcode {
        case .jumpIfTrueOrPop, .jumpIfFalseOrPop:
            if try isTrue(top[-1]) == (instruction.opcode == .jumpIfTrueOrPop) { return operand }
            _ = machine.pop()
        case .duplicateTwo:
            machine.push(top[-2])
            machine.push(top[-1])
        case .swap: swapValues(top - 1, top - 2)
        case .sink:
            swapValues(top - 1, top - 2)
            swapValues(top - 2, top - 3)
        case .addInPlace: try addInPlace()
        case .plus, .minus: top[-1] = try applySign(instruction.opcode == .minus ? .minus : .plus, top[-1])
        case .not: top[-1] = .boolean(try !isTrue(top[-1]))
        case .iterate: top[-1] = .object(try iterate(over: top[-1]))
        case .unpack: try unpack(operand)
        case .storeAttribute:
            try storeAttribute(of: top[-1], symbol: operand, top[-2])
            machine.shrink(to: machine.top - 2)
        case .storeElement:
            try storeElement(of: top[-2], at: top[-1], top[-3])
            machine.shrink(to: machine.top - 3)
        case .deleteElement:
            try deleteElement(of: top[-2], at: top[-1])
            machine.shrink(to: machine.top - 2)
        case .method: try pushMethod(symbol: operand)
        case .format, .join, .fail: try performText(instruction, frame)
        case .command, .importModule, .importName, .importAll, .note, .standIn:
            try performStatement(instruction, frame)
        default: try performConstruction(instruction, frame)
        }
        return nil
    }

    private func swapValues(
        _ one: UnsafeMutablePointer<RuntimeValue>, _ other: UnsafeMutablePointer<RuntimeValue>
    ) {
        let value = one.move()
        one.moveInitialize(from: other, count: 1)
        other.initialize(to: value)
    }

    /// Instructions that make objects, and those about variables that are not local and plain.
    private func performConstruction(
        _ instruction: Instruction, _ frame: UnsafeMutablePointer<Frame>
    ) throws(Diagnostic) {
        let operand = Int(instruction.operand)
        switch instruction.opcode {
        case .makeList: machine.push(.list(takeElements(operand)))
        case .makeTuple: machine.push(.tuple(takeElements(operand)))
        case .makeSet:
            let set = SetObject()
            for element in takeElements(operand) { try set.insert(element) }
            machine.push(.set(set))
        case .makeSlice: machine.push(.object(SliceObject(takeElements(3))))
        case .insert:
            if case .set(let set) = machine.stack[machine.top - 2 - operand] {
                try set.insert(machine.stack[machine.top - 1])
            }
            _ = machine.pop()
        case .makeFunction:
            if case .template(let template) = frame.pointee.code.parts[operand] {
                makeFunction(template, frame)
            }
        case .storeLeaf: bindLeaf(slot: operand, to: machine.pop())
        case .renewCell: frame.pointee.cells[operand] = Cell()
        case .loadCell: try push(frame.pointee.cells[operand], frame.pointee.code.scope.cellNames[operand])
        case .storeCell: store(in: frame.pointee.cells[operand])
        case .loadCaptured:
            if let cell = frame.pointee.function?.captured[operand] {
                try push(cell, frame.pointee.code.scope.capturedNames[operand])
            }
        case .storeCaptured: if let cell = frame.pointee.function?.captured[operand] { store(in: cell) }
        case .deleteCell: frame.pointee.cells[operand].value = .unbound
        case .deleteCaptured: frame.pointee.function?.captured[operand].value = .unbound
        case .deleteLocal:
            if machine.stack[frame.pointee.base + operand].isUnbound {
                throw unboundVariable(frame.pointee.code.scope.localNames[operand])
            }
            machine.stack[frame.pointee.base + operand] = .unbound
        case .deleteGlobal:
            guard unbind(globals.names[operand]) else { throw unknownName(globals.names[operand]) }
        default: preconditionFailure("no such instruction: \(instruction.opcode)")
        }
    }

    /// `left += right`: a list grows in place, as in Python.
    private func addInPlace() throws(Diagnostic) {
        let top = machine.stack + machine.top
        if case .list(let list) = top[-2], top[-1].isBroadcastable {
            let added = try elements(of: top[-1])
            willChange(list)
            list.elements += added
            _ = machine.pop()
            return
        }
        let result = try combine(.add, top[-2], top[-1])
        machine.shrink(to: machine.top - 2)
        machine.push(result)
    }

    /// Takes the top `count` values off the stack.
    private func takeElements(_ count: Int) -> [RuntimeValue] {
        let first = machine.stack + (machine.top - count)
        let elements = Array(UnsafeBufferPointer(start: first, count: count))
        machine.shrink(to: machine.top - count)
        return elements
    }

    private func push(_ cell: Cell, _ name: String) throws(Diagnostic) {
        if cell.value.isUnbound {
            throw unboundVariable(name)
        }
        machine.push(cell.value)
    }

    private func store(in cell: Cell) {
        willChange(cell)
        cell.value = machine.pop()
    }

    private func makeFunction(_ template: FunctionTemplate, _ frame: UnsafeMutablePointer<Frame>) {
        let captured = template.captures.compactMap { capture in
            switch capture {
            case .cell(let place): frame.pointee.cells[place]
            case .captured(let place): frame.pointee.function?.captured[place]
            }
        }
        let defaults = takeElements(template.defaultCount)
        machine.push(.function(FunctionObject(template, defaults: defaults, captured: captured)))
    }

    /// Takes a sequence of exactly `count` elements and pushes them, the first on top.
    private func unpack(_ count: Int) throws(Diagnostic) {
        let sequence = machine.stack[machine.top - 1]
        if case .tuple(let tuple) = sequence, tuple.elements.count == count {
            return push(tuple.elements, insteadOf: count)
        }
        let elements = try self.elements(of: sequence)
        guard elements.count == count else {
            throw Diagnostic(
                "\(counted(count, "name")) on the left, but \(counted(elements.count, "value")) to give them")
        }
        push(elements, insteadOf: count)
    }

    private func push(_ elements: [RuntimeValue], insteadOf count: Int) {
        machine.reserve(count)
        machine.shrink(to: machine.top - 1)
        for place in stride(from: count - 1, through: 0, by: -1) { machine.push(elements[place]) }
    }
}
