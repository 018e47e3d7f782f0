import Language

extension LessonParser {
    /// What the lines of a question's block say, before it is known whether that makes sense.
    struct Clauses {
        var asked: Located?
        var answers: [Located] = []
        var hints: [Located] = []
        var wrong: [Question.Attempt] = []
        var choices: [Question.Choice] = []
    }

    /// Reads a block that asks for a number.
    mutating func predict(_ block: Block) -> Question? {
        let tolerance = tolerance(block)
        let clauses = clauses(block, marks: "?=~>")
        guard let asked = asked(clauses, block) else { return nil }
        checkHints(clauses.hints, block)
        guard let answer = clauses.answers.first else {
            report("there is no answer", at: block.kindRange, hint: "write '= ' and an expression")
            return nil
        }
        if let second = clauses.answers.dropFirst().first {
            report("there are two answers", at: second.range, hint: "wrong ones begin with '~'")
        }
        return Question(
            text: asked, kind: .predict(answer: Code(answer), wrong: clauses.wrong), hints: clauses.hints,
            tolerance: tolerance, range: block.range)
    }

    /// Reads a block that offers statements.
    mutating func choose(_ block: Block) -> Question? {
        let clauses = clauses(block, marks: "?-*>")
        guard let asked = asked(clauses, block) else { return nil }
        if !clauses.hints.isEmpty { checkHints(clauses.hints, block) }
        let right = clauses.choices.filter(\.isRight)
        if clauses.choices.count < 2 {
            report("there is nothing to choose from", at: block.kindRange, hint: "write two lines or more")
        } else if right.isEmpty {
            report("none of these is right", at: block.kindRange, hint: "begin the right one with '*'")
        } else if let second = right.dropFirst().first {
            report("two of these are right", at: second.text.range, hint: "wrong ones begin with '-'")
        }
        return Question(
            text: asked, kind: .choose(clauses.choices), hints: clauses.hints,
            tolerance: Question.usualTolerance, range: block.range)
    }

    /// Reads clauses, each begun by one of some marks and a blank; indented lines continue the last.
    private mutating func clauses(_ block: Block, marks: String) -> Clauses {
        var clauses = Clauses()
        var rest = block.lines[...]
        while let line = rest.popFirst() {
            if line.isBlank { continue }
            guard let mark = line.text.first, marks.contains(mark), line.text.dropFirst().first ?? " " == " "
            else {
                let known = marks.map { "'\($0)'" }.joined(separator: ", ")
                report(
                    "this line belongs to nothing", at: line.content.range,
                    hint: "lines begin with \(known); two blanks continue the one above")
                continue
            }
            var words = line.rest(behind: 1)
            if words.text.isEmpty { report("nothing stands behind '\(mark)'", at: line.content.range) }
            while let next = rest.first, next.isIndented {
                words = words.continued(by: next)
                rest.removeFirst()
            }
            take(words, behind: mark, into: &clauses)
        }
        return clauses
    }

    private mutating func take(_ words: Located, behind mark: Character, into clauses: inout Clauses) {
        switch mark {
        case "?":
            if clauses.asked != nil {
                report("two questions in one block", at: words.range, hint: "indent a line to continue one")
            }
            clauses.asked = words
        case "=": clauses.answers.append(words)
        case ">": clauses.hints.append(words)
        case "~": if let attempt = attempt(words) { clauses.wrong.append(attempt) }
        default:
            guard let (front, back) = halves(words) else { return }
            clauses.choices.append(Question.Choice(text: front, isRight: mark == "*", feedback: back))
        }
    }

    /// A wrong answer and its feedback, `raises` in front if it is meant to fail.
    mutating func attempt(_ words: Located) -> Question.Attempt? {
        guard let (front, back) = halves(words) else { return nil }
        let (code, raises) = Self.withoutRaises(front)
        return Question.Attempt(code: Code(code), feedback: back, raises: raises)
    }

    /// Cuts the word `raises` off.
    static func withoutRaises(_ words: Located) -> (code: Located, raises: Bool) {
        guard words.text.hasPrefix("raises ") else { return (words, false) }
        return (FileLine(text: words.text[...], start: Int(words.range.lower)).rest(behind: 7), true)
    }

    /// An answer and its feedback; both must be there.
    private mutating func halves(_ words: Located) -> (front: Located, back: Located)? {
        guard let (front, back) = words.halves, !back.text.isEmpty else {
            report(
                "this answer has no feedback", at: words.range,
                hint: "write ' : ' and what whoever gives it should hear")
            return nil
        }
        if front.text.isEmpty {
            report("there is feedback but no answer", at: back.range, hint: "the answer stands before ' : '")
            return nil
        }
        return (front, back)
    }

    /// The question's words.
    mutating func asked(_ clauses: Clauses, _ block: Block) -> String? {
        if clauses.asked == nil {
            report("nothing is asked", at: block.kindRange, hint: "write '? ' and what to answer or build")
        }
        return clauses.asked?.text
    }

    /// Two hints or more.
    mutating func checkHints(_ hints: [Located], _ block: Block) {
        guard hints.count < 2 else { return }
        report(
            hints.isEmpty ? "there are no hints" : "there is only one hint",
            at: hints.first?.range ?? block.kindRange,
            hint: "write two '> ' lines or more: idea, formula, answer")
    }

    /// `tol=1e-3` behind the block's kind.
    mutating func tolerance(_ block: Block) -> Double {
        var tolerance = Question.usualTolerance
        for word in block.words.dropFirst() {
            if word.text.hasPrefix("tol="), let number = Double(word.text.dropFirst(4)), number > 0,
                number.isFinite
            {
                tolerance = number
            } else {
                report(
                    "'\(word.text)' is no option of this block", at: word.range,
                    hint: "there is one, a number above 0: tol=1e-3")
            }
        }
        return tolerance
    }
}
