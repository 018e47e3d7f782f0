import MicrogradNN

extension Builtins {
    /// Python's `random`: the stream of weights.
    static func pythonRandom() -> [String: RuntimeValue] {
        members([
            NativeFunction("seed", ["a"], required: 0) { (call: Call) throws(Diagnostic) in
                let isSeeded = call.has(0) && !call[0].isNone
                call.interpreter.random.weights =
                    isSeeded ? PythonRandom(seed: try call.whole(0, "the seed")) : PythonRandom()
                return .none
            },
            NativeFunction("random", []) { (call: Call) throws(Diagnostic) in
                .float(call.interpreter.random.weights.random())
            },
            NativeFunction("uniform", ["a", "b"]) { (call: Call) throws(Diagnostic) in
                let (low, high) = (try call.number(0, "a"), try call.number(1, "b"))
                return .float(call.interpreter.random.weights.uniform(low, high))
            },
            NativeFunction("gauss", ["mu", "sigma"], required: 0) { (call: Call) throws(Diagnostic) in
                let mean = call.has(0) ? try call.number(0, "mu") : 0
                let deviation = call.has(1) ? try call.number(1, "sigma") : 1
                return .float(call.interpreter.random.weights.normal(mean: mean, deviation: deviation))
            },
            NativeFunction("randint", ["a", "b"]) { (call: Call) throws(Diagnostic) in
                let (low, high) = (try call.whole(0, "a"), try call.whole(1, "b"))
                let (distance, overflow) = high.subtractingReportingOverflow(low)
                guard low <= high, !overflow, distance < .max else {
                    throw Diagnostic("no numbers from \(low) to \(high)")
                }
                return .integer(low + call.interpreter.random.weights.below(distance + 1))
            },
            NativeFunction("choice", ["sequence"]) { (call: Call) throws(Diagnostic) in
                let elements = try call.elements(0)
                if elements.isEmpty { throw Diagnostic("nothing to choose from") }
                return elements[call.interpreter.random.weights.below(elements.count)]
            },
            NativeFunction("shuffle", ["x"]) { (call: Call) throws(Diagnostic) in
                guard case .list(let list) = call[0] else { throw Diagnostic("shuffle takes a list") }
                call.interpreter.willChange(list)
                for place in stride(from: list.elements.count - 1, to: 0, by: -1) {
                    list.elements.swapAt(place, call.interpreter.random.weights.below(place + 1))
                }
                return .none
            },
            NativeFunction("sample", ["population", "k"]) { (call: Call) throws(Diagnostic) in
                let elements = try call.elements(0)
                let count = try call.whole(1, "k")
                guard (0...elements.count).contains(count) else {
                    throw Diagnostic("a sample of \(count) from \(elements.count) elements")
                }
                return .list(call.interpreter.random.weights.sample(elements, count))
            },
        ])
    }

    /// NumPy's `np.random`: the stream of data.
    static func numpyRandom() -> [String: RuntimeValue] {
        members([
            NativeFunction("seed", ["seed"], required: 0) { (call: Call) throws(Diagnostic) in
                let isSeeded = call.has(0) && !call[0].isNone
                call.interpreter.random.data =
                    isSeeded
                    ? NumPyRandom(seed: UInt32(truncatingIfNeeded: try call.whole(0, "the seed")))
                    : NumPyRandom()
                return .none
            },
            NativeFunction("permutation", ["x"]) { (call: Call) throws(Diagnostic) in
                if let count = call.interpreter.wholeNumber(call[0]) {
                    guard count >= 0 else { throw Diagnostic("a permutation of \(count) numbers") }
                    try call.interpreter.checkSize(count)
                    let places = call.interpreter.random.data.permutation(count)
                    return .array(ArrayObject(places.map { .integer($0) }))
                }
                let array = try call.interpreter.array(of: call[0])
                return .array(array.selecting(call.interpreter.random.data.permutation(array.count), nil))
            },
            NativeFunction("rand", ["n"], required: 0) { (call: Call) throws(Diagnostic) in
                try drawn(call) { $0.random() }
            },
            NativeFunction("randn", ["n"], required: 0) { (call: Call) throws(Diagnostic) in
                try drawn(call) { $0.normal() }
            },
            NativeFunction("uniform", ["low", "high", "size"], required: 0) {
                (call: Call) throws(Diagnostic) in
                let low = call.has(0) ? try call.number(0, "low") : 0
                let high = call.has(1) ? try call.number(1, "high") : 1
                let size = Call(call.interpreter, call.has(2) ? [call[2]] : [])
                return try drawn(size) { $0.uniform(low, high) }
            },
        ])
    }

    /// One number, or an array of as many as the first argument says.
    private static func drawn(
        _ call: Call, _ draw: (inout NumPyRandom) -> Double
    ) throws(Diagnostic) -> RuntimeValue {
        guard call.has(0) else { return .float(draw(&call.interpreter.random.data)) }
        let count = try call.whole(0, "n")
        guard count >= 0 else { throw Diagnostic("\(count) numbers cannot be drawn") }
        try call.interpreter.checkSize(count)
        return .array(ArrayObject((0..<count).map { _ in .float(draw(&call.interpreter.random.data)) }))
    }

    /// Natives by their names.
    static func members(_ natives: [NativeFunction]) -> [String: RuntimeValue] {
        Dictionary(uniqueKeysWithValues: natives.map { ($0.name, RuntimeValue.native($0)) })
    }
}
