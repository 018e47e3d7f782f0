/// Statements with blocks.
extension Parser {
    /// `if c: … elif d: … else: …`, its branches in a flat list.
    mutating func conditionalStatement() throws(Diagnostic) -> Statement {
        let start = token
        try enter()
        var branches: [Statement.Branch] = []
        repeat {
            let header = token
            try advance()
            let condition = try expression()
            branches.append(Statement.Branch(condition, try suite(of: header)))
        } while try acceptBranch(.elif)
        let otherwise = try elseBranch()
        leave()
        let end = (otherwise.last ?? branches[branches.count - 1].body.last)?.range ?? start.range
        return Statement(.conditional(branches, otherwise: otherwise), at: start.range.joined(with: end))
    }

    /// `for x in xs: …`
    mutating func forLoop() throws(Diagnostic) -> Statement {
        let start = token
        try enter()
        try advance()
        let target = try targetList()
        bind(target)
        guard try accept(.in) else { throw unexpected(expecting: "'in' after the names of 'for'") }
        let iterable = try expressionList()
        let (body, otherwise, range) = try loopBlocks(of: start)
        return Statement(.forLoop(target, in: iterable, body: body, otherwise: otherwise), at: range)
    }

    /// `while c: …`
    mutating func whileLoop() throws(Diagnostic) -> Statement {
        let start = token
        try enter()
        try advance()
        let condition = try expression()
        let (body, otherwise, range) = try loopBlocks(of: start)
        return Statement(.whileLoop(condition, body: body, otherwise: otherwise), at: range)
    }

    /// What follows the header of either loop: its body, its `else`, and how far the statement reaches.
    private mutating func loopBlocks(
        of header: Token
    ) throws(Diagnostic) -> (body: [Statement], otherwise: [Statement], range: SourceRange) {
        loopDepth += 1
        let body = try suite(of: header)
        loopDepth -= 1
        let otherwise = try elseBranch()
        leave()
        let end = (otherwise.last ?? body.last)?.range ?? header.range
        return (body, otherwise, header.range.joined(with: end))
    }

    private mutating func elseBranch() throws(Diagnostic) -> [Statement] {
        guard try acceptBranch(.else) else { return [] }
        let header = token
        try advance()
        return try suite(of: header)
    }

    /// Moves to a branch of the statement whose block has just ended: the first word of the next line. When
    /// it is another word, nothing was read.
    private mutating func acceptBranch(_ kind: Token.Kind) throws(Diagnostic) -> Bool {
        guard token.kind == .dedent || token.kind == .newline else { return false }
        var ahead = lexer
        guard let next = try? ahead.next(), next.kind == kind else { return false }
        lexer = ahead
        previous = token
        token = next
        return true
    }

    /// The colon and the statements behind it: on the same line, or in a block below.
    mutating func suite(of header: Token) throws(Diagnostic) -> [Statement] {
        guard token.kind == .colon else { throw missingColon(header) }
        try advance()
        guard token.kind == .newline else { return try lineSuite() }
        let column = lexer.indentation[lexer.indentation.count - 1].column
        try advance()
        guard token.kind == .indent else { throw missingBlock(header, column: column) }
        try advance()
        var statements: [Statement] = []
        while true {
            statements.append(try statement())
            repeat { try advance() } while token.kind == .newline
            if token.kind == .dedent || token.kind == .end { return statements }
        }
    }

    /// Simple statements on the line of their header.
    private mutating func lineSuite() throws(Diagnostic) -> [Statement] {
        var statements: [Statement] = []
        repeat {
            switch token.kind {
            case .if, .for, .while, .def, .class:
                throw failure(
                    "'\(text(token))' cannot begin behind the colon of another block", at: token.range,
                    hint: "write it on a line of its own, indented")
            default: statements.append(try statement())
            }
        } while try accept(.semicolon) && !token.kind.endsStatement
        return statements
    }

    private func missingBlock(_ header: Token, column: Int) -> Diagnostic {
        let line = source.line(of: Int(header.range.lower))
        var diagnostic = failure(
            "expected an indented block below '\(text(header))' on line \(line)", at: header.range,
            hint: "indent what belongs to it by four blanks; 'pass' does nothing")
        if token.kind == .end || token.kind == .dedent && Int(token.range.upper) == lexer.end {
            diagnostic.unfinished = .block(indentation: column + 4, hasBody: false)
        }
        return diagnostic
    }
}
