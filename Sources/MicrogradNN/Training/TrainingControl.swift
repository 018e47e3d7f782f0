/// What a step's listener wants next.
public enum TrainingControl: Sendable {
    case goOn
    /// Stop here and keep the parameters, this step's update included.
    case stop
}
