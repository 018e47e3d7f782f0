extension Printer {
    /// Writes the colon of a header and the block below it.
    mutating func write(block statements: [Statement]) {
        write(":\n")
        level += 1
        write(statements)
        level -= 1
    }

    /// Writes a statement with blocks.
    mutating func writeBlocks(_ kind: Statement.Kind) {
        switch kind {
        case .forLoop(let target, let iterable, let body, let otherwise):
            write("for ")
            write(target)
            write(" in ")
            write(iterable)
            write(block: body)
            writeElse(otherwise)
        case .whileLoop(let condition, let body, let otherwise):
            write("while ")
            write(condition, atLeast: .conditional)
            write(block: body)
            writeElse(otherwise)
        case .conditional(let branches, let otherwise):
            for (index, branch) in branches.enumerated() {
                if index > 0 { write(String(repeating: "    ", count: level)) }
                write(index == 0 ? "if " : "elif ")
                write(branch.condition, atLeast: .conditional)
                write(block: branch.body)
            }
            writeElse(otherwise)
        default: break
        }
    }

    private mutating func writeElse(_ statements: [Statement]) {
        guard !statements.isEmpty else { return }
        write(String(repeating: "    ", count: level) + "else")
        write(block: statements)
    }

    /// Writes an import.
    mutating func writeImport(_ kind: Statement.Kind) {
        func renamed(_ name: Name, _ alias: Name?) -> String {
            alias.map { "\(name.text) as \($0.text)" } ?? name.text
        }
        switch kind {
        case .importModules(let modules):
            write("import " + modules.map { renamed($0.module, $0.alias) }.joined(separator: ", "))
        case .importNames(let module, let names):
            write("from \(module.text) import ")
            write(names.map { renamed($0.name, $0.alias) }.joined(separator: ", "))
        case .importAll(let module): write("from \(module.text) import *")
        default: break
        }
    }
}
