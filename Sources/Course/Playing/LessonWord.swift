/// The words that steer a lesson. None of them is ever an answer.
public enum LessonWord: String, Sendable, CaseIterable {
    /// On to the following step.
    case next
    /// To the step before.
    case back
    /// The next hint.
    case hint
    /// Shows the answer.
    case skip
    /// Shows the step again.
    case show
    /// Begins the step anew.
    case reset
    /// Ends the lesson for now.
    case leave
}
