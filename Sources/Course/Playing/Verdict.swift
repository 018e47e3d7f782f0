/// What an answer is found to be.
public enum Verdict: Sendable, Equatable {
    /// It is right.
    case right
    /// It is wrong in a way that learners know, and this is what they are told.
    case known(String)
    /// It is so far off.
    case off(got: Double, by: Double)
    /// It is not as many numbers as were asked for, or none of those to choose from.
    case unfit
}

/// What the answers to a question are compared with: numbers, computed in the step's own state before the
/// learner has touched it.
public struct AnswerKey: Sendable {
    /// What is expected.
    public let answer: [Double]
    /// Wrong answers and what each is told.
    public let wrong: [(values: [Double], feedback: String)]
    /// How far off a number may be: absolutely, or relative to what is expected if that is larger.
    public let tolerance: Double
    /// Whether it is the number of a choice.
    public let isChoice: Bool

    /// A key from its parts.
    public init(answer: [Double], wrong: [(values: [Double], feedback: String)], tolerance: Double) {
        self.answer = answer
        self.wrong = wrong
        self.tolerance = tolerance
        isChoice = false
    }

    /// The key to a choice: its lines are numbered from 1.
    public init(_ choices: [Question.Choice]) {
        let numbered = choices.enumerated().map { (number: Double($0.offset + 1), choice: $0.element) }
        answer = numbered.filter(\.choice.isRight).map(\.number)
        wrong = numbered.filter { !$0.choice.isRight }.map { ([$0.number], $0.choice.feedback.text) }
        tolerance = 0
        isChoice = true
    }

    /// What some numbers are found to be.
    public func verdict(on values: [Double]) -> Verdict {
        if agree(values, answer) { return .right }
        if let known = wrong.first(where: { agree(values, $0.values) }) { return .known(known.feedback) }
        guard values.count == answer.count, !isChoice else { return .unfit }
        let pair = zip(values, answer).first { !agree([$0], [$1]) }
        return pair.map { .off(got: $0, by: ($0 - $1).magnitude) } ?? .unfit
    }

    /// Whether numbers are the same within the tolerance.
    func agree(_ values: [Double], _ expected: [Double]) -> Bool {
        guard values.count == expected.count else { return false }
        return zip(values, expected).allSatisfy { value, expected in
            if value.isNaN || expected.isNaN { return value.isNaN && expected.isNaN }
            if value == expected || expected.isInfinite { return value == expected }
            return (value - expected).magnitude <= tolerance * max(1, expected.magnitude)
        }
    }
}
