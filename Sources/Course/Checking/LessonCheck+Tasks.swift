import Language

extension LessonCheck {
    /// The state before the answer fails, the solution passes, and each wrong attempt fails in its own way.
    mutating func checkTask(
        _ question: Question, _ solution: Code, _ wrong: [Question.Attempt], _ practice: some Practice
    ) {
        let start = practice.attempt { question.reading(in: practice) }
        if start == .holds {
            report(
                "the condition holds before anything is done", at: question.firstCheck.range,
                hint: "ask for something that is not there yet")
        }
        var earlier: [(measures: [TaskReading.Measure], attempt: Question.Attempt)] = []
        for attempt in wrong {
            guard let reading = outcome(of: attempt, question, practice) else { continue }
            guard case .fails(let measures) = reading else {
                report("this attempt passes", at: attempt.code.range, hint: "'wrong:' begins those that fail")
                continue
            }
            if attempt.feedback.text.isEmpty { continue }
            if reading == start {
                report("this attempt changes nothing that is asked for", at: attempt.code.range)
            } else if earlier.contains(where: { TaskKey.agree($0.measures, measures) }) {
                report(
                    "an earlier 'wrong:' comes to the same, so this one is never heard",
                    at: attempt.code.range,
                    hint: measures.map { "\($0.text) is \(text(of: $0.value))" }.joined(separator: ", "))
            }
            if earlier.contains(where: { $0.attempt.feedback.text == attempt.feedback.text }) {
                report("an earlier 'wrong:' has the same feedback", at: attempt.feedback.range)
            }
            earlier.append((measures, attempt))
        }
        solve(question, solution, practice)
    }

    /// What an attempt's state is; nil when it fails to evaluate, which is a mistake unless it is meant.
    private mutating func outcome(
        of attempt: Question.Attempt, _ question: Question, _ practice: some Practice
    ) -> TaskReading? {
        let (failure, reading) = practice.attempt { () -> (Diagnostic?, TaskReading?) in
            let outcome = practice.run(attempt.code.text)
            return outcome.failure.map { ($0, nil) } ?? (nil, question.reading(in: practice))
        }
        var isFailing = failure != nil
        if case .unready = reading { isFailing = true }
        if attempt.raises {
            if !isFailing {
                report(
                    "this attempt does not fail to run", at: attempt.code.range, hint: "leave 'raises' away")
            }
            return nil
        }
        if let failure { report(failure, in: attempt.code, "this attempt does not run: ") }
        if case .unready(_, let failure, _) = reading {
            report(
                "the condition cannot be asked after this attempt: \(failure.message)",
                at: attempt.code.range, hint: "mark it 'raises' if it is meant to fail like this")
        }
        return isFailing ? nil : reading
    }

    /// Runs the solution; what follows goes on from there.
    private mutating func solve(_ question: Question, _ solution: Code, _ practice: some Practice) {
        let outcome = practice.run(solution.text)
        for line in outcome.lines { note(line) }
        if let failure = outcome.failure {
            report(failure, in: solution, "the solution does not run: ")
            return
        }
        switch practice.attempt({ question.reading(in: practice) }) {
        case .holds: return
        case .unready(let check, let failure, _):
            report(failure, in: check, "the condition does not evaluate: ")
        case .fails(let measures):
            let found = measures.map { "\($0.text) is \(text(of: $0.value))" }.joined(separator: ", ")
            report(
                "the solution does not pass", at: question.firstCheck.range,
                hint: found.isEmpty ? nil : found)
        }
    }
}

extension Question {
    /// The condition that a message about all of them points to.
    fileprivate var firstCheck: Code {
        guard case .task(let checks, _, _) = kind else { preconditionFailure("only a task has conditions") }
        return checks[0]
    }
}
