import Language

extension LessonCheck {
    /// Checks a question in the state the step has reached, and then solves it.
    mutating func check(_ question: Question, shownBy shown: Transcript?, in practice: some Practice) {
        switch question.kind {
        case .choose: checkChoices(question)
        case .predict(let answer, let wrong):
            codeRanges += [answer.range] + wrong.map(\.code.range)
            checkPrediction(question, answer, wrong, shown, practice)
        case .task(let checks, let solution, let wrong):
            codeRanges += checks.map(\.range) + [solution.range] + wrong.map(\.code.range)
            for code in checks + [solution] + wrong.map(\.code) { note(code.text) }
            checkTask(question, solution, wrong, practice)
        }
    }

    private mutating func checkChoices(_ question: Question) {
        guard case .choose(let choices) = question.kind else { return }
        for (index, choice) in choices.enumerated() {
            if choices[..<index].contains(where: { $0.text.text == choice.text.text }) {
                report("this is offered twice", at: choice.text.range)
            }
            if choices[..<index].contains(where: { $0.feedback.text == choice.feedback.text }) {
                report(
                    "another choice has the same feedback", at: choice.feedback.range,
                    hint: "say what is wrong with this one")
            }
        }
    }

    private mutating func checkPrediction(
        _ question: Question, _ answer: Code, _ wrong: [Question.Attempt], _ shown: Transcript?,
        _ practice: some Practice
    ) {
        if !answer.text.hasName {
            report(
                "the answer has to be computed", at: answer.range,
                hint: "write an expression with a name or a call, such as c.grad or grad(L, c)")
        }
        guard let expected = values(answer, practice), !expected.isEmpty else { return }
        computed += expected.map(\.magnitude)
        let printed = shown.map { transcript in
            transcript.entries.flatMap(\.output).flatMap { Self.signed($0.text) }
        }
        let key = AnswerKey(answer: expected, wrong: [], tolerance: question.tolerance)
        for value in expected {
            let isPrinted =
                printed?.contains { figure in
                    figure.shows(value) && AnswerKey.isClose(figure.number, value, question.tolerance)
                } ?? true
            if !isPrinted {
                report(
                    "the run behind the question does not print this answer, \(text(of: value))",
                    at: answer.range,
                    hint: "let it print what was predicted, to \(text(of: question.tolerance))")
            }
        }
        var earlier: [(values: [Double], attempt: Question.Attempt)] = []
        for attempt in wrong {
            guard let values = checkAttempt(attempt, practice) else { continue }
            if key.agree(values, expected) {
                report("this answer is right", at: attempt.code.range, hint: "'~' begins wrong ones")
            }
            if earlier.contains(where: { key.agree(values, $0.values) }) {
                report(
                    "an earlier '~' has the same value, so this one is never heard", at: attempt.code.range,
                    hint: "both come to \(values.map { text(of: $0) }.joined(separator: ", "))")
            }
            if earlier.contains(where: { $0.attempt.feedback.text == attempt.feedback.text }) {
                report("an earlier '~' has the same feedback", at: attempt.feedback.range)
            }
            earlier.append((values, attempt))
        }
    }

    /// The numbers a wrong answer comes to; nil when it comes to none, which is a mistake unless it is meant.
    private mutating func checkAttempt(_ attempt: Question.Attempt, _ practice: some Practice) -> [Double]? {
        note(attempt.code.text)
        guard attempt.raises else {
            let values = values(attempt.code, practice)
            computed += (values ?? []).map(\.magnitude)
            return values
        }
        let outcome = practice.attempt { practice.run(attempt.code.text) }
        if outcome.failure == nil {
            report("this answer does not fail", at: attempt.code.range, hint: "leave 'raises' away")
        }
        return nil
    }

    /// The numbers an expression comes to.
    private mutating func values(_ code: Code, _ practice: some Practice) -> [Double]? {
        let outcome = practice.attempt { practice.run(code.text) }
        if let failure = outcome.failure {
            report(failure, in: code, "this does not evaluate: ")
            return nil
        }
        if outcome.values == nil {
            report(
                "this is no number", at: code.range, hint: "an answer is a number or a list of numbers")
        }
        return outcome.values
    }

    /// The numbers in a line, with their signs.
    private static func signed(_ line: String) -> [SignedFigure] {
        var isNegative = false
        return Figures.pieces(of: line).compactMap { piece in
            defer { isNegative = piece.text == "-" || piece.text == "−" }
            return piece.number.map { SignedFigure(piece: piece, number: isNegative ? -$0 : $0) }
        }
    }
}

/// A number that a transcript prints.
private struct SignedFigure {
    let piece: Figures.Piece
    let number: Double

    /// Whether it is a value, with all digits or rounded to those that are written. 12 shows no 11.98: what is
    /// written without a point is a whole number.
    func shows(_ value: Double) -> Bool {
        if (number - value).magnitude <= 1e-9 * max(1, value.magnitude) { return true }
        return piece.rounds(value) && (number < 0) == (value < 0)
    }
}

extension AnswerKey {
    /// Whether one number is the other within a tolerance.
    static func isClose(_ value: Double, _ expected: Double, _ tolerance: Double) -> Bool {
        AnswerKey(answer: [expected], wrong: [], tolerance: tolerance).agree([value], [expected])
    }
}

extension String {
    /// Whether an expression has a name in it: a letter that belongs to no number and no constant.
    fileprivate var hasName: Bool {
        let words = split { !($0.isLetter || $0.isNumber || $0 == "_") }
        return words.contains { word in
            (word.first?.isLetter == true || word.first == "_")
                && !["True", "False", "None", "and", "or", "not"].contains(word)
        }
    }
}
