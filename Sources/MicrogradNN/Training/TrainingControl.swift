/// What a step's listener wants next.
///
/// ```swift
/// let w = MLP([Layer([Neuron(weights: [0.5], bias: 0, activation: .linear)])])
/// let line = DataSet(points: [[1], [2]], labels: [2, 4])
/// let report = try train(w, on: line, TrainingOptions(loss: .mse)) { step in
///     step.loss < 1 ? .stop : .goOn
/// }
/// print(report.end, report.updates)   // stopped 4
/// ```
public enum TrainingControl: Sendable {
    case goOn
    /// Stop here and keep the parameters, this step's update included.
    case stop
}
