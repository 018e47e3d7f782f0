/// Reads the arguments of a command, piece by piece, each command in its own way.
///
///     var scanner = ArgumentScanner(command, in: source)       // plot f from -5 to 5
///     let curve = try scanner.expression()
///     if scanner.accept("from") { lower = try scanner.expression() … }
///     try scanner.finish()
///
/// An expression stops in front of a word by itself, because two operands in a row are none. Nothing is
/// read ahead, so that a file name need not consist of tokens.
public struct ArgumentScanner {
    private var parser: Parser
    private let range: SourceRange
    /// The next byte to look at.
    private var position: Int

    /// A scanner over the arguments of a command.
    public init(_ command: CommandStatement, in source: Source, vocabulary: Vocabulary = Vocabulary()) {
        self.init(source: source, range: command.arguments, vocabulary: vocabulary)
    }

    /// A scanner over a part of a source.
    public init(source: Source, range: SourceRange, vocabulary: Vocabulary = Vocabulary()) {
        self.parser = Parser(lexer: Lexer(source: source, range: range.offsets), vocabulary: vocabulary)
        self.range = range
        self.position = Int(range.lower)
        skipBlanks()
    }

    /// True when nothing is left but blanks and a comment.
    public var isAtEnd: Bool { byte() == 0 && position >= Int(range.upper) || byte() == Byte.hash }

    /// Where the scanner stands: the next word or sign, or the end.
    public var place: SourceRange {
        if let word = peekWord() { return word.range }
        return isAtEnd ? SourceRange(position, position) : SourceRange(position, position + 1)
    }

    /// A mistake in the arguments; without a place, at the scanner's.
    public func failure(_ message: String, at range: SourceRange? = nil, hint: String? = nil) -> Diagnostic {
        parser.failure(message, at: range ?? place, hint: hint)
    }

    /// The next bare word, keywords too, left in its place; nil when there is none.
    public func peekWord() -> Name? {
        var upper = position
        guard Byte.isLetter(byte()) || byte() >= 0x80 else { return nil }
        while upper < Int(range.upper), Scanned.isWord(parser.source.bytes[upper]) { upper += 1 }
        let range = SourceRange(position, upper)
        return Name(parser.source.text(of: range), at: range)
    }

    /// Takes a bare word if it is the next: `wrt`, `from`, `to`.
    public mutating func accept(_ word: String) -> Bool {
        guard let next = peekWord(), next.text == word else { return false }
        move(to: Int(next.range.upper))
        return true
    }

    /// Takes a sign if it is the next: `,`, `=`, `..`.
    public mutating func accept(sign: StaticString) -> Bool {
        let upper = position + sign.utf8CodeUnitCount
        guard upper <= Int(range.upper) else { return false }
        let isNext = sign.withUTF8Buffer { $0.elementsEqual(parser.source.bytes[position..<upper]) }
        if isNext { move(to: upper) }
        return isNext
    }

    /// Takes a bare word; `what` says in a message what was due.
    public mutating func word(_ what: String = "a name") throws(Diagnostic) -> Name {
        guard let word = peekWord() else { throw expected(what) }
        move(to: Int(word.range.upper))
        return word
    }

    /// Takes an expression; with `before`, none of these words may be where it should begin.
    public mutating func expression(before words: [String] = []) throws(Diagnostic) -> Expression {
        if isAtEnd { throw expected("an expression") }
        if let word = peekWord(), words.contains(word.text) { throw expected("an expression") }
        try begin()
        let expression = try parser.expression()
        finishTokens()
        return expression
    }

    /// Takes expressions with commas between them.
    public mutating func expressions(before words: [String] = []) throws(Diagnostic) -> [Expression] {
        var list: [Expression] = []
        repeat { list.append(try expression(before: words)) } while accept(sign: ",")
        return list
    }

    /// Takes the name of an option and its `=`; the value is left for the caller.
    public mutating func option() -> Name? {
        guard let name = peekWord() else { return nil }
        let start = position
        move(to: Int(name.range.upper))
        if byte() == Byte.equals, !accept(sign: "=="), accept(sign: "=") { return name }
        position = start
        return nil
    }

    /// Takes a function in the mathematical form: `cube(x) = x**3`.
    public mutating func formula() throws(Diagnostic) -> FunctionDefinition {
        if isAtEnd { throw expected("a function such as f(x) = x**2") }
        try begin()
        let statement = try parser.expressionStatement()
        guard case .function(let definition) = statement.kind else {
            throw failure("expected a function such as f(x) = x**2", at: statement.range)
        }
        finishTokens()
        return definition
    }

    /// Takes a whole statement: all that is left.
    public mutating func statement() throws(Diagnostic) -> Statement {
        if isAtEnd { throw expected("a statement") }
        try begin()
        let statement = try parser.statement()
        finishTokens()
        return statement
    }

    /// Everything must have been taken.
    public func finish() throws(Diagnostic) {
        guard !isAtEnd else { return }
        var ahead = self
        try ahead.begin()
        if let foreign = ahead.parser.foreignSign() { throw foreign }
        throw failure("unexpected \(ahead.parser.describe(ahead.parser.token))", at: ahead.parser.token.range)
    }
}

// Raw text, and how tokens and text take turns.
extension ArgumentScanner {
    /// Takes a file name: a quoted string, or the text up to ` to `, ` #` or the end.
    public mutating func fileName() throws(Diagnostic) -> Name {
        guard !isAtEnd else { throw expected("a file name") }
        if Byte.isQuote(byte()) {
            let string = try expression()
            guard case .string(let text) = string.kind else { throw expected("a file name") }
            return Name(text, at: string.range)
        }
        let text = parser.source.bytes[position..<Int(range.upper)]
        var upper = text.endIndex
        for offset in text.indices.dropFirst() where Byte.isBlank(text[offset - 1]) {
            if text[offset...].starts(with: [UInt8](" to ".utf8).dropFirst()) || text[offset] == Byte.hash {
                upper = offset
                break
            }
        }
        while Byte.isBlank(text[upper - 1]) { upper -= 1 }
        let range = SourceRange(position, upper)
        move(to: upper)
        return Name(parser.source.text(of: range), at: range)
    }

    /// Takes all that is left, as text.
    public mutating func rest() -> Name {
        let range = SourceRange(position, Int(range.upper))
        move(to: Int(range.upper))
        return Name(parser.source.text(of: range), at: range)
    }

    private func expected(_ what: String) -> Diagnostic {
        let found = isAtEnd ? "the end of the command" : "'\(parser.source.text(of: place))'"
        return failure("expected \(what), found \(found)")
    }

    private func byte() -> UInt8 { position < Int(range.upper) ? parser.source.bytes[position] : 0 }

    private mutating func move(to offset: Int) {
        position = offset
        skipBlanks()
    }

    private mutating func skipBlanks() {
        while Byte.isBlank(byte()) { position += 1 }
    }

    private mutating func begin() throws(Diagnostic) {
        parser.depth = 0
        parser.treeDepth = 0
        parser.lexer.position = position
        try parser.advance()
    }

    private mutating func finishTokens() {
        move(to: Int(parser.token.range.lower))
    }
}

private enum Scanned {
    static func isWord(_ byte: UInt8) -> Bool { Byte.isLetter(byte) || Byte.isDigit(byte) || byte >= 0x80 }
}
