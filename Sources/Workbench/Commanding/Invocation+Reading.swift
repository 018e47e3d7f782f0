import Language

extension Invocation {
    /// Reads what stands behind a command word.
    init(
        _ command: Command, _ statement: CommandStatement, in source: Source, of session: Session
    ) throws(Diagnostic) {
        let range = statement.arguments.isEmpty ? statement.name.range : statement.arguments
        self.init(command, source: source, range: range, of: session)
        var scanner = ArgumentScanner(statement, in: source, vocabulary: session.vocabulary)
        let syntax = command.syntax
        switch syntax.operands {
        case .statement: self.statement = statement.statement.first
        case .text:
            let rest = scanner.rest()
            operands = rest.text.isEmpty ? [] : [Operand(text: rest.text, range: rest.range, kind: .word)]
            return
        default:
            mode = syntax.modes.first { !session.interpreter.isBound($0) && scanner.accept($0) }
            operands = try read(syntax.operands, from: &scanner)
            try readClauses(from: &scanner)
            do throws(Diagnostic) {
                try scanner.finish()
            } catch {
                throw mended(error)
            }
        }
    }

    private mutating func readClauses(from scanner: inout ArgumentScanner) throws(Diagnostic) {
        while !scanner.isAtEnd {
            if let clause = command.syntax.clauses.first(where: { scanner.peekWord()?.text == $0.word }) {
                let place = scanner.place
                _ = scanner.accept(clause.word)
                guard clauses[clause.word] == nil else {
                    throw scanner.failure("'\(clause.word)' is said twice", at: place)
                }
                clauses[clause.word] = try read(clause.operands, from: &scanner)
                continue
            }
            let place = scanner.place
            guard let name = scanner.option() else { return }
            guard let option = command.syntax.options.first(where: { $0.name == name.text }) else {
                let names = command.syntax.options.map(\.name)
                let nearest = Suggestion.nearest(to: name.text, among: names)
                throw Diagnostic(
                    "\(command.name) has no option '\(name.text)'", at: place, in: source,
                    hint: nearest.map { "did you mean '\($0)'?" } ?? "usage: \(command.usage)")
            }
            options[option.name] = try readOption(option, from: &scanner)
            if option.isSpan, scanner.accept(sign: "..") {
                spanEnds[option.name] = expression(try scanner.expression())
            }
            _ = scanner.accept(sign: ",")
        }
    }

    private func readOption(
        _ option: CommandSyntax.Option, from scanner: inout ArgumentScanner
    ) throws(Diagnostic) -> Operand {
        if !option.words.isEmpty {
            let word = try scanner.word("one of \(option.words.joined(separator: ", "))")
            guard option.words.contains(word.text) else {
                let nearest = Suggestion.nearest(to: word.text, among: option.words)
                throw Diagnostic(
                    "\(option.name) cannot be '\(word.text)'", at: word.range, in: source,
                    hint: nearest.map { "did you mean '\($0)'?" }
                        ?? "it can be \(option.words.joined(separator: ", "))")
            }
            return Operand(text: word.text, range: word.range, kind: .word)
        }
        return expression(try scanner.expression())
    }

    private func read(
        _ operands: CommandSyntax.Operands, from scanner: inout ArgumentScanner
    ) throws(Diagnostic) -> [Operand] {
        let stops = command.syntax.clauses.map(\.word)
        switch operands {
        case .none, .statement, .text: return []
        case .file:
            let name = try scanner.fileName()
            return [Operand(text: name.text, range: name.range, kind: .word)]
        case .words(let counts):
            var words: [Operand] = []
            while !scanner.isAtEnd, words.count < counts.upperBound {
                let name = try scanner.word()
                words.append(Operand(text: name.text, range: name.range, kind: .word))
                _ = scanner.accept(sign: ",")
            }
            if words.count < counts.lowerBound { throw needsOperand(scanner) }
            return words
        case .expressions(let counts):
            let isClause = scanner.peekWord().map { stops.contains($0.text) } ?? false
            if scanner.isAtEnd || isClause {
                if counts.lowerBound > 0 { throw needsOperand(scanner) }
                return []
            }
            var found = try scanner.expressions(before: stops)
            while hasAnother(scanner, stops) { found += try scanner.expressions(before: stops) }
            if found.count > counts.upperBound {
                throw Diagnostic(
                    "\(command.name) takes \(counts.upperBound == 1 ? "one value" : "\(counts.upperBound) values"), not \(found.count)",
                    at: found[counts.upperBound].range, in: source, hint: "usage: \(command.usage)")
            }
            return found.map(expression)
        }
    }

    /// Whether one more operand follows without a comma: `grad a b`.
    private func hasAnother(_ scanner: ArgumentScanner, _ stops: [String]) -> Bool {
        guard let word = scanner.peekWord(), !stops.contains(word.text) else { return false }
        var ahead = scanner
        return ahead.option() == nil
    }

    private func needsOperand(_ scanner: ArgumentScanner) -> Diagnostic {
        let range = scanner.isAtEnd ? range : scanner.place
        return Diagnostic(
            "\(command.name) needs to know of what", at: range, in: source, hint: "usage: \(command.usage)")
    }

    private func expression(_ expression: Expression) -> Operand {
        Operand(
            text: source?.text(of: expression.range) ?? "", range: expression.range,
            kind: .expression(expression))
    }

    private func mended(_ error: Diagnostic) -> Diagnostic {
        var error = error
        if error.hint == nil { error.hint = "usage: \(command.usage)" }
        return error
    }

    /// Reads the arguments of a command that is called like a function: `numeric(L, wrt=a)`.
    init(_ command: Command, _ call: Call, of session: Session) throws(Diagnostic) {
        self.init(command, source: call.source, range: call.range, of: session)
        operands = call.arguments.map(operand)
        for (name, value) in call.keywords {
            if command.syntax.clauses.contains(where: { $0.word == name }) {
                clauses[name] = [operand(value)]
            } else if command.syntax.options.contains(where: { $0.name == name }) {
                options[name] = operand(value)
            } else {
                throw failure("\(command.name) has no option '\(name)'")
            }
        }
        guard case .expressions(let counts) = command.syntax.operands else { return }
        guard counts.contains(operands.count) else {
            throw failure("\(command.name) was called with \(operands.count) values")
        }
    }

    private func operand(_ value: RuntimeValue) -> Operand {
        let text = (try? session.interpreter.text(of: value)) ?? value.kindName
        if case .node(let row) = value {
            return Operand(text: session.interpreter.name(ofRow: Int(row)), range: range, kind: .value(value))
        }
        return Operand(text: text, range: range, kind: .value(value))
    }
}
