import Micrograd

extension Interpreter {
    /// What `repr` gives, and what a bare expression shows: `Value(data=-6.0, grad=0)`, `'text'`, `[1, 2]`.
    public func representation(of value: RuntimeValue) throws(Diagnostic) -> String {
        var printer = ValuePrinter(self, showsPlainNumbers: false)
        try printer.write(value)
        return printer.text
    }

    /// What `print`, `str` and f-strings show: strings without quotes, and a number that nobody called a
    /// Value like a plain one.
    public func text(of value: RuntimeValue) throws(Diagnostic) -> String {
        if case .text(let object) = value { return object.text }
        var printer = ValuePrinter(self, showsPlainNumbers: true)
        try printer.write(value)
        return printer.text
    }

    /// How tables and drawings call a row: its label, else a number as it prints, else the symbol of the
    /// operation that made it.
    public func name(ofRow row: Int) -> String {
        label(ofRow: row) ?? formula(ofRow: row)
    }

    /// The symbol of the operation that made a row, as micrograd's `_op` has it: `+`, `**3`, `ReLU`; empty
    /// for a leaf.
    public func symbol(ofRow row: Int) -> String {
        if let definition = tape.definition(row) { return definition.name }
        guard let operation = tape.operation(row) else { return "" }
        switch operation {
        case .constantPower: return "**" + exponentText(tape.exponent(row))
        case .relu: return "ReLU"
        default: return "\(operation.row.symbol)"
        }
    }

    func exponentText(_ exponent: Double) -> String {
        Int(exactly: exponent).map(String.init) ?? Language.text(of: exponent)
    }
}
