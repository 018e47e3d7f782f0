import Micrograd

extension Builtins {
    /// The operations with one operand, by their names in the table, and `pow`.
    static func operations() -> [NativeFunction] {
        Operation.allCases.compactMap { named($0) } + [
            NativeFunction("pow", ["base", "exponent"]) { (call: Call) throws(Diagnostic) in
                try call.interpreter.combine(.power, call[0], call[1])
            }
        ]
    }

    /// The function of an operation that is written as one: `tanh(x)`. Lists go element by element.
    static func named(_ operation: Operation) -> NativeFunction? {
        let row = operation.row
        guard row.arity == 1, row.notation == .function else { return nil }
        return NativeFunction("\(row.name)", operation: operation) {
            (value, interpreter) throws(Diagnostic) in
            try interpreter.apply(operation, value)
        }
    }

    /// The methods of a Value.
    static func valueMethods() -> [NativeFunction] {
        let operations = Operation.allCases.compactMap { named($0) }
        return operations + [
            NativeFunction("pow", ["self", "exponent"]) { (call: Call) throws(Diagnostic) in
                try call.interpreter.combine(.power, call[0], call[1])
            },
            NativeFunction("backward", ["self"]) { (call: Call) throws(Diagnostic) in
                call.interpreter.sweep(from: try call.row(0))
                return .none
            },
            NativeFunction("_backward", ["self"]) { (call: Call) throws(Diagnostic) in
                call.interpreter.step(back: try call.row(0))
                return .none
            },
            NativeFunction("zero_grad", ["self"]) { (call: Call) throws(Diagnostic) in
                call.interpreter.zeroGradients()
                return .none
            },
            NativeFunction("item", ["self"]) { (call: Call) throws(Diagnostic) in
                .float(try call.number(0, "self"))
            },
        ]
    }

    /// The methods of plain numbers: those of a Value that make sense without a gradient.
    static func numberMethods() -> [NativeFunction] {
        Operation.allCases.compactMap { named($0) } + [
            native("is_integer", "self") { (value, interpreter) throws(Diagnostic) in
                .boolean(interpreter.number(value).map { $0 == $0.rounded() } ?? false)
            },
            native("item", "self") { (value, _) throws(Diagnostic) in value },
        ]
    }
}

extension Call {
    /// The row of an argument that has to be a Value.
    func row(_ place: Int) throws(Diagnostic) -> Int {
        guard case .node(let row) = self[place] else {
            throw Diagnostic("expected a Value, found \(article(self[place].kindName))")
        }
        return Int(row)
    }
}
