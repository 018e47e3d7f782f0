import Language

/// The one thing to do in a step.
public struct Question: Sendable {
    /// What is asked.
    public let text: String
    /// How an answer is found to be right.
    public let kind: Kind
    /// From idea over formula to answer.
    public let hints: [Located]
    /// How far off a number may be: absolutely, or relative to what is expected if that is larger.
    public let tolerance: Double
    /// Where it stands, with its fences.
    public let range: SourceRange

    /// The kinds of question.
    public enum Kind: Sendable {
        /// A number, committed to before it is seen.
        case predict(answer: Code, wrong: [Attempt])
        /// One of some statements, by its number.
        case choose([Choice])
        /// Something to build, by code that reaches a state. All of the checks must hold.
        case task(checks: [Code], solution: Code, wrong: [Attempt])
    }

    /// An answer that learners really give and that is wrong.
    public struct Attempt: Sendable {
        /// The expression, or in a task the statements.
        public let code: Code
        /// What whoever gives it is told; empty where a task has nothing special to say.
        public let feedback: Located
        /// True when it fails to run, and is meant to.
        public let raises: Bool
    }

    /// One of the statements to choose from.
    public struct Choice: Sendable {
        /// What it says.
        public let text: Located
        /// Whether it is the right one.
        public let isRight: Bool
        /// What whoever takes it is told.
        public let feedback: Located
    }

    /// What is allowed where nothing else is said.
    public static let usualTolerance = 1e-3
}
