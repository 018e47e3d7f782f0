import Micrograd

/// Gradient descent: p − rate · g.
///
/// ```swift
/// let w = Value.parameter(3)
/// (w * w).backward()
/// SGD().step([w], rate: 0.1)
/// print(w.data)   // 2.4
/// ```
public struct SGD: Optimizer, Equatable {
    public init() {}

    public func step(_ parameters: [Value], rate: Double) {
        for parameter in parameters { parameter.data -= rate * parameter.grad }
    }
}
