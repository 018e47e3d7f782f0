import Micrograd

/// Scores as probabilities: exp(sᵢ) over their sum.
///
/// ```swift
/// print(softmax([Value(1000), Value(1000)]).map(\.data))   // [0.5, 0.5]
/// ```
///
/// The largest score is subtracted from all, which changes nothing but overflow.
public func softmax(_ scores: [Value]) -> [Value] {
    guard !scores.isEmpty else { return [] }
    let exponentials = shifted(scores).map { $0.exp() }
    let total = sum(exponentials)
    return exponentials.map { $0 / total }
}

/// The cross-entropy of one point: −log of the probability ``softmax(_:)`` gives to the class `label`.
///
/// ```swift
/// print(crossEntropy([Value(2), Value(2)], 0).data)   // 0.6931471805599453
/// ```
public func crossEntropy(_ scores: [Value], _ label: Int) -> Value {
    precondition(scores.indices.contains(label), "the label is the number of a class, from 0")
    let shifted = shifted(scores)
    return sum(shifted.map { $0.exp() }).log() - shifted[label]
}

/// The mean cross-entropy over points.
public func crossEntropy(_ scores: [[Value]], _ labels: [Int]) -> Value {
    precondition(scores.count == labels.count, "as many rows of scores as labels")
    return mean(zip(scores, labels).map { crossEntropy($0, $1) })
}

/// Scores less the largest of them, taken as a plain number: a constant shift moves no gradient.
private func shifted(_ scores: [Value]) -> [Value] {
    let largest = scores.map(\.data).max() ?? 0
    return scores.map { $0 - largest }
}
