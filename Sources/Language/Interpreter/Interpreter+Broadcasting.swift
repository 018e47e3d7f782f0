import Micrograd

extension Interpreter {
    /// An operator with something on one side that is no number.
    func combineSequences(
        _ symbol: BinaryOperator, _ left: RuntimeValue, _ right: RuntimeValue
    ) throws(Diagnostic) -> RuntimeValue {
        defer { pollSoon() }
        switch (symbol, left, right) {
        case (.add, .list(let x), .list(let y)):
            try checkSize(x.elements.count + y.elements.count)
            return .list(x.elements + y.elements)
        case (.add, .tuple(let x), .tuple(let y)):
            try checkSize(x.elements.count + y.elements.count)
            return .tuple(x.elements + y.elements)
        case (.add, .text(let x), .text(let y)):
            try checkSize(x.text.utf8.count + y.text.utf8.count)
            return .text(x.text + y.text)
        case (.modulo, .text(let x), _): return .text(try formatPercent(x.text, right))
        case (.subtract, .set(let x), .set(let y)):
            let difference = SetObject()
            for element in x.elements where try !y.contains(element) { try difference.insert(element) }
            return .set(difference)
        case (.multiply, _, _):
            if let count = repetitions(right), let repeated = try repeated(left, count) { return repeated }
            if let count = repetitions(left), let repeated = try repeated(right, count) { return repeated }
        default: break
        }
        guard left.isBroadcastable || right.isBroadcastable, left.canBroadcast, right.canBroadcast else {
            throw wrongOperands(symbol, left, right)
        }
        return try broadcast(left, right) { (x, y) throws(Diagnostic) in
            try self.combine(symbol, x, y)
        }
    }

    /// The number of times a sequence is repeated by: an int, or a Value that stands for one as written.
    private func repetitions(_ value: RuntimeValue) -> Int? {
        if let whole = value.whole { return whole }
        guard case .node(let row) = value, !tape[Int(row)].isExplicit, isWhole(Int(row)) else { return nil }
        return Int(exactly: tape.value(Int(row)))
    }

    /// Whether a row is what Python would have as an int: made of numbers written as whole ones.
    private func isWhole(_ row: Int) -> Bool {
        var pending = [row]
        var steps = 0
        while let row = pending.popLast() {
            steps += 1
            if steps > 1000 { return false }
            if tape.leafKind(row) == .number {
                if labels.entry(ofRow: Int32(row))?.isWhole != true { return false }
            } else if tape.leafKind(row) != nil {
                if Int(exactly: tape.value(row)) == nil { return false }
            } else {
                guard let operation = tape.operation(row),
                    [.add, .subtract, .multiply, .constantPower, .negate].contains(operation)
                else { return false }
                pending += tape.operands(of: row)
            }
        }
        return true
    }

    private func repeated(_ value: RuntimeValue, _ count: Int) throws(Diagnostic) -> RuntimeValue? {
        let count = max(count, 0)
        switch value {
        case .list(let list): return .list(try repeated(list.elements, count))
        case .tuple(let tuple): return .tuple(try repeated(tuple.elements, count))
        case .text(let text):
            try checkSize(text.text.utf8.count.multipliedReportingOverflow(by: count))
            return .text(String(repeating: text.text, count: count))
        default: return nil
        }
    }

    private func repeated(_ elements: [RuntimeValue], _ count: Int) throws(Diagnostic) -> [RuntimeValue] {
        try checkSize(elements.count.multipliedReportingOverflow(by: count))
        if elements.count == 1 { return [RuntimeValue](repeating: elements[0], count: count) }
        var result: [RuntimeValue] = []
        result.reserveCapacity(elements.count * count)
        for _ in 0..<count {
            result += elements
            try poll()
        }
        return result
    }

    private func checkSize(_ size: (partialValue: Int, overflow: Bool)) throws(Diagnostic) {
        try checkSize(size.overflow ? Int.max : size.partialValue)
    }

    /// Applies a function to pairs of elements; what is no sequence goes with every element of the other.
    func broadcast(
        _ left: RuntimeValue, _ right: RuntimeValue,
        _ body: (RuntimeValue, RuntimeValue) throws(Diagnostic) -> RuntimeValue
    ) throws(Diagnostic) -> RuntimeValue {
        if left.isArray || right.isArray { return try broadcastArrays(left, right, body) }
        try nest()
        defer { nesting -= 1 }
        guard left.isBroadcastable || right.isBroadcastable else { return try body(left, right) }
        let xs = left.isBroadcastable ? try elements(of: left) : nil
        let ys = right.isBroadcastable ? try elements(of: right) : nil
        let count = xs?.count ?? ys?.count ?? 0
        if let xs, let ys, xs.count != ys.count { throw differentLengths(xs.count, ys.count) }
        var results: [RuntimeValue] = []
        results.reserveCapacity(count)
        for place in 0..<count {
            results.append(try body(xs?[place] ?? left, ys?[place] ?? right))
            try poll()
        }
        return .list(results)
    }

    /// Applies a function to every element of a sequence, however deep it is nested.
    func mapElements(
        _ value: RuntimeValue, _ body: (RuntimeValue) throws(Diagnostic) -> RuntimeValue
    ) throws(Diagnostic) -> RuntimeValue {
        var results: [RuntimeValue] = []
        if case .array(let array) = value {
            for element in array.elements {
                results.append(try body(element))
                try poll()
            }
            return .array(ArrayObject(results, shape: array.shape))
        }
        try nest()
        defer { nesting -= 1 }
        for element in try elements(of: value) {
            results.append(try body(element))
            try poll()
        }
        return .list(results)
    }

    /// Goes one level deeper into lists of lists, if that is not too deep; `nesting -= 1` comes back.
    func nest() throws(Diagnostic) {
        if nesting > 200 { throw Diagnostic("these lists are nested too deep for arithmetic") }
        nesting += 1
    }

    private func broadcastArrays(
        _ left: RuntimeValue, _ right: RuntimeValue,
        _ body: (RuntimeValue, RuntimeValue) throws(Diagnostic) -> RuntimeValue
    ) throws(Diagnostic) -> RuntimeValue {
        let x = left.isBroadcastable ? try array(of: left) : nil
        let y = right.isBroadcastable ? try array(of: right) : nil
        guard let shape = ArrayObject.commonShape(x?.shape, y?.shape) else {
            throw Diagnostic(
                "arrays of shapes \(shapeText(x?.shape ?? [])) and \(shapeText(y?.shape ?? [])) do not fit",
                hint: "they must be equal, or one a row of the other")
        }
        var results: [RuntimeValue] = []
        let count = shape.reduce(1, *)
        results.reserveCapacity(count)
        for place in 0..<count {
            results.append(
                try body(x?.element(place, in: shape) ?? left, y?.element(place, in: shape) ?? right))
            try poll()
        }
        return .array(ArrayObject(results, shape: shape))
    }

    private func differentLengths(_ one: Int, _ other: Int) -> Diagnostic {
        Diagnostic(
            "lists of different lengths, \(one) and \(other)",
            hint: "element by element they need equally many")
    }

    private func wrongOperands(
        _ symbol: BinaryOperator, _ left: RuntimeValue, _ right: RuntimeValue
    ) -> Diagnostic {
        var hint: String?
        if symbol == .add, left.isText || right.isText {
            hint = "str(x) makes text of a number, and f'{x}' puts it into text"
        } else if left.isCallable || right.isCallable {
            hint = "call the function: f(x)"
        }
        return Diagnostic(
            "'\(symbol.rawValue)' does not go with \(article(left.kindName)) and \(article(right.kindName))",
            hint: hint)
    }
}

/// A shape as numpy writes it: `(2,)`, `(3, 2)`.
func shapeText(_ shape: [Int]) -> String {
    shape.count == 1 ? "(\(shape[0]),)" : "(\(shape.map(String.init).joined(separator: ", ")))"
}

extension RuntimeValue {
    var isArray: Bool {
        if case .array = self { true } else { false }
    }

    var isText: Bool {
        if case .text = self { true } else { false }
    }

    public var isCallable: Bool { object?.isCallable ?? false }

    /// Whether arithmetic goes through this element by element.
    var isBroadcastable: Bool {
        switch self {
        case .list, .tuple, .array, .range: true
        default: false
        }
    }

    /// Whether this can be an operand of such arithmetic.
    var canBroadcast: Bool {
        switch self {
        case .boolean, .integer, .float, .node: true
        default: isBroadcastable
        }
    }
}
