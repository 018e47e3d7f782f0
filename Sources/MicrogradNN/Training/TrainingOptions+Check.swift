extension TrainingOptions {
    /// Refuses data that does not fit the network or the loss, and settings that make no sense.
    func check(_ data: DataSet, for network: some Network) throws(DataError) {
        guard data.count > 0 else { throw DataError("there are no points to learn from") }
        guard data.featureCount == network.inputCount else {
            throw DataError(
                "points have \(data.featureCount) features, the network takes \(network.inputCount)",
                hint: "the network's first number is how many features a point has")
        }
        guard steps >= 0 else { throw DataError("the number of steps is below 0") }
        if let batchSize, batchSize < 1 {
            throw DataError("a batch of \(batchSize) points", hint: "a batch has at least one point")
        }
        try checkOutputs(network.outputCount)
        try checkLabels(data.labels, outputs: network.outputCount)
    }

    private func checkOutputs(_ count: Int) throws(DataError) {
        switch self.loss {
        case .hinge, .mse, .binaryCrossEntropy:
            guard count == 1 else {
                throw DataError(
                    "\(loss.rawValue) takes a network with one output, this one has \(count)",
                    hint: "end the network in 1, or use cross_entropy")
            }
        case .crossEntropy:
            guard count > 1 else {
                throw DataError(
                    "cross_entropy takes an output for each class, this network has one",
                    hint: "end the network in the number of classes, or use binary_cross_entropy")
            }
        }
    }

    private func checkLabels(_ labels: [Double], outputs: Int) throws(DataError) {
        switch loss {
        case .mse: return
        case .hinge, .binaryCrossEntropy:
            guard let label = labels.first(where: { $0 != -1 && $0 != 1 }) else { return }
            throw DataError(
                "\(loss.rawValue) takes the labels -1 and 1, and here is \(JSON.number(label).text)",
                hint: "labels 0 and 1 become -1 and 1 as 2*y - 1")
        case .crossEntropy:
            let classes = (0..<outputs).map { Double($0) }
            guard let label = labels.first(where: { !classes.contains($0) }) else { return }
            throw DataError(
                "cross_entropy takes the labels 0 to \(outputs - 1), and here is \(JSON.number(label).text)",
                hint: "labels -1 and 1 become 0 and 1 as (y + 1)/2")
        }
    }
}
