/// Where a neuron's bias starts.
public enum BiasStart: String, CaseIterable, Sendable {
    /// At 0, with no number drawn: micrograd's package.
    case zero
    /// Drawn from (−1, 1) after the neuron's weights: micrograd's lecture.
    case uniform
    /// There is no bias.
    case none

    /// The bias a new neuron gets, drawn if it must be.
    func number(using random: inout some RandomStream) -> Double? {
        switch self {
        case .zero: 0
        case .uniform: random.uniform(-1, 1)
        case .none: nil
        }
    }
}
