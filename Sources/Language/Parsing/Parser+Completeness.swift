/// Whether a prompt should ask for more lines.
extension Parser {
    /// What is still open at the end of a text, or nil when it can run as it is, right or wrong.
    ///
    /// The text is what was typed so far, lines joined by `\n`, no line end behind the last: an empty last
    /// line ends a block, as at Python's prompt.
    public static func completeness(of text: String, vocabulary: Vocabulary = Vocabulary()) -> Unfinished? {
        var parser = Parser(source: Source(name: "", text: text), vocabulary: vocabulary)
        let lastLine = text.utf8.reversed().prefix { !Byte.isLineEnd($0) }
        let endsBlocks = lastLine.count < text.utf8.count && lastLine.allSatisfy(Byte.isBlank)
        do {
            while try parser.nextStatement() != nil {}
        } catch {
            if case .block(_, hasBody: true) = error.unfinished, endsBlocks { return nil }
            return error.unfinished
        }
        guard let column = parser.lexer.blockAtEnd, !endsBlocks else { return nil }
        return .block(indentation: column, hasBody: true)
    }

    /// The one expression a text consists of, for those who have only that.
    public static func expression(
        of source: Source, vocabulary: Vocabulary = Vocabulary()
    ) throws(Diagnostic) -> Expression {
        let range = SourceRange(0, source.bytes.count)
        var scanner = ArgumentScanner(source: source, range: range, vocabulary: vocabulary)
        let expression = try scanner.expression()
        try scanner.finish()
        return expression
    }
}
