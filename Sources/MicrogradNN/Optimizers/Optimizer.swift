import Micrograd

/// Moves parameters by their gradients, and remembers what it needs to do so better.
///
/// What it remembers is kept by the parameters' place in their order; a copy is a snapshot.
///
/// ```swift
/// let w = Value.parameter(3)
/// var optimizer = Momentum()
/// for _ in 1...200 {
///     withTape {
///         let loss = (w - 1) * (w - 1)
///         w.zeroGrad()
///         loss.backward()
///         optimizer.step([w], rate: 0.01)
///     }
/// }
/// print(abs(w.data - 1) < 0.001)   // true
/// ```
public protocol Optimizer: Sendable {
    /// Changes the parameters' data by one step of the given rate, from the gradients they hold.
    mutating func step(_ parameters: [Value], rate: Double)
}

/// Makes room for the memory of new parameters, which begins at 0.
func grow(_ memory: inout [Double], to count: Int) {
    if memory.count < count { memory += [Double](repeating: 0, count: count - memory.count) }
}
