extension Loss {
    /// The fraction of points a network trained with this loss gets right; nil where the labels are not
    /// classes but numbers to come near.
    ///
    /// With the squared error two classes are told apart at the middle between their labels.
    ///
    /// ```swift
    /// let data = DataSet(points: [[0], [1], [2]], labels: [-1, 1, 1])
    /// print(Loss.hinge.accuracy([[-1], [-1], [3]], data) as Any)   // Optional(0.6666666666666666)
    /// ```
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

    /// The same for a network with one output, given the scores.
    func accuracy(scores: [Double], _ data: DataSet) -> Double? {
        guard let middle = self == .mse ? data.middleOfTwoClasses : 0 else { return nil }
        var right = 0
        for (score, label) in zip(scores, data.labels) where (score > middle) == (label > middle) {
            right += 1
        }
        return Double(right) / Double(scores.count)
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
