extension Interpreter {
    /// Carries out a call instruction: pushes the frame of a user's function, or the result of anything else.
    func call(
        _ opcode: Opcode, _ operand: Int, _ frame: UnsafeMutablePointer<Frame>
    ) throws(Diagnostic) {
        var count = operand
        var keywords: [(name: String, value: RuntimeValue)] = []
        if opcode == .callShaped, case .shape(let shape) = frame.pointee.code.parts[operand] {
            (count, keywords) = try spreadArguments(shape)
        }
        var place = machine.top - count - 1
        let result = opcode == .callMethod ? place - 1 : place
        let callee: RuntimeValue
        if opcode == .callMethod {
            // `method` pushed what is called, and its receiver or nothing.
            callee = machine.stack[place - 1]
            if machine.stack[place].isUnbound { place += 1 } else { count += 1 }
        } else {
            callee = machine.stack[place]
            place += 1
        }
        if case .function(let function) = callee {
            try checkDepth(adding: 1)
            try safePoint()
            return try enter(function, count, keywords, result: result, weight: 1)
        }
        let value: RuntimeValue
        let first = machine.stack + (machine.top - count)
        if count == 1, keywords.isEmpty, case .native(let native) = callee, let unary = native.unary {
            value = try callUnary(unary, first.pointee)
        } else {
            value = try callNative(callee, Array(UnsafeBufferPointer(start: first, count: count)), keywords)
        }
        machine.shrink(to: result)
        machine.push(value)
    }

    /// Begins a call of a user's function. `count` arguments lie on top of the stack.
    func enter(
        _ function: FunctionObject, _ count: Int, _ keywords: [(name: String, value: RuntimeValue)],
        result: Int, weight: Int
    ) throws(Diagnostic) {
        let template = function.template
        if count != template.parameters.count || !keywords.isEmpty {
            try fillParameters(function, count, keywords)
        }
        pushFrame(template.code, function, result: result, weight: weight)
    }

    /// Brings the arguments on the stack to one for each parameter: keywords in their places, defaults for
    /// those left out.
    private func fillParameters(
        _ function: FunctionObject, _ count: Int, _ keywords: [(name: String, value: RuntimeValue)]
    ) throws(Diagnostic) {
        let parameters = function.parameters
        guard count <= parameters.count else {
            throw wrongCount(function.name, takes: parameters.count, given: count)
        }
        let base = machine.top - count
        machine.reserve(parameters.count)
        while machine.top < base + parameters.count { machine.push(.unbound) }
        for (name, value) in keywords {
            guard let place = parameters.firstIndex(of: name) else {
                throw unknownKeyword(name, of: function.name, among: parameters)
            }
            guard machine.stack[base + place].isUnbound else {
                throw Diagnostic("\(function.name)() is given '\(name)' twice")
            }
            machine.stack[base + place] = value
        }
        let firstDefault = parameters.count - function.defaults.count
        for place in parameters.indices where machine.stack[base + place].isUnbound {
            guard place >= firstDefault else {
                throw Diagnostic(
                    "\(function.name)() needs a value for '\(parameters[place])'",
                    hint: "call it as \(function.name)(\(parameters.joined(separator: ", ")))")
            }
            machine.stack[base + place] = function.defaults[place - firstDefault]
        }
    }

    /// Lays the arguments of a shaped call out on the stack: spread sequences element by element, keywords
    /// taken away.
    private func spreadArguments(
        _ shape: CallShape
    ) throws(Diagnostic) -> (Int, [(name: String, value: RuntimeValue)]) {
        let first = machine.top - shape.spreads.count - shape.keywords.count
        var positional: [RuntimeValue] = []
        for (place, isSpread) in shape.spreads.enumerated() {
            let value = machine.stack[first + place]
            if isSpread { positional += try elements(of: value) } else { positional.append(value) }
        }
        var keywords: [(name: String, value: RuntimeValue)] = []
        for (place, name) in shape.keywords.enumerated() {
            keywords.append((name, machine.stack[first + shape.spreads.count + place]))
        }
        machine.shrink(to: first)
        machine.reserve(positional.count)
        for value in positional { machine.push(value) }
        return (positional.count, keywords)
    }

    /// Calls a native with its one argument. Meanwhile the tape is not compacted.
    @inline(__always)
    func callUnary(
        _ unary: NativeFunction.Unary, _ argument: RuntimeValue
    ) throws(Diagnostic) -> RuntimeValue {
        machine.pins += 1
        defer {
            machine.pins -= 1
            pollSoon()
        }
        return try unary(argument, self)
    }

    /// Calls whatever is not a user's function.
    func callNative(
        _ callee: RuntimeValue, _ arguments: [RuntimeValue],
        _ keywords: [(name: String, value: RuntimeValue)]
    ) throws(Diagnostic) -> RuntimeValue {
        machine.pins += 1
        defer {
            machine.pins -= 1
            pollSoon()
        }
        switch callee {
        case .native(let native):
            return try native.body(try native.arrange(Call(self, arguments, keywords: keywords)))
        case .object(let object) where object.isCallable:
            return try object.call(Call(self, arguments, keywords: keywords))
        default:
            let kind = callee.kindName
            throw Diagnostic(
                "\(article(kind)) cannot be called",
                hint: kind == "Value" || kind == "int" || kind == "float"
                    ? "is a '*' missing in front of the parenthesis?" : nil)
        }
    }

    func wrongCount(_ name: String, takes: Int, given: Int) -> Diagnostic {
        Diagnostic("\(name)() takes \(counted(takes, "argument")), not \(given)")
    }

    func unknownKeyword(_ keyword: String, of name: String, among parameters: [String]) -> Diagnostic {
        let nearest = Suggestion.nearest(to: keyword, among: parameters)
        return Diagnostic(
            "\(name)() has no argument '\(keyword)'", hint: nearest.map { "did you mean '\($0)'?" })
    }
}

/// A number of things: `1 score`, `2 scores`.
public func counted(_ count: Int, _ thing: String) -> String { "\(count) \(thing)\(count == 1 ? "" : "s")" }

/// A kind's name with its article: `an int`, `a list`.
public func article(_ kind: String) -> String {
    if kind == "NoneType" { return "None" }
    if kind == "ndarray" { return "an array" }
    if kind == "MLP" { return "an MLP" }
    return "aeiou".contains(kind.lowercased().prefix(1)) ? "an \(kind)" : "a \(kind)"
}
