/// Statements that are wrong as a whole, and what their writer probably meant.
extension Parser {
    /// Something follows a whole statement on its line.
    func unexpectedBehind(_ statement: Statement) -> Diagnostic {
        if case .expression(let written) = statement.kind, case .name(let word) = written.kind,
            token.kind.startsExpression, let habit = wordAndOperand(word, written.range)
        {
            return habit
        }
        if case .expression = statement.kind, token.kind == .colon {
            return failure(
                "':' cannot stand here", at: token.range, hint: "a block begins with if, for, while or def")
        }
        if let foreign = foreignSign() { return foreign }
        if token.kind == .else || token.kind == .elif {
            return failure(
                "'\(text(token))' must begin a line of its own", at: token.range,
                hint: "or write: x if condition else y")
        }
        let hint =
            token.kind.startsExpression
            ? "an operator or a comma may be missing; ';' separates statements" : nil
        return failure("unexpected \(describe(token)) behind the statement", at: token.range, hint: hint)
    }

    /// `print x`, `bakward L`, `match x:`: a word with an operand behind it.
    private func wordAndOperand(_ word: String, _ range: SourceRange) -> Diagnostic? {
        let rest = source.text(of: SourceRange(token.range.lower, Int32(lineEnd())))
        if word == "print" {
            return failure(
                "'print' is a function and needs parentheses", at: range, hint: "write print(\(rest))")
        }
        if word == "match", rest.hasSuffix(":") {
            return failure("'match' is not in the language", at: range, hint: "write if ... elif ... else")
        }
        guard !vocabulary.isBound(word), !vocabulary.commands.contains(word) else { return nil }
        guard let command = Suggestion.nearest(to: word, among: vocabulary.commands) else {
            guard !vocabulary.commands.isEmpty, token.kind == .name else { return nil }
            return failure(
                "'\(word)' is not a command, and two names side by side are not an expression", at: range,
                hint: "'help' lists the commands; for a product, write \(word)*\(text(token))")
        }
        return failure(
            "unknown command '\(word)'", at: range, hint: "did you mean '\(command) \(rest)'?")
    }

    /// Where the statement seems to end, for a hint that repeats it.
    private func lineEnd() -> Int {
        let start = Int(token.range.lower)
        let line = source.bytes[start..<min(source.lineRange(containing: start).upperBound, start + 60)]
        var upper = line.firstIndex { $0 == Byte.hash || $0 == Byte.semicolon } ?? line.endIndex
        while upper > Int(token.range.upper), Byte.isBlank(source.bytes[upper - 1]) { upper -= 1 }
        return max(upper, start)
    }

    /// `else` and its kin without what they belong to.
    mutating func strayBranch() -> Diagnostic {
        let word = text(token)
        let owner = token.kind == .elif ? "'if'" : token.kind == .else ? "'if', 'for' or 'while'" : "'try'"
        if token.kind == .except || token.kind == .finally { return foreignBlock() }
        return failure(
            "'\(word)' without \(owner)", at: token.range,
            hint: "it begins a line of its own, indented like the line it belongs to")
    }

    /// More indentation where no block begins.
    func unexpectedIndent() -> Diagnostic {
        failure(
            "unexpected indentation", at: token.range,
            hint: "only a line that ends with ':' begins a block; remove the blanks")
    }
}
