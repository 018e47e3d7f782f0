extension GradientCheck.Examination {
    /// One central difference with a step of the user's, and what it is expected to be off by.
    ///
    /// Its error has two parts. *Truncation*: the function is curved, and a secant is not a tangent; it
    /// grows as the step squared. *Rounding*: the two values are rounded, and their difference is divided
    /// by the step; it grows as the step shrinks. Where their sum is least the step is best.
    mutating func plainDifference(
        _ step: Double, _ finding: inout GradientCheck.Finding, _ differences: Differences
    ) throws(GradientCheck.Interrupted) -> (truncation: Double, rounding: Double)? {
        let step = step.magnitude
        let above = data + step
        let below = data - step
        let points = SIMD8(
            lowHalf: SIMD4(repeating: above), highHalf: SIMD4(repeating: below))
        let sample = try dependents.sample(
            at: points, stoppingWhenLost: false, lookUp: graph.lookUp)
        let difference = (sample.values[0] - sample.values[4]) / (above - below)
        if sample.outside[0] || sample.outside[4] || above == below {
            finding.numeric = GradientCheck.Estimate(value: .nan, error: .infinity, step: step)
            if finding.verdict == .agree { finding.verdict = .edge }
            finding.obstacle = sample.obstacle ?? finding.obstacle
            return nil
        }
        let sizes = sample.values[0].magnitude + sample.values[4].magnitude
        let rounding = (Double.ulpOfOne * sizes + 2 * differences.noise) / (above - below)
        if sample.flipped[0] || sample.flipped[4] || sample.apart[0] {
            let distance = (difference - finding.numeric.value).magnitude + finding.numeric.error
            finding.numeric = GradientCheck.Estimate(value: difference, error: distance, step: step)
            finding.verdict = .kink
            finding.obstacle = sample.obstacle
            return nil
        }
        guard finding.verdict == .agree else { return nil }
        let truncation = differences.central.truncation(step: step)
        finding.numeric = GradientCheck.Estimate(
            value: difference, error: 2 * (truncation + rounding), step: step)
        return (truncation, rounding)
    }
}

extension Extrapolation {
    /// How far a plain difference with a given step is expected to be off, apart from rounding.
    ///
    /// Read off the difference with the nearest step whose own error stands out from rounding.
    func truncation(step: Double) -> Double {
        guard let best else { return .infinity }
        func excess(_ plain: Plain) -> Double { (plain.difference - best.value).magnitude }
        let telling = plain.filter { excess($0) > 10 * ($0.rounding + best.error) }
        let nearest = telling.min { distance($0.step, step) < distance($1.step, step) }
        guard let nearest else {
            let longest = plain.first
            return longest.map { $0.rounding * scale(step / $0.step) } ?? .infinity
        }
        return excess(nearest) * scale(step / nearest.step)
    }

    /// How many times one step is as long as another, whichever is longer.
    private func distance(_ first: Double, _ second: Double) -> Double {
        Swift.max(first / second, second / first)
    }
}
