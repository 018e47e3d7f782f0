import Micrograd

/// The fraction of scores on their label's side of 0: (y > 0) == (s > 0), as micrograd's demo counts.
///
/// ```swift
/// print(accuracy([0.5, -2, 3], [1, -1, -1]))   // 0.6666666666666666
/// ```
public func accuracy(_ scores: [Double], _ labels: [Double]) -> Double {
    fraction(zip(scores, labels).lazy.map { ($0 > 0) == ($1 > 0) })
}

/// The fraction of scores on their label's side of 0.
public func accuracy(_ scores: [Value], _ labels: [Double]) -> Double {
    accuracy(scores.map(\.data), labels)
}

/// The fraction of rows whose largest score is at the place of their label.
public func accuracy(_ scores: [[Double]], _ labels: [Int]) -> Double {
    fraction(zip(scores, labels).lazy.map { scores, label in largestPlace(scores) == label })
}

/// The place of the largest number, the first on a tie; nil where there is none.
func largestPlace(_ numbers: [Double]) -> Int? {
    numbers.indices.max { numbers[$0] < numbers[$1] || (numbers[$0] == numbers[$1] && $0 > $1) }
}

/// How many of the answers are true, by their count; 0 of none.
private func fraction(_ answers: some Sequence<Bool>) -> Double {
    var total = 0
    var right = 0
    for answer in answers {
        total += 1
        right += answer ? 1 : 0
    }
    return total == 0 ? 0 : Double(right) / Double(total)
}

extension Loss {
    /// The fraction of points a network trained with this loss gets right; nil where the labels are not
    /// classes but numbers to come near.
    ///
    /// With the squared error two classes are told apart at the middle between their labels.
    public func accuracy(_ outputs: [[Double]], _ data: DataSet) -> Double? {
        switch self {
        case .hinge, .binaryCrossEntropy:
            return MicrogradNN.accuracy(outputs.map { $0[0] }, data.labels)
        case .crossEntropy:
            return MicrogradNN.accuracy(outputs, data.labels.map { Int($0) })
        case .mse:
            guard let middle = data.middleOfTwoClasses else { return nil }
            return MicrogradNN.accuracy(outputs.map { $0[0] - middle }, data.labels.map { $0 - middle })
        }
    }
}

extension DataSet {
    /// The middle between the labels −1 and 1, or 0 and 1; nil when the labels are others.
    var middleOfTwoClasses: Double? {
        if labels.allSatisfy({ $0 == -1 || $0 == 1 }) { return 0 }
        if labels.allSatisfy({ $0 == 0 || $0 == 1 }) { return 0.5 }
        return nil
    }
}
