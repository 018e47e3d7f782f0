import Micrograd

extension Interpreter {
    /// What `repr` gives, and what a bare expression shows: `Value(data=-6.0, grad=0)`, `'text'`, `[1, 2]`.
    public func representation(of value: RuntimeValue) throws(Diagnostic) -> String {
        switch value {
        case .unbound: return "<unbound>"
        case .none: return "None"
        case .boolean(let truth): return truth ? "True" : "False"
        case .integer(let number): return String(number)
        case .float(let number): return Language.text(of: number)
        case .node(let row): return representation(ofRow: Int(row))
        default: return try value.object?.representation(self) ?? ""
        }
    }

    /// What `print`, `str` and f-strings show: strings without quotes, and a number that nobody called a
    /// Value like a plain one.
    public func text(of value: RuntimeValue) throws(Diagnostic) -> String {
        switch value {
        case .text(let object): return object.text
        case .node(let row) where !tape[Int(row)].isExplicit: return Language.text(of: tape.value(Int(row)))
        default: return try representation(of: value)
        }
    }

    /// A row as a Value. A gradient that nobody has written shows as 0, as micrograd prints it.
    func representation(ofRow row: Int) -> String {
        let gradient = tape.hasGradient(row) ? Language.text(of: tape.gradient(row)) : "0"
        return "Value(data=\(Language.text(of: tape.value(row))), grad=\(gradient))"
    }

    /// The label of a row: the one it was given, else the first top-level name bound to it; `c'1` when that
    /// name has since been bound to something else. Nil for a row without either.
    public func label(ofRow row: Int) -> String? { tape.labels[row] }

    /// How tables and drawings call a row: its label, else a number as it prints, else its formula by one
    /// level, `a*b`.
    public func name(ofRow row: Int) -> String {
        if let label = label(ofRow: row) { return label }
        guard let operation = tape.operation(row) else { return Language.text(of: tape.value(row)) }
        return "\(operation.row.symbol)"
    }
}
