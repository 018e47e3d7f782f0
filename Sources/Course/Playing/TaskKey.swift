/// What a task's state is compared with, computed in the step's own state before the learner has touched it.
public struct TaskKey: Sendable {
    /// What the conditions say at the start.
    public let start: TaskReading
    /// The states that known wrong attempts lead to, and what each is told.
    public let wrong: [(measures: [TaskReading.Measure], feedback: String)]

    /// A key from its parts.
    public init(start: TaskReading, wrong: [(measures: [TaskReading.Measure], feedback: String)]) {
        self.start = start
        self.wrong = wrong
    }

    /// What whoever has reached a state is told, where it is one that a known attempt leads to.
    public func feedback(on reading: TaskReading) -> String? {
        guard case .fails(let measures) = reading, reading != start else { return nil }
        return wrong.first { TaskKey.agree($0.measures, measures) }?.feedback
    }

    /// Whether two attempts have failed the same condition with the same numbers.
    static func agree(_ one: [TaskReading.Measure], _ other: [TaskReading.Measure]) -> Bool {
        one.count == other.count && !one.isEmpty
            && zip(one, other).allSatisfy { one, other in
                one.text == other.text
                    && (one.value == other.value
                        || (one.value - other.value).magnitude <= 1e-9 * max(1, other.value.magnitude))
            }
    }
}

extension Question {
    /// Computes what a task's state will be compared with.
    public func taskKey(in practice: some Practice) -> TaskKey? {
        guard case .task(_, _, let attempts) = kind else { return nil }
        let start = practice.attempt { reading(in: practice) }
        let wrong = attempts.compactMap { attempt -> ([TaskReading.Measure], String)? in
            guard !attempt.raises, !attempt.feedback.text.isEmpty else { return nil }
            let reading = practice.attempt { () -> TaskReading in
                _ = practice.run(attempt.code.text)
                return self.reading(in: practice)
            }
            guard case .fails(let measures) = reading else { return nil }
            return (measures, attempt.feedback.text)
        }
        return TaskKey(start: start, wrong: wrong)
    }

    /// Computes what answers will be compared with; nil for a task, and where the answer does not compute.
    public func answerKey(in practice: some Practice) -> AnswerKey? {
        switch kind {
        case .task: return nil
        case .choose(let choices): return AnswerKey(choices)
        case .predict(let answer, let attempts):
            func values(_ code: Code) -> [Double]? {
                practice.attempt { practice.run(code.text).values }
            }
            guard let expected = values(answer) else { return nil }
            let wrong = attempts.filter { !$0.raises }.compactMap { attempt in
                values(attempt.code).map { (values: $0, feedback: attempt.feedback.text) }
            }
            return AnswerKey(answer: expected, wrong: wrong, tolerance: tolerance)
        }
    }

    /// What whoever enters code that fails is told, where it is a known attempt.
    public func feedback(onFailing code: String) -> String? {
        let attempts: [Attempt] =
            switch kind {
            case .predict(_, let wrong), .task(_, _, let wrong): wrong
            case .choose: []
            }
        func words(_ text: String) -> String { text.filter { !$0.isWhitespace } }
        return attempts.first { $0.raises && words($0.code.text) == words(code) }?.feedback.text
    }
}
