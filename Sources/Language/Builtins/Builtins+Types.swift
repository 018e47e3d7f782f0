import Micrograd

extension Builtins {
    /// The types: what makes values of a kind, and what `isinstance` asks about.
    static func types() -> [NativeFunction] {
        [
            NativeFunction("int", ["x", "base"], required: 0, kind: "int", body: integer),
            NativeFunction("float", ["x"], required: 0, kind: "float", body: float),
            NativeFunction("bool", ["x"], required: 0, kind: "bool") { (call: Call) throws(Diagnostic) in
                .boolean(try call.truth(0))
            },
            NativeFunction("str", ["x"], required: 0, kind: "str") { (call: Call) throws(Diagnostic) in
                .text(try call.has(0) ? call.interpreter.text(of: call[0]) : "")
            },
            sequenceType("list") { .list($0) },
            sequenceType("tuple") { .tuple($0) },
            NativeFunction("set", ["sequence"], required: 0, kind: "set") { (call: Call) throws(Diagnostic) in
                let set = SetObject()
                if call.has(0) {
                    for element in try call.elements(0) { try set.insert(element) }
                }
                return .set(set)
            },
            NativeFunction("range", ["start", "stop", "step"], required: 1, kind: "range", body: range),
            NativeFunction(
                "Value", ["data", "_children", "_op", "label"], kind: "Value", unary: value, body: value),
        ]
    }

    /// `list(sequence)`, which may be left out.
    private static func sequenceType(
        _ name: String, _ make: @escaping ([RuntimeValue]) -> RuntimeValue
    ) -> NativeFunction {
        NativeFunction(
            name, ["sequence"], required: 0, kind: name,
            unary: { (value, interpreter) throws(Diagnostic) in make(try interpreter.elements(of: value)) },
            body: { (call: Call) throws(Diagnostic) in make(try call.has(0) ? call.elements(0) : []) })
    }

    /// Conversions that are no types, and questions about kinds.
    static func conversions() -> [NativeFunction] {
        [
            native("repr") { (value, interpreter) throws(Diagnostic) in
                .text(try interpreter.representation(of: value))
            },
            NativeFunction("format", ["value", "specification"], required: 1) {
                (call: Call) throws(Diagnostic) in
                .text(try call.interpreter.format(call[0], call.has(1) ? call.text(1, "the format") : ""))
            },
            NativeFunction("isinstance", ["value", "kind"]) { (call: Call) throws(Diagnostic) in
                .boolean(try isInstance(call[0], call[1], call.interpreter))
            },
            native("type") { (value, interpreter) throws(Diagnostic) in
                interpreter.globals.builtins[value.kindName] ?? .text(value.kindName)
            },
            native("callable") { (value, _) throws(Diagnostic) in .boolean(value.isCallable) },
            NativeFunction("round", ["number", "ndigits"], required: 1, body: round),
            native("id") { (value, _) throws(Diagnostic) in
                if case .node(let row) = value { return .integer(Int(row)) }
                return .integer(value.object.map { ObjectIdentifier($0).hashValue } ?? 0)
            },
        ]
    }

    /// Whether a value is of a type, or of one of those in a tuple, which may hold tuples in turn.
    private static func isInstance(
        _ value: RuntimeValue, _ kind: RuntimeValue, _ interpreter: Interpreter
    ) throws(Diagnostic) -> Bool {
        var pending = [kind]
        while let kind = pending.popLast() {
            try interpreter.poll()
            if case .tuple(let kinds) = kind {
                pending += kinds.elements.reversed()
                continue
            }
            guard case .native(let type) = kind, let name = type.kind else {
                throw Diagnostic("isinstance() asks about a type such as int, float, list or Value")
            }
            if value.kindName == name || (name == "int" && value.kindName == "bool") { return true }
        }
        return false
    }

    private static func integer(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        guard call.has(0) else { return .integer(0) }
        if case .text(let object) = call[0] {
            let digits = object.text.filter { $0 != "_" }.trimmed
            let base = call.has(1) ? try call.whole(1, "base") : 10
            guard (2...36).contains(base) else {
                throw Diagnostic("there are bases from 2 to 36, not \(base)")
            }
            if let number = Int(digits, radix: base) { return .integer(number) }
            // Past 64 bits it becomes a float, as everywhere.
            let isWhole = digits.drop { "+-".contains($0) }.allSatisfy { $0.isASCII && $0.isNumber }
            guard isWhole, base == 10, let number = Double(digits) else {
                throw Diagnostic("\(quoted(object.text)) is no whole number")
            }
            return .float(number)
        }
        let number = try call.number(0, "x")
        if let whole = call[0].whole { return .integer(whole) }
        guard number.isFinite else { throw Diagnostic("\(Language.text(of: number)) is no whole number") }
        return Int(exactly: number.rounded(.towardZero)).map { .integer($0) }
            ?? .float(number.rounded(.towardZero))
    }

    private static func float(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        guard call.has(0) else { return .float(0) }
        if case .text(let object) = call[0] {
            let text = object.text.trimmed.lowercased()
            guard let number = Double(text == "infinity" ? "inf" : text), !text.hasPrefix("0x") else {
                throw Diagnostic("\(quoted(object.text)) is no number")
            }
            return .float(number)
        }
        return .float(try call.number(0, "x"))
    }

    private static func range(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let first = try call.whole(0, call.has(1) ? "start" : "stop")
        guard call.has(1) else { return .range(RangeObject(start: 0, stop: first, step: 1)) }
        let step = call.has(2) ? try call.whole(2, "step") : 1
        if step == 0 { throw Diagnostic("a range's step must not be 0") }
        return .range(RangeObject(start: first, stop: try call.whole(1, "stop"), step: step))
    }

    /// `Value(data, label='a')`. The arguments between are what a Value built by hand passes on; a leaf has
    /// neither children nor an operation.
    private static func value(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let interpreter = call.interpreter
        if call[0].isBroadcastable {
            return try interpreter.mapElements(call[0]) { (element) throws(Diagnostic) in
                try interpreter.reserveRows(1)
                return .node(interpreter.tape.leaf(try Call(interpreter, [element]).number(0, "data")))
            }
        }
        try interpreter.reserveRows(1)
        let row = interpreter.tape.leaf(try call.number(0, "data"))
        if call.has(3) {
            let label = try call.text(3, "label")
            if !label.isEmpty { interpreter.tape.labels[row] = label }
        }
        return .node(row)
    }

    /// `Value(data)`
    private static func value(
        _ data: RuntimeValue, _ interpreter: Interpreter
    ) throws(Diagnostic) -> RuntimeValue {
        guard let number = interpreter.number(data) else { return try value(Call(interpreter, [data])) }
        try interpreter.reserveRows(1)
        return .node(interpreter.tape.leaf(number))
    }

    /// `round(x)` gives a whole number, `round(x, n)` one with n decimals; halves go to the even neighbour.
    private static func round(_ call: Call) throws(Diagnostic) -> RuntimeValue {
        let number = try call.number(0, "number")
        guard call.has(1), !call[1].isNone else {
            if let whole = call[0].whole { return .integer(whole) }
            guard number.isFinite else { throw Diagnostic("\(Language.text(of: number)) is no whole number") }
            let rounded = number.rounded(.toNearestOrEven)
            return Int(exactly: rounded).map { .integer($0) } ?? .float(rounded)
        }
        let digits = try call.whole(1, "ndigits")
        let whole = call[0].whole
        let isWhole = whole != nil
        if digits >= 0 {
            if let whole { return .integer(whole) }
            if digits > 300 || !number.isFinite { return .float(number) }
            // The decimal text is rounded correctly from all the number's digits.
            let text = try FormatSpecification(".\(digits)f").format(number)
            return .float(Double(text) ?? number)
        }
        guard digits > -19 else { return isWhole ? .integer(0) : .float(0) }
        var unit = 1.0
        for _ in 0..<(-digits) { unit *= 10 }
        let rounded = (number / unit).rounded(.toNearestOrEven) * unit
        return isWhole ? Int(exactly: rounded).map { .integer($0) } ?? .float(rounded) : .float(rounded)
    }
}

extension String {
    /// This text without blanks and line ends around it.
    public var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
