import Micrograd

extension Builtins {
    /// Functions that make one value of many.
    static func reductions() -> [NativeFunction] {
        [
            NativeFunction("sum", ["sequence", "start"]) { (value, interpreter) throws(Diagnostic) in
                try interpreter.sum(value, from: .integer(0))
            } body: { (call: Call) throws(Diagnostic) in
                try call.interpreter.sum(call[0], from: call.has(1) ? call[1] : .integer(0))
            },
            native("mean", "sequence") { (value, interpreter) throws(Diagnostic) in
                let elements = try interpreter.flattened(value)
                if elements.isEmpty { throw Diagnostic("an empty sequence has no mean") }
                let total = try interpreter.sum(.list(elements), from: .integer(0))
                return try interpreter.combine(.divide, total, .integer(elements.count))
            },
            extremum("min", .minimum), extremum("max", .maximum),
            native("any", "sequence") { (value, interpreter) throws(Diagnostic) in
                for element in try interpreter.flattened(value) where try interpreter.isTrue(element) {
                    return .boolean(true)
                }
                return .boolean(false)
            },
            native("all", "sequence") { (value, interpreter) throws(Diagnostic) in
                for element in try interpreter.flattened(value) where try !interpreter.isTrue(element) {
                    return .boolean(false)
                }
                return .boolean(true)
            },
        ]
    }

    /// `max(a, b, …)` and `max(sequence)`: tracked when a tracked number is among them, else the element.
    static func extremum(_ name: String, _ operation: Operation) -> NativeFunction {
        NativeFunction(variadic: name, required: 1) { (call: Call) throws(Diagnostic) in
            let interpreter = call.interpreter
            for (keyword, _) in call.keywords where keyword != "key" && keyword != "default" {
                throw interpreter.unknownKeyword(keyword, of: name, among: ["key", "default"])
            }
            let key = call.keywords.first { $0.name == "key" }?.value ?? .unbound
            if call.arguments.count == 2, key.isUnbound, call[0].isBroadcastable || call[1].isBroadcastable {
                return try interpreter.broadcast(call[0], call[1]) { (x, y) throws(Diagnostic) in
                    try interpreter.extremum([x, y], operation, key: key)
                }
            }
            let elements = call.arguments.count > 1 ? call.arguments : try interpreter.flattenedArray(call[0])
            guard !elements.isEmpty else {
                if let standard = call.keywords.first(where: { $0.name == "default" }) {
                    return standard.value
                }
                throw Diagnostic("an empty sequence has no \(name)")
            }
            return try interpreter.extremum(elements, operation, key: key)
        }
    }
}

extension Interpreter {
    /// `start + x₀ + x₁ + …`, recorded in this order, on which last digits depend; of a table the sum of its
    /// rows.
    func sum(_ value: RuntimeValue, from start: RuntimeValue) throws(Diagnostic) -> RuntimeValue {
        var total = start
        if case .array(let array) = value, array.shape.count == 1 {
            for element in array.elements {
                total = try combine(.add, total, element)
                try poll()
            }
            return total
        }
        let iteration = try iterate(over: value)
        while let element = try nextElement(of: iteration) {
            total = try combine(.add, total, element)
            try poll()
        }
        return total
    }

    /// The elements of a sequence; all those of an array, whatever its shape.
    func flattenedArray(_ value: RuntimeValue) throws(Diagnostic) -> [RuntimeValue] {
        if case .array(let array) = value { return array.elements }
        return try elements(of: value)
    }

    /// All numbers of a sequence, however deep it is nested.
    func flattened(_ value: RuntimeValue, depth: Int = 0) throws(Diagnostic) -> [RuntimeValue] {
        if depth > 100 { throw Diagnostic("this is nested too deep") }
        var result: [RuntimeValue] = []
        for element in try flattenedArray(value) {
            if element.isBroadcastable {
                result += try flattened(element, depth: depth + 1)
            } else {
                result.append(element)
            }
            try poll()
        }
        return result
    }

    /// The largest or the smallest; a tie goes to the first.
    func extremum(
        _ elements: [RuntimeValue], _ operation: Operation, key: RuntimeValue
    ) throws(Diagnostic) -> RuntimeValue {
        let hasKey = !key.isUnbound && !key.isNone
        if !hasKey, elements.contains(where: { if case .node = $0 { true } else { false } }) {
            var best = elements[0]
            for element in elements.dropFirst() { best = try record(operation, best, element) }
            return best
        }
        var best = elements[0]
        var bestKey = hasKey ? try call(key, [best]) : best
        for element in elements.dropFirst() {
            let elementKey = hasKey ? try call(key, [element]) : element
            let isBetter =
                operation == .maximum ? try isLess(bestKey, elementKey) : try isLess(elementKey, bestKey)
            if isBetter { (best, bestKey) = (element, elementKey) }
            try poll()
        }
        return best
    }

    /// An operation on two numbers of which either may be plain.
    func record(
        _ operation: Operation, _ left: RuntimeValue, _ right: RuntimeValue
    ) throws(Diagnostic) -> RuntimeValue {
        .node(try record(operation, try row(for: left), try row(for: right)))
    }
}
