/// The optimizers by name, each with its usual settings.
///
/// ```swift
/// let w = Value.parameter(3)
/// (w * w).backward()
/// var optimizer = OptimizerKind.adamw.make()
/// optimizer.step([w], rate: 0.1)
/// print(w.data)   // 2.8970000001666665
/// ```
public enum OptimizerKind: String, CaseIterable, Sendable {
    case sgd, momentum, adam, adamw

    /// A fresh optimizer of this kind.
    public func make() -> any Optimizer {
        switch self {
        case .sgd: SGD()
        case .momentum: Momentum()
        case .adam: Adam()
        case .adamw: Adam.adamW()
        }
    }
}
