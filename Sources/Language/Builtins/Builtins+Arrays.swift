extension Builtins {
    /// The methods of arrays.
    static func arrayMethods() -> [NativeFunction] {
        [
            native("tolist", "self") { (value, interpreter) throws(Diagnostic) in
                guard case .array(let array) = value, array.shape.count == 2 else {
                    return .list(try interpreter.elements(of: value))
                }
                return .list((0..<array.count).map { .list(array.row($0)) })
            },
            wholeSum("self"),
            native("mean", "self") { (value, interpreter) throws(Diagnostic) in
                let elements = try interpreter.flattenedArray(value)
                if elements.isEmpty { throw Diagnostic("an empty sequence has no mean") }
                let total = try interpreter.sum(.list(elements), from: .integer(0))
                return try interpreter.combine(.divide, total, .integer(elements.count))
            },
            extremum("max", .maximum),
            extremum("min", .minimum),
            native("copy", "self") { (value, _) throws(Diagnostic) in
                guard case .array(let array) = value else { return value }
                return .array(ArrayObject(array.elements, shape: array.shape))
            },
            native("flatten", "self") { (value, interpreter) throws(Diagnostic) in
                .array(ArrayObject(try interpreter.flattenedArray(value)))
            },
            native("ravel", "self") { (value, interpreter) throws(Diagnostic) in
                .array(ArrayObject(try interpreter.flattenedArray(value)))
            },
            NativeFunction(variadic: "reshape", required: 2, body: reshape),
            NativeFunction("astype", ["self", "kind"]) { (call: Call) throws(Diagnostic) in
                guard call[1].isCallable else { return call[0] }
                return try call.interpreter.mapElements(call[0]) { (element) throws(Diagnostic) in
                    try call.interpreter.call(call[1], element)
                }
            },
        ]
    }

    /// The sum of all elements, whatever the shape; Python's own `sum` adds the rows of a table.
    private static func wholeSum(_ parameter: String) -> NativeFunction {
        native("sum", parameter) { (value, interpreter) throws(Diagnostic) in
            try interpreter.sum(.list(try interpreter.array(of: value).elements), from: .integer(0))
        }
    }

    private static func reshape(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let elements = try call.interpreter.flattenedArray(call[0])
        var shape: [Int] = []
        let sizes =
            call.arguments.count == 2 && call[1].isBroadcastable
            ? try call.elements(1) : Array(call.arguments.dropFirst())
        for size in sizes { shape.append(try Call(call.interpreter, [size]).whole(0, "a size")) }
        if let open = shape.firstIndex(of: -1) {
            let rest = shape.reduce(1) { $1 == -1 ? $0 : $0 &* $1 }
            shape[open] = rest == 0 ? 0 : elements.count / rest
        }
        guard (1...2).contains(shape.count), shape.allSatisfy({ $0 >= 0 }),
            ArrayObject.size(of: shape) == elements.count
        else {
            throw Diagnostic("\(elements.count) elements cannot have the shape \(shapeText(shape))")
        }
        return .array(ArrayObject(elements, shape: shape))
    }

    /// What is here of numpy.
    static func numpy(_ interpreter: Interpreter) -> [String: RuntimeValue] {
        let natives: [NativeFunction] = [
            NativeFunction("array", ["object", "dtype"], required: 1) { (call: Call) throws(Diagnostic) in
                let array = try call.interpreter.array(of: call[0])
                return .array(ArrayObject(array.elements, shape: array.shape))
            },
            NativeFunction("arange", ["start", "stop", "step"], required: 1, body: arange),
            NativeFunction("linspace", ["start", "stop", "num"], required: 2, body: linspace),
            filled("zeros", 0), filled("ones", 1), meshgrid(), wholeSum("a"),
        ]
        var members = Dictionary(uniqueKeysWithValues: natives.map { ($0.name, RuntimeValue.native($0)) })
        for name in ["tanh", "exp", "log", "sqrt", "sin", "cos", "tan", "abs", "mean", "max", "min"] {
            members[name] = interpreter.globals.builtins[name]
        }
        members["maximum"] = interpreter.globals.builtins["max"]
        members["minimum"] = interpreter.globals.builtins["min"]
        members["c_"] = .object(ColumnStack())
        members["pi"] = .float(.pi)
        members["e"] = .float(2.718281828459045)
        members["inf"] = .float(.infinity)
        members["nan"] = .float(.nan)
        members["ndarray"] = .native(
            NativeFunction("ndarray", ["shape"], kind: "ndarray") { (_: Call) throws(Diagnostic) in
                throw Diagnostic("arrays are made by np.array([…])")
            })
        return members
    }

    private static func filled(_ name: String, _ number: Double) -> NativeFunction {
        NativeFunction(name, ["shape"]) { (call: Call) throws(Diagnostic) in
            var shape: [Int] = []
            for size in call[0].isBroadcastable ? try call.elements(0) : [call[0]] {
                shape.append(try Call(call.interpreter, [size]).whole(0, "a size"))
            }
            guard (1...2).contains(shape.count),
                shape.allSatisfy({ $0 >= 0 && $0 <= Interpreter.greatestSize })
            else {
                throw Diagnostic("arrays have one dimension or two")
            }
            try call.interpreter.checkSize(shape.reduce(1, *))
            return .array(
                ArrayObject(Array(repeating: .float(number), count: shape.reduce(1, *)), shape: shape))
        }
    }

    private static func arange(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        if call.arguments.allSatisfy({ $0.isUnbound || $0.whole != nil }) { return try wholeRange(call) }
        let first = try call.number(0, "start")
        let start = call.has(1) ? first : 0
        let stop = call.has(1) ? try call.number(1, "stop") : first
        let step = call.has(2) ? try call.number(2, "step") : 1
        if step == 0 { throw Diagnostic("the step must not be 0") }
        let count = ((stop - start) / step).rounded(.up)
        guard count > 0 else { return .array(ArrayObject([])) }
        try call.interpreter.checkSize(Int(exactly: min(count, 1e18)) ?? .max)
        return .array(
            ArrayObject(
                (0..<Int(count)).map { place in
                    // numpy's own step: the rounded distance of the first two elements.
                    .float(start + Double(place) * (start + step - start))
                }))
    }

    /// `arange` of whole numbers: those of `range`.
    private static func wholeRange(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let first = try call.whole(0, "start")
        let step = call.has(2) ? try call.whole(2, "step") : 1
        if step == 0 { throw Diagnostic("the step must not be 0") }
        let range = RangeObject(
            start: call.has(1) ? first : 0, stop: call.has(1) ? try call.whole(1, "stop") : first, step: step)
        return .array(ArrayObject(try call.interpreter.elements(of: .range(range))))
    }

    private static func linspace(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let start = try call.number(0, "start")
        let stop = try call.number(1, "stop")
        let count = call.has(2) ? try call.whole(2, "num") : 50
        guard count >= 0 else { throw Diagnostic("num has to be 0 or more") }
        try call.interpreter.checkSize(count)
        let step = (stop - start) / Double(max(count - 1, 1))
        return .array(
            ArrayObject(
                (0..<count).map { .float($0 == count - 1 && count > 1 ? stop : Double($0) * step + start) }))
    }
}
