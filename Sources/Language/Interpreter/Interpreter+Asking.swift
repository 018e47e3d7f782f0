import Micrograd
import MicrogradNN

// What commands and completion ask, without running anything.
extension Interpreter {
    /// How many rows have been recorded so far, those that are gone among them.
    public var recordedRows: Int { tape.end - 1 + droppedRows }

    /// The names that mean something without being bound: functions, modules, constants.
    public var builtinNames: [String] { Array(globals.builtins.keys) }

    /// Whether what stands behind a dot is there to be called.
    public func isMethod(_ name: String, of value: RuntimeValue) -> Bool {
        switch peek(name, of: value) {
        case .function, .native: return true
        case .some: return false
        case nil: break
        }
        return method(symbols.number(of: name), of: value) != nil
    }

    /// Seeds both streams of random numbers.
    public func seed(_ number: Int) { random = RandomStreams(seed: number) }

    /// What stands behind a dot, if it can be told without running the program.
    public func peek(_ name: String, of value: RuntimeValue) -> RuntimeValue? {
        if case .node = value { return nil }
        return value.object.flatMap { try? $0.attribute(name, self) } ?? nil
    }

    /// How a row was made from its operands, by their names: `a*b`, `tanh(n)`, `b**3`; a leaf's number. What
    /// has no name is a formula in turn, three levels down an ellipsis.
    public func formula(ofRow row: Int) -> String { formula(ofRow: row, levels: 3).text }

    /// The exponent of a constant power, a whole one without a fraction: `3`.
    public func exponentText(ofRow row: Int) -> String { exponentText(tape.exponent(row)) }

    private func formula(ofRow row: Int, levels: Int) -> Formula {
        if tape.leafKind(row) != nil { return Formula(number: tape.value(row)) }
        let operands = tape.operands(of: row).map { operand in
            if let label = label(ofRow: operand) { return Formula(label) }
            if tape.leafKind(operand) != nil { return Formula(number: tape.value(operand)) }
            return levels > 1 ? formula(ofRow: operand, levels: levels - 1) : Formula("…")
        }
        let list = operands.map(\.text).joined(separator: ", ")
        guard let operation = tape.operation(row) else {
            return Formula("\(tape.definition(row)?.name ?? "")(\(list))")
        }
        let symbol = operation.row.symbol.description
        switch operation.row.notation {
        case .function: return Formula("\(symbol)(\(list))")
        case .prefix(let precedence):
            return Formula(symbol + operands[0].beside(precedence + 1), precedence)
        case .infix(let precedence):
            let isPower = operation == .power || operation == .constantPower
            let left = operands[0].beside(isPower ? precedence + 1 : precedence)
            let right = operands.count > 1 ? operands[1].beside(precedence + 1) : exponentText(ofRow: row)
            return Formula(precedence == 1 ? "\(left) \(symbol) \(right)" : left + symbol + right, precedence)
        }
    }
}

/// A formula with the binding strength of its outermost operator, by which it gets brackets or not.
private struct Formula {
    let text: String
    let precedence: Int

    init(_ text: String, _ precedence: Int = .max) {
        self.text = text
        self.precedence = precedence
    }

    init(number: Double) {
        self.init(Language.text(of: number), number < 0 ? 3 : .max)
    }

    /// The text beside an operator that wants at least so much strength.
    func beside(_ wanted: Int) -> String { precedence < wanted ? "(\(text))" : text }
}

extension Expression {
    /// Every name the expression mentions, those it binds itself among them.
    public var mentionedNames: Set<String> {
        NameAnalysis(Expression(.lambda([], body: self), at: range)).mentionedInside
    }
}
