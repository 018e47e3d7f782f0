import Micrograd

/// The losses with their labels as leaves of the tape, so that a compiled loss can be given other labels.
extension Loss {
    /// What a label's leaf holds: the label, or where the loss needs that, its negative. Nil when the labels
    /// decide which rows there are, so that there is no leaf.
    func target(of label: Double) -> Double? {
        switch self {
        case .mse: label
        case .hinge, .binaryCrossEntropy: -label
        case .crossEntropy: nil
        }
    }

    /// The mean loss over points with one output each, given the leaves for their labels.
    func callAsFunction(_ scores: [Value], targets: [Value]) -> Value {
        switch self {
        case .mse: MicrogradNN.mse(scores, targets)
        case .hinge: MicrogradNN.hinge(scores, negated: targets)
        case .binaryCrossEntropy: MicrogradNN.binaryCrossEntropy(scores, negated: targets)
        case .crossEntropy: preconditionFailure("the cross-entropy has no leaves for labels")
        }
    }
}

func mse(_ predictions: [Value], _ targets: [Value]) -> Value {
    mean(zip(predictions, targets).map { ($0 - $1).pow(2) })
}

func hinge(_ scores: [Value], negated labels: [Value]) -> Value {
    mean(zip(scores, labels).map { score, label in (1.0 + label * score).relu() })
}

func binaryCrossEntropy(_ scores: [Value], negated labels: [Value]) -> Value {
    mean(zip(scores, labels).map { score, label in (label * score).softplus() })
}
