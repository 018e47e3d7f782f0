import Micrograd

/// How large steps are as training goes on.
///
/// ```swift
/// let schedule = RateSchedule.linear(from: 1, to: 0.1)
/// print(schedule.rate(at: 50, of: 100))   // 0.55
/// ```
public enum RateSchedule: Equatable, Sendable {
    /// The same rate all along.
    case constant(Double)
    /// r₀ + (r₁ − r₀)·k/n at step k of n: the demo's 1 − 0.9·k/100 goes from 1 to 0.1.
    case linear(from: Double, to: Double)
    /// A rate multiplied by `factor` after every `interval` steps.
    case steps(from: Double, factor: Double, every: Int)
    /// Half a cosine, slow at both ends. (Loshchilov and Hutter 2017.)
    case cosine(from: Double, to: Double)

    /// The rate of step `step` out of `count`, the first being step 0.
    public func rate(at step: Int, of count: Int) -> Double {
        switch self {
        case .constant(let rate):
            return rate
        case .linear(let start, let end):
            return start + (end - start) * Double(step) / Double(count)
        case .steps(let start, let factor, let interval):
            return start * factor.raised(to: Double(step / max(interval, 1)))
        case .cosine(let start, let end):
            let phase = (Double.pi * Double(step) / Double(count)).cosine
            return end + (start - end) * (1 + phase) / 2
        }
    }
}
