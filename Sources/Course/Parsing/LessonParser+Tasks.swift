import Language

extension LessonParser {
    private static let words = ["check:", "solution:", "wrong:"]

    /// Reads a block that asks for something to be built.
    mutating func task(_ block: Block) -> Question? {
        let tolerance = tolerance(block)
        var clauses = Clauses()
        var checks: [Code] = []
        var solutions: [Code] = []
        var rest = block.lines[...]
        while let line = rest.popFirst() {
            if line.isBlank { continue }
            var more: [FileLine] = []
            while let next = rest.first,
                next.isIndented || (next.isBlank && rest.dropFirst().first?.isIndented == true)
            {
                more.append(next)
                rest.removeFirst()
            }
            let word = Self.words.first { line.text.hasPrefix($0) }
            switch word {
            case "check:": if let code = oneLine(line, word: "check:", more) { checks.append(code) }
            case "solution:": if let code = program(line, word: "solution:", more) { solutions.append(code) }
            case "wrong:": if let attempt = wrong(line, more) { clauses.wrong.append(attempt) }
            default: takeMark(line, more, into: &clauses)
            }
        }
        guard let asked = asked(clauses, block) else { return nil }
        checkHints(clauses.hints, block)
        if checks.isEmpty {
            report(
                "nothing tells when it is done", at: block.kindRange, hint: "write 'check: ' and a condition")
        }
        if solutions.count != 1 {
            report(
                solutions.isEmpty ? "there is no solution" : "there are two solutions",
                at: solutions.last?.range ?? block.kindRange, hint: "write one 'solution:'")
        }
        guard let solution = solutions.first, !checks.isEmpty else { return nil }
        return Question(
            text: asked, kind: .task(checks: checks, solution: solution, wrong: clauses.wrong),
            hints: clauses.hints, tolerance: tolerance, range: block.range)
    }

    private mutating func takeMark(_ line: FileLine, _ more: [FileLine], into clauses: inout Clauses) {
        let words = more.filter { !$0.isBlank }.reduce(line.rest(behind: 1)) { $0.continued(by: $1) }
        if line.text.hasPrefix("? ") {
            if clauses.asked != nil { report("two questions in one block", at: words.range) }
            clauses.asked = words
        } else if line.text.hasPrefix("> ") {
            clauses.hints.append(words)
        } else {
            report(
                "this line belongs to nothing", at: line.content.range,
                hint: "lines begin with '?', 'check:', 'solution:', 'wrong:' or '>'")
        }
    }

    /// What stands behind the word, on its line.
    private mutating func oneLine(_ line: FileLine, word: String, _ more: [FileLine]) -> Code? {
        let rest = line.rest(behind: word.count)
        if rest.text.isEmpty { report("nothing stands behind '\(word)'", at: line.content.range) }
        if let extra = more.first {
            report("a condition is one line", at: extra.content.range, hint: "write a second 'check:'")
        }
        return rest.text.isEmpty ? nil : Code(rest)
    }

    /// What stands behind the word or, indented, below it; not both.
    private mutating func program(_ line: FileLine, word: String, _ more: [FileLine]) -> Code? {
        let rest = line.rest(behind: word.count)
        if !rest.text.isEmpty, let extra = more.first {
            report(
                "the code stands on the line of '\(word)' and below it", at: extra.content.range,
                hint: "write all of it below, indented")
        }
        if !rest.text.isEmpty { return Code(rest) }
        if more.isEmpty {
            report(
                "nothing stands behind '\(word)'", at: line.content.range,
                hint: "write code there, or indented below")
            return nil
        }
        return Self.dedented(more)
    }

    /// Indented lines as code: without the blanks that the first of them begins with.
    private static func dedented(_ lines: [FileLine]) -> Code {
        let indent = lines[0].text.prefix { $0 == " " }.count
        return Code(
            lines.map { line in
                let blanks = min(indent, line.text.prefix { $0 == " " }.count)
                return (String(line.text.dropFirst(blanks)), line.start + blanks)
            })
    }

    /// `wrong: code : feedback`, or the code indented below and then a line `: feedback`.
    private mutating func wrong(_ line: FileLine, _ more: [FileLine]) -> Question.Attempt? {
        let rest = line.rest(behind: "wrong:".count)
        let none = Located("", at: SourceRange(rest.range.upper, rest.range.upper))
        let isAlone = rest.text.isEmpty || rest.text == "raises"
        if !isAlone {
            let words = more.filter { !$0.isBlank }.reduce(rest) { $0.continued(by: $1) }
            if words.halves != nil { return attempt(words) }
            if let extra = more.first {
                report(
                    "this line belongs to nothing", at: extra.content.range,
                    hint: "feedback stands behind ' : '; code of several lines all stands below 'wrong:'")
            }
            let (code, raises) = Self.withoutRaises(rest)
            return Question.Attempt(code: Code(code), feedback: none, raises: raises)
        }
        let code = more.prefix { !$0.content.text.hasPrefix(": ") }
        guard !code.isEmpty else {
            report(
                "nothing stands behind 'wrong:'", at: line.content.range,
                hint: "write code there, or indented below")
            return nil
        }
        let feedback = more.dropFirst(code.count).filter { !$0.isBlank }
        let words = feedback.first.map { first in
            feedback.dropFirst().reduce(first.content.halves?.back ?? none) { $0.continued(by: $1) }
        }
        return Question.Attempt(
            code: Self.dedented(Array(code)), feedback: words ?? none, raises: rest.text == "raises")
    }
}
