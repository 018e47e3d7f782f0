import Micrograd

/// Gradient descent: p − rate · g.
public struct SGD: Optimizer, Equatable {
    public init() {}

    public func step(_ parameters: [Value], rate: Double) {
        for parameter in parameters { parameter.data -= rate * parameter.grad }
    }
}
