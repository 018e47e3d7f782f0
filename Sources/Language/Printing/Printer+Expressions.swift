extension Printer {
    /// Writes an expression; in parentheses where it would bind looser than its place needs.
    mutating func write(_ expression: Expression, atLeast precedence: Precedence = .none) {
        guard Precedence.of(expression) < precedence || expression.kind == .tuple([]) else {
            return writeBare(expression)
        }
        write("(")
        writeBare(expression)
        write(")")
    }

    private mutating func writeBare(_ expression: Expression) {
        switch expression.kind {
        case .integer, .float, .string, .boolean, .none, .name, .format: writeAtom(expression.kind)
        case .tuple, .list, .set, .comprehension: writeCollection(expression.kind)
        case .unary, .not, .conditional, .lambda: writeOperation(expression.kind)
        case .binary(let first, let links): writeChain(first, links)
        case .comparison(let first, let links): writeComparison(first, links)
        case .logical(let symbol, let operands): writeLogical(symbol, operands)
        case .postfix(let first, let list): writePostfixes(first, list)
        case .slice(let lower, let upper, let step): writeSlice(lower, upper, step)
        }
    }

    private mutating func writeCollection(_ kind: Expression.Kind) {
        switch kind {
        case .tuple(let elements): writeTuple(elements)
        case .list(let elements): writeBracketed("[", elements, "]")
        case .set(let elements): writeBracketed("{", elements, "}")
        case .comprehension(let comprehension): writeBracketed(comprehension)
        default: break
        }
    }

    private mutating func writeOperation(_ kind: Expression.Kind) {
        switch kind {
        case .unary(let symbol, let operand):
            write(symbol.rawValue)
            write(operand, atLeast: .sign)
        case .not(let operand):
            write("not ")
            write(operand, atLeast: .not)
        case .conditional(let condition, let value, let otherwise):
            write(value, atLeast: .or)
            write(" if ")
            write(condition, atLeast: .or)
            write(" else ")
            write(otherwise, atLeast: .conditional)
        case .lambda(let parameters, let body):
            write(parameters.isEmpty ? "lambda" : "lambda ")
            write(parameters)
            write(": ")
            write(body, atLeast: .conditional)
        default: break
        }
    }

    private mutating func writeComparison(_ first: Expression, _ links: [ComparisonLink]) {
        write(first, atLeast: .sum)
        for link in links {
            write(" \(link.symbol.rawValue) ")
            write(link.operand, atLeast: .sum)
        }
    }

    private mutating func writeAtom(_ kind: Expression.Kind) {
        switch kind {
        case .integer(let value): write(String(value))
        case .float(let value): write(Printer.literal(value))
        case .string(let value): write(Printer.literal(value))
        case .boolean(let value): write(value ? "True" : "False")
        case .name(let name): write(name)
        case .format(let pieces): write(format: pieces)
        default: write("None")
        }
    }

    private mutating func writeTuple(_ elements: [Expression]) {
        writeList(elements) { $0.write($1, atLeast: .conditional) }
        if elements.count == 1 { write(",") }
    }

    private mutating func writeBracketed(_ open: String, _ elements: [Expression], _ close: String) {
        write(open)
        writeList(elements) { $0.write($1, atLeast: .conditional) }
        write(close)
    }

    private mutating func writeBracketed(_ comprehension: Comprehension) {
        let (open, close) =
            switch comprehension.shape {
            case .list: ("[", "]")
            case .set: ("{", "}")
            case .generator: ("(", ")")
            }
        write(open)
        write(comprehension)
        write(close)
    }

    /// Writes a comprehension without its brackets.
    mutating func write(_ comprehension: Comprehension) {
        write(comprehension.element, atLeast: .conditional)
        for clause in comprehension.clauses {
            switch clause {
            case .each(let target, let iterable):
                write(" for ")
                write(target)
                write(" in ")
                write(iterable, atLeast: .or)
            case .only(let condition):
                write(" if ")
                write(condition, atLeast: .or)
            }
        }
    }

    private mutating func writeChain(_ first: Expression, _ links: [BinaryLink]) {
        let precedence = Precedence.of(links[0].symbol)
        if precedence == .power {
            write(first, atLeast: .postfix)
            write("**")
            return write(links[0].operand, atLeast: .sign)
        }
        let tighter: Precedence = precedence == .sum ? .product : .sign
        write(first, atLeast: tighter)
        for link in links {
            write(" \(link.symbol.rawValue) ")
            write(link.operand, atLeast: tighter)
        }
    }

    private mutating func writeLogical(_ symbol: LogicalOperator, _ operands: [Expression]) {
        for (index, operand) in operands.enumerated() {
            if index > 0 { write(" \(symbol.rawValue) ") }
            write(operand, atLeast: symbol == .or ? .and : .not)
        }
    }

    /// Writes parameters with commas between them.
    mutating func write(_ parameters: [Parameter]) {
        writeList(parameters) { printer, parameter in
            printer.write(parameter.name.text)
            guard let standard = parameter.standard else { return }
            printer.write("=")
            printer.write(standard, atLeast: .conditional)
        }
    }
}
