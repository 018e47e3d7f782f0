extension Interpreter {
    /// The row of a number; a plain one becomes a constant on the tape.
    public func row(
        for value: RuntimeValue, at range: SourceRange? = nil, in source: Source? = nil
    ) throws(Diagnostic) -> Int {
        switch value {
        case .node(let row): return Int(row)
        case .boolean(let truth): return tape.leaf(truth ? 1 : 0, kind: .constant)
        case .integer(let number): return tape.leaf(Double(number), kind: .constant)
        case .float(let number): return tape.leaf(number, kind: .constant)
        default: throw Diagnostic("expected a number, found a \(value.kindName)", at: range, in: source)
        }
    }

    /// The size of a number, tracked or not; nil for anything else.
    public func number(_ value: RuntimeValue) -> Double? {
        switch value {
        case .node(let row): tape.value(Int(row))
        case .boolean(let truth): truth ? 1 : 0
        case .integer(let number): Double(number)
        case .float(let number): number
        default: nil
        }
    }
}
