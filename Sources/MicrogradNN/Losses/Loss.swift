import Micrograd

/// How wrong a network's outputs are: the number training makes small.
///
/// ```swift
/// let outputs = [[Value(0.5)], [Value(-2)]]
/// for loss in [Loss.hinge, .mse] { print(loss.rawValue, loss(outputs, [1, -1]).data) }
/// // hinge 0.25
/// // mse 0.625
/// ```
public enum Loss: String, CaseIterable, Sendable {
    /// max(0, 1 − y·s), of labels −1 and 1: nothing to pay beyond a margin of 1.
    case hinge
    /// (s − y)², of labels that are numbers.
    case mse
    /// log(1 + exp(−y·s)), of labels −1 and 1: the logistic loss.
    case binaryCrossEntropy = "binary_cross_entropy"
    /// −log softmax(s)ₖ, of labels k = 0, 1, 2 …, with an output for each class.
    case crossEntropy = "cross_entropy"

    /// The mean loss over points, recorded.
    ///
    /// The outputs are a row for each point, as the network puts them out.
    public func callAsFunction(_ outputs: [[Value]], _ labels: [Double]) -> Value {
        switch self {
        case .hinge: MicrogradNN.hinge(outputs.map { $0[0] }, labels)
        case .mse: MicrogradNN.mse(outputs.map { $0[0] }, labels)
        case .binaryCrossEntropy: MicrogradNN.binaryCrossEntropy(outputs.map { $0[0] }, labels)
        case .crossEntropy: MicrogradNN.crossEntropy(outputs, labels.map { Int($0) })
        }
    }
}
