import Micrograd

extension Interpreter {
    /// A function's value and its gradient by one of its arguments, in that argument's shape. No gradient on
    /// the tape changes; Values from outside are constants to it.
    ///
    /// Called while another gradient is being found, on that one's numbers, the gradients are rows of their
    /// own, whose slopes are second derivatives: so `grad(grad(f))` is right.
    func valueAndGradient(
        of function: RuntimeValue, at arguments: [RuntimeValue], by place: Int
    ) throws(Diagnostic) -> (value: RuntimeValue, gradient: RuntimeValue) {
        let start = tape.end
        let (inputs, moved) = try freshInputs(arguments, place)
        let output = try single(
            try differentiating(from: start) { () throws(Diagnostic) in
                try self.call(function, moved)
            })
        guard case .node(let root) = output else {
            guard number(output) != nil else {
                throw Diagnostic(
                    "the function gives \(article(output.kindName)), which has no gradient",
                    hint: "it has to give one number; jacobian(f) takes functions that give lists")
            }
            return (
                output, try replacingNumbers(in: arguments[place]) { (_) throws(Diagnostic) in .float(0) }
            )
        }
        let gradients = tape.gradients(of: Int(root))
        let second = try secondOrder(root: Int(root), inputs: inputs, start: start)
        var next = 0
        let gradient = try replacingNumbers(in: arguments[place]) { (_) throws(Diagnostic) in
            defer { next += 1 }
            let row = inputs[next].row
            let number = row <= Int(root) ? gradients[row] + 0.0 : 0
            guard let second else { return .float(number) }
            return try second.record(number, seed: row, on: self)
        }
        return (
            second == nil ? .float(tape.value(Int(root))) : second?.value(of: output, on: self) ?? output,
            gradient
        )
    }

    /// `jacobian(f)(x)`: for each number that f gives, its gradient by the numbers it was given.
    func jacobian(of function: RuntimeValue, at arguments: [RuntimeValue]) throws(Diagnostic) -> RuntimeValue
    {
        let start = tape.end
        let (inputs, moved) = try freshInputs(arguments, 0)
        let outputs = try differentiating(from: start) { () throws(Diagnostic) in
            try self.call(function, moved)
        }
        return try replacingNumbers(in: outputs) { (output) throws(Diagnostic) in
            var gradients: [Double] = []
            if case .node(let root) = output { gradients = self.tape.gradients(of: Int(root)) }
            var next = 0
            return try self.replacingNumbers(in: arguments[0]) { (_) throws(Diagnostic) in
                defer { next += 1 }
                let row = inputs[next].row
                return .float(row < gradients.count ? gradients[row] + 0.0 : 0)
            }
        }
    }

    /// Gradients of a row toward all before it, at the present data of the leaves, with nothing changed.
    func gradients(of root: Int) -> [Double] {
        guard isStale(root) else { return tape.gradients(of: root) }
        let ancestors = tape.ancestors(of: root)
        let rows = (1...root).filter { ancestors[$0] }
        let values = rows.map(tape.value)
        tape.replay(to: root)
        let gradients = tape.gradients(of: root)
        for (row, value) in zip(rows, values) { tape.setValue(row, to: value) }
        return gradients
    }

    /// The arguments with every number of one of them made a leaf of its own.
    private func freshInputs(
        _ arguments: [RuntimeValue], _ place: Int
    ) throws(Diagnostic) -> (inputs: [Input], arguments: [RuntimeValue]) {
        var inputs: [Input] = []
        var moved = arguments
        moved[place] = try replacingNumbers(in: arguments[place]) { (value) throws(Diagnostic) in
            guard let number = self.number(value) else {
                throw Diagnostic("there is no derivative by \(article(value.kindName))")
            }
            var outer: Int?
            if case .node(let row) = value { outer = Int(row) }
            let row = self.tape.leaf(number)
            inputs.append(Input(row: row, outer: outer))
            return .node(row)
        }
        return (inputs, moved)
    }

    /// A value with every number in it, however deep, replaced.
    func replacingNumbers(
        in value: RuntimeValue, depth: Int = 0,
        _ body: (RuntimeValue) throws(Diagnostic) -> RuntimeValue
    ) throws(Diagnostic) -> RuntimeValue {
        if depth > 100 { throw Diagnostic("this is nested too deep") }
        func all(_ elements: [RuntimeValue]) throws(Diagnostic) -> [RuntimeValue] {
            var results: [RuntimeValue] = []
            for element in elements {
                results.append(try replacingNumbers(in: element, depth: depth + 1, body))
                try poll()
            }
            return results
        }
        switch value {
        case .list(let list): return .list(try all(list.elements))
        case .tuple(let tuple): return .tuple(try all(tuple.elements))
        case .array(let array): return .array(ArrayObject(try all(array.elements), shape: array.shape))
        default: return try body(value)
        }
    }

    /// A list of one element counts as that element. (A list may hold itself, so this does not go on for ever.)
    private func single(_ value: RuntimeValue) throws(Diagnostic) -> RuntimeValue {
        var value = value
        for _ in 0..<100 where value.isBroadcastable {
            let elements = try elements(of: value)
            if elements.count != 1 { break }
            value = elements[0]
        }
        return value
    }

    private func differentiating(
        from start: Int, _ body: () throws(Diagnostic) -> RuntimeValue
    ) throws(Diagnostic) -> RuntimeValue {
        differentiations.append(start)
        defer { differentiations.removeLast() }
        return try body()
    }

    /// What the gradients at `inputs` depend on, if another gradient is being found through them.
    private func secondOrder(root: Int, inputs: [Input], start: Int) throws(Diagnostic) -> SecondOrder? {
        guard let outermost = differentiations.first else { return nil }
        var operands: [(row: Int, source: Int)] = []
        for input in inputs {
            if let outer = input.outer, outer >= outermost { operands.append((outer, input.row)) }
        }
        var seen: Set<Int> = []
        let ancestors = tape.ancestors(of: root)
        for row in start...Swift.max(root, start) where row <= root && ancestors[row] {
            for operand in tape.operands(of: row)
            where operand < start && operand >= outermost && seen.insert(operand).inserted {
                operands.append((operand, operand))
            }
        }
        if operands.isEmpty { return nil }
        return SecondOrder(root: root, start: start, operands: operands, gradients: tape.gradients(of: root))
    }
}

/// A number that is differentiated by.
private struct Input {
    /// The leaf that stands for it.
    let row: Int
    /// The row it was, if it was tracked.
    let outer: Int?
}

/// Gradients that are themselves to be differentiated: each becomes a row whose slopes are a column of the
/// second derivatives.
private struct SecondOrder {
    let root: Int
    let start: Int
    /// Rows outside that the gradients depend on, and the rows inside that stand for them.
    let operands: [(row: Int, source: Int)]
    let gradients: [Double]

    /// The gradient by `seed` as a row.
    func record(_ number: Double, seed: Int, on interpreter: Interpreter) throws(Diagnostic) -> RuntimeValue {
        let tape = interpreter.tape
        guard seed <= root else { return .float(0) }
        guard let column = tape.secondDerivatives(of: root, along: seed, from: start) else {
            throw Diagnostic(
                "no derivatives beyond the second",
                hint: "grad(grad(f)) is as far as it goes, and not through operations of one's own")
        }
        let slopes = operands.map { $0.source < column.count ? column[$0.source] : 0 }
        return .node(
            tape.record(
                definition: interpreter.gradientDefinition, operands.map(\.row), value: number, slopes: slopes
            ))
    }

    /// The function's value as a row outside.
    func value(of output: RuntimeValue, on interpreter: Interpreter) -> RuntimeValue {
        let slopes = operands.map { $0.source < gradients.count ? gradients[$0.source] + 0.0 : 0 }
        return .node(
            interpreter.tape.record(
                definition: interpreter.gradientDefinition, operands.map(\.row),
                value: interpreter.tape.value(root), slopes: slopes))
    }
}
