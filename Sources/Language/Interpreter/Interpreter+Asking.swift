import Micrograd
import MicrogradNN

// What commands and completion ask, without running anything.
extension Interpreter {
    /// How many rows have been recorded so far, those that are gone among them.
    public var recordedRows: Int { tape.end - 1 + droppedRows }

    /// Seeds both streams of random numbers.
    public func seed(_ number: Int) { random = RandomStreams(seed: number) }

    /// What stands behind a dot, if it can be told without running the program.
    public func peek(_ name: String, of value: RuntimeValue) -> RuntimeValue? {
        if case .node = value { return nil }
        return value.object.flatMap { try? $0.attribute(name, self) } ?? nil
    }

    /// How a row was made from its operands, by their names: `a*b`, `tanh(n)`, `b**3`; a leaf's number. What
    /// has no name is a formula in turn, two levels down an ellipsis.
    public func formula(ofRow row: Int) -> String { formula(ofRow: row, levels: 3) }

    private func formula(ofRow row: Int, levels: Int) -> String {
        if tape.leafKind(row) != nil { return Language.text(of: tape.value(row)) }
        let names = tape.operands(of: row).map { name(ofOperand: $0, levels: levels - 1) }
        if let definition = tape.definition(row) {
            return "\(definition.name)(\(names.map(\.bare).joined(separator: ", ")))"
        }
        guard let operation = tape.operation(row) else { return Language.text(of: tape.value(row)) }
        let symbol = operation.row.symbol.description
        switch operation.row.notation {
        case .prefix: return symbol + names[0].bracketed
        case .function: return "\(symbol)(\(names.map(\.bare).joined(separator: ", ")))"
        case .infix(let precedence):
            let right = names.count > 1 ? names[1].bracketed : exponentText(tape.exponent(row))
            return precedence == 1
                ? "\(names[0].bracketed) \(symbol) \(right)" : "\(names[0].bracketed)\(symbol)\(right)"
        }
    }

    /// An operand's name inside a formula, bare and as it stands beside an operator.
    private func name(ofOperand row: Int, levels: Int) -> (bare: String, bracketed: String) {
        if let label = label(ofRow: row) { return (label, label) }
        guard tape.leafKind(row) == nil else {
            let number = Language.text(of: tape.value(row))
            return (number, tape.value(row) < 0 ? "(\(number))" : number)
        }
        guard levels > 0 else { return ("…", "…") }
        let formula = formula(ofRow: row, levels: levels)
        let isCall = tape.operation(row).map { $0.row.notation == .function } ?? true
        return (formula, isCall ? formula : "(\(formula))")
    }
}

extension Expression {
    /// Every name the expression mentions, those it binds itself among them.
    public var mentionedNames: Set<String> {
        NameAnalysis(Expression(.lambda([], body: self), at: range)).mentionedInside
    }
}
