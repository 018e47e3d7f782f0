extension Builtins {
    /// Sequences, and functions that go through them.
    static func sequences() -> [NativeFunction] {
        [
            native("len") { (value, interpreter) throws(Diagnostic) in
                .integer(try interpreter.length(of: value))
            },
            NativeFunction(variadic: "zip") { (call: Call) throws(Diagnostic) in
                var sequences: [RuntimeValue] = []
                for sequence in call.arguments {
                    sequences.append(try call.interpreter.lasting(sequence))
                }
                return sequences.isEmpty ? .list([]) : .object(try ZipObject(sequences))
            },
            NativeFunction("enumerate", ["sequence", "start"], required: 1) {
                (call: Call) throws(Diagnostic) in
                let start = call.has(1) ? try call.whole(1, "start") : 0
                return .object(
                    try ZipObject([try call.interpreter.lasting(call[0])], start: start))
            },
            native("reversed", "sequence") { (value, interpreter) throws(Diagnostic) in
                if case .range(let range) = value { return .range(range.reversed) }
                return .list(try interpreter.elements(of: value).reversed())
            },
            NativeFunction(variadic: "map", required: 2, body: map),
            NativeFunction("filter", ["function", "sequence"], body: filter),
            NativeFunction("sorted", ["sequence", "key", "reverse"], required: 1) {
                (call: Call) throws(Diagnostic) in
                let elements = try call.elements(0)
                return .list(
                    try call.interpreter.sorted(
                        elements, key: call[1], isReversed: try call.truth(2)))
            },
            NativeFunction("next", ["sequence", "standard"], required: 1) { (call: Call) throws(Diagnostic) in
                if let next = try next(call) { return next }
                guard call.has(1) else { throw Diagnostic("there is no element left") }
                return call[1]
            },
            native("iter", "sequence") { (value, interpreter) throws(Diagnostic) in
                .object(try interpreter.iterate(over: value))
            },
        ]
    }

    /// The next element of `iter(xs)`. A generator is a list here, so of any other sequence it is the first.
    private static func next(_ call: Call) throws(Diagnostic) -> RuntimeValue? {
        let iteration = try call.interpreter.iterate(over: call[0])
        call.interpreter.willChange(iteration)
        return try call.interpreter.nextElement(of: iteration)
    }

    private static func map(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let interpreter = call.interpreter
        let sequences = try call.arguments.dropFirst().map { (argument) throws(Diagnostic) in
            try interpreter.iterate(over: argument)
        }
        var results: [RuntimeValue] = []
        while let result = try callWithNext(call[0], sequences, interpreter) {
            results.append(result)
            try interpreter.poll()
        }
        return .list(results)
    }

    /// Calls a function with the next element of each sequence; nil when one of them has no more.
    private static func callWithNext(
        _ function: RuntimeValue, _ sequences: [Iteration], _ interpreter: Interpreter
    ) throws(Diagnostic) -> RuntimeValue? {
        if sequences.count == 1 {
            guard let element = try interpreter.nextElement(of: sequences[0]) else { return nil }
            return try interpreter.call(function, element)
        }
        var arguments: [RuntimeValue] = []
        for sequence in sequences {
            guard let element = try interpreter.nextElement(of: sequence) else { return nil }
            arguments.append(element)
        }
        return try interpreter.call(function, arguments)
    }

    private static func filter(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let interpreter = call.interpreter
        var kept: [RuntimeValue] = []
        for element in try call.elements(1) {
            let answer = call[0].isNone ? element : try interpreter.call(call[0], element)
            if try interpreter.isTrue(answer) { kept.append(element) }
            try interpreter.poll()
        }
        return .list(kept)
    }
}

extension Interpreter {
    /// `len(value)`
    func length(of value: RuntimeValue) throws(Diagnostic) -> Int {
        switch value {
        case .text(let object): return object.text.count
        case .list(let object): return object.elements.count
        case .tuple(let object): return object.elements.count
        case .set(let object): return object.elements.count
        case .range(let object): return object.count
        case .array(let object): return object.count
        case .object(let object) where object is ZipObject: return try elements(of: value).count
        default: throw Diagnostic("\(article(value.kindName)) has no length")
        }
    }

    /// A sequence whose elements can be asked for by their places; of `iter(xs)` what is left.
    func lasting(_ sequence: RuntimeValue) throws(Diagnostic) -> RuntimeValue {
        if case .object(let object) = sequence, object is Iteration {
            return .list(try elements(of: sequence))
        }
        return try iterate(over: sequence).sequence
    }

    /// Elements in ascending order; equal ones stay as they stood, as in Python.
    func sorted(
        _ elements: [RuntimeValue], key: RuntimeValue, isReversed: Bool
    ) throws(Diagnostic) -> [RuntimeValue] {
        var keyed: [(key: RuntimeValue, value: RuntimeValue)] = []
        for element in elements {
            let hasKey = !key.isUnbound && !key.isNone
            keyed.append((hasKey ? try call(key, [element]) : element, element))
        }
        if isReversed { keyed.reverse() }
        try mergeSort(&keyed)
        if isReversed { keyed.reverse() }
        return keyed.map(\.value)
    }

    /// Merging from the bottom up: Swift's own sort cannot be stopped by an order that fails.
    private func mergeSort(_ items: inout [(key: RuntimeValue, value: RuntimeValue)]) throws(Diagnostic) {
        var width = 1
        while width < items.count {
            var merged: [(key: RuntimeValue, value: RuntimeValue)] = []
            merged.reserveCapacity(items.count)
            for start in stride(from: 0, to: items.count, by: 2 * width) {
                let middle = min(start + width, items.count)
                let end = min(start + 2 * width, items.count)
                var (left, right) = (start, middle)
                while left < middle && right < end {
                    if try isLess(items[right].key, items[left].key) {
                        merged.append(items[right])
                        right += 1
                    } else {
                        merged.append(items[left])
                        left += 1
                    }
                }
                merged += items[left..<middle]
                merged += items[right..<end]
                try poll()
            }
            items = merged
            width *= 2
        }
    }

    /// Whether one value comes before another, without a guard.
    func isLess(_ left: RuntimeValue, _ right: RuntimeValue) throws(Diagnostic) -> Bool {
        if let x = number(left), let y = number(right) { return x < y }
        return try isTrue(try compare(.less, left, right))
    }
}
