extension Interpreter {
    /// Runs a statement of the top level.
    public func run(_ statement: Statement, in source: Source) throws(Diagnostic) {
        _ = try execute(try Compiler.code(for: statement, in: source, names))
    }

    /// The value of an expression with the names of the top level, for a command's argument.
    public func evaluate(_ expression: Expression, in source: Source) throws(Diagnostic) -> RuntimeValue {
        try execute(try Compiler.code(for: expression, in: source, names))
    }

    /// Executes the code of a statement or an expression of the top level.
    private func execute(_ code: Code) throws(Diagnostic) -> RuntimeValue {
        let isNested = machine.callCount > 0
        if isNested { try checkDepth(adding: Machine.nativeWeight) }
        // Before anything lies on the stack: here the program may be stopped.
        try safePoint()
        let result = machine.top
        machine.push(.none)
        pushFrame(code, nil, result: result, weight: isNested ? Machine.nativeWeight : 0)
        return try execute()
    }

    /// Calls anything that can be called: a function of the user's, a native, a network.
    ///
    /// - Parameter range: where to say it is when the call itself is wrong.
    public func call(
        _ function: RuntimeValue, _ arguments: [RuntimeValue], at range: SourceRange? = nil,
        in source: Source? = nil
    ) throws(Diagnostic) -> RuntimeValue {
        do throws(Diagnostic) {
            try checkDepth(adding: Machine.nativeWeight)
            guard case .function(let callee) = function else {
                machine.enterNative()
                defer { machine.leaveNative() }
                return try callNative(function, arguments, [])
            }
            let result = machine.top
            machine.reserve(arguments.count + 1)
            machine.push(function)
            for argument in arguments { machine.push(argument) }
            do throws(Diagnostic) {
                try enter(callee, arguments.count, [], result: result, weight: Machine.nativeWeight)
            } catch {
                machine.shrink(to: result)
                throw error
            }
            return try execute()
        } catch {
            throw error.placed(at: range, in: source)
        }
    }

    /// The same with one argument. A native that takes one needs no list of arguments, and no depth: it calls nobody.
    func call(_ function: RuntimeValue, _ argument: RuntimeValue) throws(Diagnostic) -> RuntimeValue {
        guard case .native(let native) = function, let unary = native.unary else {
            return try call(function, [argument])
        }
        return try callUnary(unary, argument)
    }

    /// Refuses calls nested too deep.
    func checkDepth(adding weight: Int) throws(Diagnostic) {
        if machine.depth + weight > Machine.depthLimit {
            throw Diagnostic(
                "recursion deeper than 1,000 calls",
                hint: "a function that calls itself needs a case in which it does not")
        }
    }

    /// Begins a call; its arguments lie on top of the stack already.
    func pushFrame(_ code: Code, _ function: FunctionObject?, result: Int, weight: Int) {
        let base = machine.top - (function?.template.parameters.count ?? 0)
        machine.reserve(code.localCount + code.stackSize)
        while machine.top < base + code.localCount { machine.push(.unbound) }
        var cells: [Cell] = []
        if code.cellCount > 0 {
            cells = (0..<code.cellCount).map { _ in Cell() }
            for (local, cell) in code.scope.cellParameters { cells[cell].value = machine.stack[base + local] }
        }
        machine.enter(
            Frame(code, function, base: base, result: result, cells: cells, weight: weight))
    }
}

extension Diagnostic {
    /// This diagnostic with a place, if it has none yet.
    public func placed(at range: SourceRange?, in source: Source?) -> Diagnostic {
        guard self.range == nil, range != nil else { return self }
        var placed = self
        placed.range = range
        placed.source = source
        return placed
    }
}
