import Micrograd

/// Python's `sum`: 0 + x₀ + x₁ + …, recorded in this order, on which last digits depend.
///
/// ```swift
/// print(sum([Value(1), Value(2), Value(4)]).data)   // 7.0
/// ```
public func sum(_ values: [Value]) -> Value {
    guard let first = values.first else { return Value(0) }
    return values.dropFirst().reduce(0.0 + first, +)
}

/// The sum times 1/n, as micrograd's demo takes the mean of its losses.
///
/// ```swift
/// let x = Value(2)
/// mean([x, Value(4)]).backward()
/// print(x.grad)   // 0.5
/// ```
public func mean(_ values: [Value]) -> Value {
    precondition(!values.isEmpty, "nothing has no mean")
    return sum(values) * (1.0 / Double(values.count))
}

/// The mean squared error: the mean of (prediction − target)².
///
/// ```swift
/// print(mse([Value(1), Value(3)], [0, 1]).data)   // 2.5
/// ```
public func mse(_ predictions: [Value], _ targets: [Double]) -> Value {
    precondition(predictions.count == targets.count, "as many predictions as targets")
    return mse(predictions, constants(targets))
}

/// The max-margin loss: the mean of relu(1 − y·s) over scores s and labels y of −1 and 1.
///
/// ```swift
/// print(hinge([Value(0.5), Value(-2)], [1, -1]).data)   // 0.25
/// ```
///
/// Weights are kept small by ``l2(_:_:)`` besides. (Cortes and Vapnik 1995.)
public func hinge(_ scores: [Value], _ labels: [Double]) -> Value {
    precondition(scores.count == labels.count, "as many scores as labels")
    return hinge(scores, negated: constants(labels.map { -$0 }))
}

/// The logistic loss: the mean of log(1 + exp(−y·s)) over scores s and labels y of −1 and 1.
///
/// It is the cross-entropy of one output behind a sigmoid, computed without overflow.
///
/// ```swift
/// print(binaryCrossEntropy([Value(0), Value(100)], [1, 1]).data)   // 0.34657359027997264
/// ```
public func binaryCrossEntropy(_ scores: [Value], _ labels: [Double]) -> Value {
    precondition(scores.count == labels.count, "as many scores as labels")
    return binaryCrossEntropy(scores, negated: constants(labels.map { -$0 }))
}

/// A penalty on large parameters: strength · Σp².
///
/// ```swift
/// print(l2([Value(3), Value(4)], 0.01).data)   // 0.25
/// ```
public func l2(_ parameters: [Value], _ strength: Double) -> Value {
    strength * sum(parameters.map { $0 * $0 })
}
