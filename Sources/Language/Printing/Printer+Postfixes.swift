extension Printer {
    /// Writes an expression and what touches it from the right.
    mutating func writePostfixes(_ first: Expression, _ list: [Postfix]) {
        let needsParentheses =
            switch first.kind {
            case .integer, .postfix: true
            default: false
            }
        if needsParentheses {
            write("(")
            write(first)
            write(")")
        } else {
            write(first, atLeast: .postfix)
        }
        for postfix in list {
            switch postfix.kind {
            case .attribute(let name): write("." + name.text)
            case .call(let arguments): write(arguments)
            case .element(let index):
                write("[")
                write(index: index)
                write("]")
            }
        }
    }

    private mutating func write(_ arguments: [Argument]) {
        write("(")
        if arguments.count == 1, case .positional(let value) = arguments[0],
            case .comprehension(let comprehension) = value.kind, comprehension.shape == .generator
        {
            write(comprehension)
        } else {
            writeList(arguments) { printer, argument in
                switch argument {
                case .positional: break
                case .spread: printer.write("*")
                case .keyword(let name, _): printer.write(name.text + "=")
                }
                printer.write(argument.value, atLeast: .conditional)
            }
        }
        write(")")
    }

    private mutating func write(index: Expression) {
        guard case .tuple(let parts) = index.kind, !parts.isEmpty else { return write(part: index) }
        writeList(parts) { $0.write(part: $1) }
        if parts.count == 1 { write(",") }
    }

    private mutating func write(part: Expression) {
        if case .slice = part.kind { return write(part) }
        write(part, atLeast: .conditional)
    }

    /// Writes `lower:upper:step`, without a second colon when there is no step.
    mutating func writeSlice(_ lower: Expression?, _ upper: Expression?, _ step: Expression?) {
        if let lower { write(lower, atLeast: .conditional) }
        write(":")
        if let upper { write(upper, atLeast: .conditional) }
        if let step {
            write(":")
            write(step, atLeast: .conditional)
        }
    }
}
