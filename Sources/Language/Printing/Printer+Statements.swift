extension Printer {
    /// Writes statements at the present level, a line for each.
    mutating func write(_ statements: [Statement]) {
        for statement in statements {
            indent()
            write(statement)
            if text.last != "\n" { write("\n") }
        }
    }

    private mutating func indent() { write(String(repeating: "    ", count: level)) }

    /// Writes a statement; one with blocks ends with a line end.
    mutating func write(_ statement: Statement) {
        switch statement.kind {
        case .expression(let value): write(value)
        case .assignment(let targets, let value):
            for target in targets {
                write(target)
                write(" = ")
            }
            write(value)
        case .augmented(let target, let symbol, _, let value):
            write(target)
            write(" \(symbol.rawValue)= ")
            write(value)
        case .function(let definition): write(definition)
        case .forLoop, .whileLoop, .conditional: writeBlocks(statement.kind)
        case .importModules, .importNames, .importAll: writeImport(statement.kind)
        case .global(let names): write("global " + names.map(\.text).joined(separator: ", "))
        case .nonlocal(let names): write("nonlocal " + names.map(\.text).joined(separator: ", "))
        case .command(let command): write(command)
        default: writeWord(statement.kind)
        }
    }

    private mutating func writeWord(_ kind: Statement.Kind) {
        switch kind {
        case .returning(let value):
            write(value == nil ? "return" : "return ")
            if let value { write(value) }
        case .assertion(let condition, let message):
            write("assert ")
            write(condition, atLeast: .conditional)
            guard let message else { return }
            write(", ")
            write(message, atLeast: .conditional)
        case .deletion(let targets):
            write("del ")
            writeList(targets) { $0.write($1) }
        case .breaking: write("break")
        case .continuing: write("continue")
        case .skippedClass(let name, _): write("pass  # class \(name.text): a built-in stands in")
        case .skippedLine(let note): write("pass  # \(note)")
        default: write("pass")
        }
    }

    /// Writes a target.
    mutating func write(_ target: Target, isInner: Bool = false) {
        switch target.kind {
        case .name(let name): write(name)
        case .attribute(let owner, let name):
            writePostfixes(owner, adding: Postfix(.attribute(name), at: name.range))
        case .element(let owner, let index):
            writePostfixes(owner, adding: Postfix(.element(index), at: index.range))
        case .pattern(let parts):
            let needsParentheses = isInner || parts.isEmpty
            if needsParentheses { write("(") }
            writeList(parts) { $0.write($1, isInner: true) }
            if parts.count == 1 { write(",") }
            if needsParentheses { write(")") }
        }
    }

    private mutating func writePostfixes(_ owner: Expression, adding postfix: Postfix) {
        if case .postfix(let first, let list) = owner.kind { return writePostfixes(first, list + [postfix]) }
        writePostfixes(owner, [postfix])
    }

    private mutating func write(_ definition: FunctionDefinition) {
        if definition.isFormula, case .returning(let value?)? = definition.body.first?.kind {
            write(definition.name.text + "(")
            write(definition.parameters)
            write(") = ")
            return write(value)
        }
        write("def \(definition.name.text)(")
        write(definition.parameters)
        write(")")
        write(block: definition.body)
    }

    private mutating func write(_ command: CommandStatement) {
        write(command.name.text)
        if let statement = command.statement.first {
            write(" ")
            write(statement)
        } else if !command.text.isEmpty {
            write(" " + command.text)
        }
    }
}
