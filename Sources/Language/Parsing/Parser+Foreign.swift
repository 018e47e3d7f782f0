/// What Python and notebooks have and the language has not: named once, with what to use instead.
extension Parser {
    /// Classes of micrograd that are pasted along with what uses them; built-ins stand in for them.
    private static let builtinClasses: Set<String> = ["Value", "Tensor", "Module", "Neuron", "Layer", "MLP"]

    /// A class: one of micrograd's is skipped, others are not in the language.
    mutating func classStatement() throws(Diagnostic) -> Statement {
        let start = token
        try advance()
        guard token.kind == .name else { throw unexpected(expecting: "the name of the class") }
        let name = Name(text(token), at: token.range)
        guard Parser.builtinClasses.contains(name.text) else {
            throw swallowing(
                failure(
                    "classes are not in the language, only Value, Neuron, Layer and MLP are there",
                    at: start.range.joined(with: name.range), hint: "write a function: def f(x): ..."))
        }
        let body = lexer.position
        lexer.skipBlock()
        let text = source.bytes[body..<lexer.position]
        let usesTanh = Parser.mentions("tanh", in: text)
        var end = lexer.position
        while end > body, Byte.isBlank(source.bytes[end - 1]) || Byte.isLineEnd(source.bytes[end - 1]) {
            end -= 1
        }
        if lexer.position >= lexer.end {
            lexer.blockAtEnd = lexer.indentation[lexer.indentation.count - 1].column + 4
        }
        token = Token(.newline, lexer.position, lexer.position)
        previous = token
        return Statement(
            .skippedClass(name, usesTanh: usesTanh), at: SourceRange(start.range.lower, Int32(end)))
    }

    private static func mentions(_ word: String, in text: ArraySlice<UInt8>) -> Bool {
        let word = Array(word.utf8)
        return text.indices.contains { text[$0] == word[0] && text[$0...].starts(with: word) }
    }

    /// `@...` in front of a definition, which goes with it; in front of a class that is skipped it is
    /// skipped too.
    mutating func decorated() throws(Diagnostic) -> Statement {
        let start = token.range
        while token.kind == .at {
            lexer.skipLogicalLine()
            lexer.isAtLineStart = true
            try advance()
        }
        if token.kind == .class { return try classStatement() }
        var diagnostic = failure(
            "decorators are not in the language", at: start,
            hint: "apply the function by hand: f = decorate(f)")
        if token.kind == .def { throw swallowing(diagnostic) }
        if token.kind == .end { diagnostic.unfinished = .block(indentation: 0, hasBody: false) }
        throw diagnostic
    }

    /// `try`, `with` and others that have a block.
    mutating func foreignBlock() -> Diagnostic {
        let word = text(token)
        let hint =
            switch token.kind {
            case .with: "read a file with load('points.csv')"
            case .async: "write a plain def"
            default: "an error stops the program and says where it is; ask beforehand with if"
            }
        return swallowing(failure("'\(word)' is not in the language", at: token.range, hint: hint))
    }

    /// A diagnostic about a statement whose whole block goes with it: `recover` goes on behind the block,
    /// and while the block may go on the statement is unfinished.
    private mutating func swallowing(_ diagnostic: Diagnostic) -> Diagnostic {
        let column = lexer.indentation[lexer.indentation.count - 1].column
        lexer.skipBlock()
        swallowedUpTo = lexer.position
        guard lexer.position >= lexer.end else { return diagnostic }
        var result = diagnostic
        result.unfinished = .block(indentation: column + 4, hasBody: true)
        return result
    }

    /// `{'a': 1}`
    func dictionary(_ range: SourceRange) -> Diagnostic {
        failure(
            "dictionaries are not in the language", at: range,
            hint: "use two lists and zip(names, values), or a list of tuples")
    }

    /// `%matplotlib inline`, `!pip install micrograd`: skipped, with a note.
    mutating func notebookLine() throws(Diagnostic) -> Statement {
        let start = token
        let behind = lexer.peek()
        guard Byte.isLetter(behind) || behind == UInt8(ascii: "%") || start.kind == .exclamation else {
            throw notAnOperand()
        }
        lexer.skipToLineEnd()
        let range = SourceRange(Int(start.range.lower), lexer.position)
        token = Token(.name, Int(range.lower), Int(range.upper))
        let line = describe(token)
        try advance()
        return Statement(
            .skippedLine(note: "\(line) belongs to a notebook, and was skipped"), at: range)
    }
}
