/// Imports. Which modules there are is not the grammar's business.
extension Parser {
    /// `import a.b as c, d`
    mutating func importModules() throws(Diagnostic) -> Statement {
        let start = token.range
        var modules: [Statement.ImportedModule] = []
        repeat {
            try advance()
            let module = try moduleName()
            modules.append(Statement.ImportedModule(module, alias: try alias()))
            bind(modules[modules.count - 1].alias?.text ?? module.text)
        } while token.kind == .comma
        return Statement(.importModules(modules), at: range(from: start))
    }

    /// `from m import a, b as c`, `from m import (a, b)`, `from m import *`
    mutating func importNames() throws(Diagnostic) -> Statement {
        let start = token.range
        try advance()
        let module = try moduleName()
        guard try accept(.import) else {
            throw unexpected(expecting: "'import' after 'from \(module.text)'")
        }
        if try accept(.star) { return Statement(.importAll(from: module), at: range(from: start)) }
        let opening = token
        let hasParentheses = try accept(.leftParenthesis)
        var names: [Statement.ImportedName] = []
        repeat {
            if hasParentheses, !names.isEmpty, token.kind == .rightParenthesis { break }
            let name = try name("a name to import")
            names.append(Statement.ImportedName(name, alias: try alias()))
            bind(names[names.count - 1].alias?.text ?? name.text)
        } while try accept(.comma)
        if hasParentheses {
            guard token.kind == .rightParenthesis else { throw notClosed(opening) }
            try advance()
        }
        return Statement(.importNames(from: module, names), at: range(from: start))
    }

    private mutating func moduleName() throws(Diagnostic) -> Name {
        if token.kind == .dot || token.kind == .ellipsis || token.kind == .span {
            throw failure(
                "imports relative to a package are not in the language", at: token.range,
                hint: "write from micrograd.engine import Value")
        }
        let start = token.range
        var text = try name("a module's name").text
        while try accept(.dot) {
            text += "." + (try name("a module's name after '.'").text)
        }
        return Name(text, at: range(from: start))
    }

    private mutating func alias() throws(Diagnostic) -> Name? {
        try accept(.as) ? try name("a name after 'as'") : nil
    }
}
