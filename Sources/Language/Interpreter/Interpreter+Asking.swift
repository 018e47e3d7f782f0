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

    /// How a row was made from its operands, by their names: `a*b`, `tanh(n)`, `b**3`; a leaf's number.
    public func formula(ofRow row: Int) -> String {
        let operands = tape.operands(of: row).map { name(ofOperand: $0) }
        if let definition = tape.definition(row) {
            return "\(definition.name)(\(operands.joined(separator: ", ")))"
        }
        guard let operation = tape.operation(row) else { return Language.text(of: tape.value(row)) }
        let symbol = operation.row.symbol.description
        switch operation.row.notation {
        case .prefix: return symbol + operands[0]
        case .function: return "\(symbol)(\(operands.joined(separator: ", ")))"
        case .infix(let precedence):
            let right = operands.count > 1 ? operands[1] : exponentText(ofRow: row)
            return precedence == 1 ? "\(operands[0]) \(symbol) \(right)" : "\(operands[0])\(symbol)\(right)"
        }
    }

    /// The exponent of a constant power, a whole one without its fraction: `b**3`.
    private func exponentText(ofRow row: Int) -> String {
        let exponent = tape.exponent(row)
        return Int(exactly: exponent).map(String.init) ?? Language.text(of: exponent)
    }

    /// An operand inside a formula: what has no name of its own and is no number or call is put in brackets.
    private func name(ofOperand row: Int) -> String {
        if label(ofRow: row) != nil { return name(ofRow: row) }
        guard let operation = tape.operation(row), operation.row.notation != .function else {
            return name(ofRow: row)
        }
        return "(\(name(ofRow: row)))"
    }
}

extension Expression {
    /// Every name the expression mentions, those it binds itself among them.
    public var mentionedNames: Set<String> {
        NameAnalysis(Expression(.lambda([], body: self), at: range)).mentionedInside
    }
}
