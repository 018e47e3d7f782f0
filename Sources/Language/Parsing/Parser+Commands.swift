/// Commands: words that read like those of a shell.
extension Parser {
    /// A command, if a command word begins the statement and nothing says that it is a name.
    mutating func command() throws(Diagnostic) -> Statement? {
        if token.kind == .question, vocabulary.commands.contains("help") {
            return try commandStatement(Name("help", at: token.range))
        }
        guard token.kind == .name, !vocabulary.commands.isEmpty else { return nil }
        let word = text(token)
        guard vocabulary.commands.contains(word) else { return nil }
        if boundCommands.contains(word) || vocabulary.isBound(word) {
            guard lexer.operandFollows() else { return nil }
        } else {
            guard lexer.argumentsMayFollow() else { return nil }
        }
        guard functionDepth == 0 else { throw commandInFunction(word) }
        let name = Name(word, at: token.range)
        if vocabulary.statementCommands.contains(word) { return try statementCommand(name) }
        return try commandStatement(name)
    }

    private mutating func commandStatement(_ name: Name) throws(Diagnostic) -> Statement {
        let arguments = try lexer.skipArguments()
        token = Token(.name, Int(arguments.lower), Int(arguments.upper))
        try advance()
        let command = CommandStatement(name, arguments: arguments, text: source.text(of: arguments))
        let range = arguments.isEmpty ? name.range : name.range.joined(with: arguments)
        return Statement(.command(command), at: range)
    }

    /// A command word with a statement behind it, a whole loop perhaps: `time for x in xs: …`
    private mutating func statementCommand(_ name: Name) throws(Diagnostic) -> Statement {
        try enter()
        try advance()
        let place = SourceRange(name.range.upper, name.range.upper)
        guard !token.kind.endsStatement else {
            leave()
            return Statement(.command(CommandStatement(name, arguments: place, text: "")), at: name.range)
        }
        let statement = try statement()
        leave()
        let command = CommandStatement(
            name, arguments: statement.range, text: source.text(of: statement.range), statement: [statement])
        return Statement(.command(command), at: name.range.joined(with: statement.range))
    }

    private func commandInFunction(_ word: String) -> Diagnostic {
        failure(
            "'\(word)' is a command, and commands do not work inside a function", at: token.range,
            hint: "call it like a function: \(word)(...)")
    }
}

// What follows a word, told from the bytes: when the word is a command, no token must have been read.
extension Lexer {
    /// False where a word is a name for sure: `(`, `.` or `[` touches it, or `=`, `+=`, `,`, `:` follows.
    func argumentsMayFollow() -> Bool {
        let touching = peek()
        if touching == UInt8(ascii: "(") || touching == UInt8(ascii: "[") || touching == Byte.dot {
            return false
        }
        let distance = blanks()
        let byte = peek(distance)
        switch byte {
        case Byte.equals, UInt8(ascii: ","), UInt8(ascii: ":"): return false
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "%"),
            UInt8(ascii: "^"), UInt8(ascii: "@"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "!"),
            UInt8(ascii: "<"), UInt8(ascii: ">"):
            let next = peek(distance + 1)
            return next != Byte.equals && !(next == byte && peek(distance + 2) == Byte.equals)
        default: return true
        }
    }

    /// True where an operand follows a name, so that the two cannot be one expression: `step L`.
    func operandFollows() -> Bool {
        let distance = blanks()
        let byte = peek(distance)
        if Byte.isDigit(byte) || Byte.isQuote(byte) || byte >= 0x80 { return true }
        if byte == Byte.dot { return Byte.isDigit(peek(distance + 1)) }
        guard Byte.isLetter(byte) else { return false }
        var ahead = self
        guard let word = try? ahead.next() else { return false }
        switch word.kind {
        case .if, .else, .and, .or, .not, .in, .is, .for, .as: return false
        default: return true
        }
    }

    /// True where a plain `=` follows.
    func assignmentFollows() -> Bool {
        let distance = blanks()
        return peek(distance) == Byte.equals && peek(distance + 1) != Byte.equals
    }

    private func blanks() -> Int {
        var distance = 0
        while Byte.isBlank(peek(distance)) { distance += 1 }
        return distance
    }
}
