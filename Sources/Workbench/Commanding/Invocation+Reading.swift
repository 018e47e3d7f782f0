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
            do throws(Diagnostic) {
                operands = try read(syntax.operands, from: &scanner)
                try readClauses(from: &scanner)
                try finish(scanner)
            } catch {
                var error = error
                error.hint = error.hint ?? command.usageHint
                throw error
            }
        }
    }

    /// Nothing may be left; a word that was to be a clause's is known by its likeness.
    private func finish(_ scanner: ArgumentScanner) throws(Diagnostic) {
        do throws(Diagnostic) {
            try scanner.finish()
        } catch {
            var error = error
            if let word = scanner.peekWord(), let nearest = nearestClause(to: word.text) {
                error.hint = "did you mean '\(nearest)'?"
            }
            throw error
        }
    }

    private func nearestClause(to word: String) -> String? {
        Suggestion.nearest(to: word, among: command.syntax.clauses.map(\.word))
    }

    private mutating func readClauses(from scanner: inout ArgumentScanner) throws(Diagnostic) {
        while !scanner.isAtEnd {
            if let clause = command.syntax.clauses.first(where: { scanner.peekWord()?.text == $0.word }) {
                let place = scanner.place
                _ = scanner.accept(clause.word)
                _ = scanner.accept(sign: "=")
                guard clauses[clause.word] == nil else {
                    throw scanner.failure("'\(clause.word)' is said twice", at: place)
                }
                if scanner.isAtEnd { throw needsOperand(clause.word, at: place) }
                clauses[clause.word] = try read(clause.operands, from: &scanner)
                continue
            }
            let place = scanner.place
            guard let name = scanner.option() else { return }
            guard let option = command.syntax.options.first(where: { $0.name == name.text }) else {
                throw unknownOption(name.text, at: place)
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
            if words.count < counts.lowerBound { throw needsOperand(command.name) }
            return words
        case .expressions(let counts):
            let stops = command.syntax.clauses.map(\.word)
            if scanner.isAtEnd || scanner.peekWord().map({ stops.contains($0.text) }) ?? false {
                if counts.lowerBound > 0 { throw needsOperand(command.name) }
                return []
            }
            return try readExpressions(counts, from: &scanner)
        }
    }

    /// Reads expressions with commas between them, or none: `grad a b`. An option behind a comma ends them.
    private func readExpressions(
        _ counts: ClosedRange<Int>, from scanner: inout ArgumentScanner
    ) throws(Diagnostic) -> [Operand] {
        let stops = command.syntax.clauses.map(\.word)
        var found = [expression(try scanner.expression(before: stops))]
        while scanner.accept(sign: ",") || found.count < counts.upperBound && hasAnother(scanner, stops) {
            if isSetting(scanner, stops) { break }
            found.append(expression(try scanner.expression(before: stops)))
        }
        guard found.count <= counts.upperBound else {
            let most = counts.upperBound == 1 ? "one value" : "\(counts.upperBound) values"
            throw Diagnostic(
                "\(command.name) takes \(most), not \(found.count)", at: found[counts.upperBound].range,
                in: source)
        }
        return found
    }

    /// Whether one more operand follows without a comma.
    private func hasAnother(_ scanner: ArgumentScanner, _ stops: [String]) -> Bool {
        guard let word = scanner.peekWord(), !isSetting(scanner, stops) else { return false }
        return session.interpreter.isBound(word.text) || nearestClause(to: word.text) == nil
    }

    /// Whether a clause or an option follows.
    private func isSetting(_ scanner: ArgumentScanner, _ stops: [String]) -> Bool {
        var ahead = scanner
        return scanner.peekWord().map { stops.contains($0.text) } ?? false || ahead.option() != nil
    }

    private func needsOperand(_ word: String, at place: SourceRange? = nil) -> Diagnostic {
        Diagnostic("'\(word)' needs something behind it", at: place ?? range, in: source)
    }

    private func expression(_ expression: Expression) -> Operand {
        Operand(
            text: source?.text(of: expression.range) ?? "", range: expression.range,
            kind: .expression(expression))
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
                throw unknownOption(name, at: range)
            }
        }
        let counts: ClosedRange<Int>
        switch command.syntax.operands {
        case .none: counts = 0...0
        case .expressions(let allowed), .words(let allowed): counts = allowed
        case .file, .statement, .text: return
        }
        guard counts.contains(operands.count) else {
            let clause = command.syntax.clauses.first?.word
            throw failure(
                "\(command.name) was called with \(counted(operands.count, "value"))",
                hint: operands.count < counts.lowerBound
                    ? nil : clause.map { "what follows '\($0)' is named in a call: \($0)=…" })
        }
    }

    private func operand(_ value: RuntimeValue) -> Operand {
        let text =
            switch value {
            case .node(let row): session.interpreter.name(ofRow: Int(row))
            case .native(let native): native.name
            case .function(let function): function.name
            default: (try? session.interpreter.text(of: value)) ?? value.kindName
            }
        return Operand(text: text, range: range, kind: .value(value))
    }

    private func unknownOption(_ name: String, at place: SourceRange?) -> Diagnostic {
        let names = command.syntax.options.map(\.name) + command.syntax.clauses.map(\.word)
        let nearest = Suggestion.nearest(to: name, among: names)
        return Diagnostic(
            "\(command.name) has no option '\(name)'", at: place, in: source,
            hint: nearest.map { "did you mean '\($0)'?" } ?? command.usageHint)
    }
}
