/// Reads statements out of a source, one at a time, so that each can run before the next is read.
///
///     var parser = Parser(source: source, vocabulary: vocabulary)
///     while let statement = try parser.nextStatement() { … }
///
/// It is a recursive-descent parser for statements and a Pratt parser for expressions, over a lexer that is
/// one token ahead. What it hands out needs no more of it: trees are values.
public struct Parser {
    /// How deep brackets, blocks and whatever else nests may be.
    public static let depthLimit = 1_000
    /// How deep a tree may be: more than the brackets in it, because `a + b*(…)` has three nodes to a
    /// bracket. Whoever walks a tree recursively knows by this how much stack that takes.
    public static let treeDepthLimit = 3_000
    /// How many operands one statement may have.
    public static let sizeLimit = 1_000_000

    /// How many parameters a function, and arguments with a name a call may have.
    static let nameLimit = 1_000

    /// The text it reads.
    public var source: Source { lexer.source }
    /// The words it has to know of.
    public var vocabulary: Vocabulary

    var lexer: Lexer
    /// The token to be read next; between statements, the one that ended the last.
    var token: Token
    /// The token read last.
    var previous: Token
    /// How deep the parser is in what nests.
    var depth = 0
    /// How many nodes of the tree are around the one being read.
    var treeDepth = 0
    /// How many operands this statement has so far.
    var size = 0
    /// How many it may have.
    var sizeLimit = Parser.sizeLimit
    /// How many functions, and how many loops inside the innermost, are around.
    var functionDepth = 0
    var loopDepth = 0
    /// The command words that this statement itself has bound so far.
    var boundCommands: Set<String> = []
    /// What the last statement failed with, for `recover`.
    private var lastFailure: Diagnostic?
    /// Where the block ends that a diagnostic swallowed.
    var swallowedUpTo: Int?

    /// A parser at the start of a source.
    public init(source: Source, vocabulary: Vocabulary = Vocabulary()) {
        self.init(lexer: Lexer(source: source), vocabulary: vocabulary)
    }

    init(lexer: Lexer, vocabulary: Vocabulary) {
        self.lexer = lexer
        self.vocabulary = vocabulary
        self.token = Token(.newline, lexer.position, lexer.position)
        self.previous = token
    }

    /// The next statement, or nil at the end. After a thrown diagnostic, `recover` finds the next one.
    public mutating func nextStatement() throws(Diagnostic) -> Statement? {
        depth = 0
        treeDepth = 0
        size = 0
        functionDepth = 0
        loopDepth = 0
        if !boundCommands.isEmpty { boundCommands.removeAll() }
        do {
            return try statementAfterTerminator()
        } catch {
            lastFailure = error
            throw error
        }
    }

    private mutating func statementAfterTerminator() throws(Diagnostic) -> Statement? {
        repeat {
            if token.kind == .end { return nil }
            try advance()
        } while token.kind == .newline || token.kind == .dedent
        if token.kind == .end { return nil }
        return try statement()
    }

    /// Goes on after a mistake, the parser's or the running program's, at the next line that starts in
    /// column 1. Lines that can only belong to what failed (`else:`, `except:`, a lone bracket) are skipped.
    public mutating func recover() {
        if let failure = lastFailure {
            lexer.recover(from: failure, swallowedUpTo: swallowedUpTo)
            lastFailure = nil
            swallowedUpTo = nil
        } else {
            lexer.finishLine(isBehindBlock: token.kind == .dedent)
        }
        token = Token(.newline, lexer.position, lexer.position)
        previous = token
    }
}

// Tokens, and what is counted while they are read.
extension Parser {
    /// Takes the token and looks at the next.
    mutating func advance() throws(Diagnostic) {
        previous = token
        token = try lexer.next()
    }

    /// Takes the token if it is of a kind.
    mutating func accept(_ kind: Token.Kind) throws(Diagnostic) -> Bool {
        guard token.kind == kind else { return false }
        try advance()
        return true
    }

    /// The text of a token.
    func text(_ token: Token) -> String { source.text(of: token.range) }

    /// Takes a name, or says why what stands there is none.
    mutating func name(_ purpose: String) throws(Diagnostic) -> Name {
        guard token.kind == .name else {
            throw token.kind.isKeyword ? keywordAsName() : unexpected(expecting: purpose)
        }
        let name = Name(text(token), at: token.range)
        try advance()
        return name
    }

    /// One level deeper, until `leave`.
    mutating func enter() throws(Diagnostic) {
        depth += 1
        treeDepth += 1
        if depth > Parser.depthLimit || treeDepth > Parser.treeDepthLimit { throw tooDeep() }
    }

    /// One level less deep.
    mutating func leave() {
        depth -= 1
        treeDepth -= 1
    }

    func tooDeep() -> Diagnostic {
        failure(
            "this nests too deep: the limit is \(Parser.depthLimit) levels", at: token.range,
            hint: "give the inner parts names on lines of their own")
    }

    /// One operand more.
    mutating func countOperand() throws(Diagnostic) {
        size += 1
        guard size > sizeLimit else { return }
        throw failure(
            "this statement has more than \(sizeLimit) operands", at: token.range,
            hint: "split it, use sum(xs), or load('points.csv') for data")
    }

    /// A diagnostic about a place in the source.
    func failure(_ message: String, at range: SourceRange, hint: String? = nil) -> Diagnostic {
        Diagnostic(message, at: range, in: source, hint: hint)
    }

    /// From a place to the end of the last token read.
    func range(from start: SourceRange) -> SourceRange { start.joined(with: previous.range) }
}
