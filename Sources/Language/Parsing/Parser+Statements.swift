/// Statements: which one it is, and the short ones.
extension Parser {
    /// A statement. Behind it the token is what ended it: a line's end, a semicolon, the end of the input,
    /// or a `dedent` behind a block.
    mutating func statement() throws(Diagnostic) -> Statement {
        if token.kind.isKeyword, lexer.assignmentFollows() { throw keywordAsName() }
        switch token.kind {
        case .if: return try conditionalStatement()
        case .for: return try forLoop()
        case .while: return try whileLoop()
        case .def: return try definition()
        case .class: return try classStatement()
        case .at: return try decorated()
        case .try, .with, .async: throw foreignBlock()
        case .indent: throw unexpectedIndent()
        case .percent, .exclamation: return try notebookLine()
        default: return try lineStatement()
        }
    }

    /// A command or a simple statement, which ends with its line.
    private mutating func lineStatement() throws(Diagnostic) -> Statement {
        if let command = try command() { return command }
        let statement = try simpleStatement()
        guard token.kind.endsStatement else { throw unexpectedBehind(statement) }
        return statement
    }

    private mutating func simpleStatement() throws(Diagnostic) -> Statement {
        switch token.kind {
        case .pass: return try word(.pass)
        case .break: return try loopWord(.breaking)
        case .continue: return try loopWord(.continuing)
        case .return: return try returning()
        case .assert: return try assertion()
        case .import: return try importModules()
        case .from: return try importNames()
        case .global, .nonlocal: return try scope()
        case .del: return try deletion()
        case .elif, .else, .except, .finally: throw strayBranch()
        default: return try expressionStatement()
        }
    }

    private mutating func word(_ kind: Statement.Kind) throws(Diagnostic) -> Statement {
        let range = token.range
        try advance()
        return Statement(kind, at: range)
    }

    private mutating func loopWord(_ kind: Statement.Kind) throws(Diagnostic) -> Statement {
        guard loopDepth > 0 else {
            throw failure(
                "'\(text(token))' outside a loop", at: token.range,
                hint: "it belongs in the block of a 'for' or 'while'")
        }
        return try word(kind)
    }

    private mutating func returning() throws(Diagnostic) -> Statement {
        let start = token.range
        guard functionDepth > 0 else {
            throw failure(
                "'return' outside a function", at: start,
                hint: "write print(x), or only x, to show a value")
        }
        try advance()
        let value = token.kind.endsStatement ? nil : try expressionList()
        return Statement(.returning(value), at: range(from: start))
    }

    private mutating func assertion() throws(Diagnostic) -> Statement {
        let start = token.range
        try advance()
        let condition = try expression()
        let message = try accept(.comma) ? try expression() : nil
        return Statement(.assertion(condition, message: message), at: range(from: start))
    }

    private mutating func scope() throws(Diagnostic) -> Statement {
        let start = token
        var names: [Name] = []
        repeat {
            try advance()
            names.append(try name("a name"))
        } while token.kind == .comma
        return Statement(
            start.kind == .global ? .global(names) : .nonlocal(names), at: range(from: start.range))
    }

    private mutating func deletion() throws(Diagnostic) -> Statement {
        let start = token.range
        try advance()
        let written = try expressionList()
        let target = try target(written, verb: "delete")
        if case .pattern(let parts) = target.kind {
            return Statement(.deletion(parts), at: range(from: start))
        }
        return Statement(.deletion([target]), at: range(from: start))
    }
}
