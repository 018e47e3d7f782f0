extension GradientCheck {
    /// What differences alone say of an input.
    struct Finding {
        var numeric = Estimate(value: .nan, error: .infinity, step: 0)
        var left: Estimate?
        var right: Estimate?
        var obstacle: Obstacle?
        /// The verdict unless slopes contradict: agree, kink or edge.
        var verdict: Verdict

        /// Takes the two-sided derivative where there is one, else looks at the two sides apart.
        init(_ differences: Differences) {
            if let estimate = differences.estimate, estimate.value.isFinite {
                numeric = estimate
                verdict = .agree
                return
            }
            obstacle = differences.obstacle
            let below = differences.oneSided(above: false)
            let above = differences.oneSided(above: true)
            left = below.isSettled ? differences.estimate(of: below) : nil
            right = above.isSettled ? differences.estimate(of: above) : nil
            if case .edge? = obstacle { verdict = .edge } else { verdict = obstacle == nil ? .edge : .kink }
            // A side with points but without a limit spoils the whole; one without points does not belong.
            let isUnbounded =
                !below.plain.isEmpty && left == nil || !above.plain.isEmpty && right == nil
            if !isUnbounded { numeric = joined }
        }

        /// One number out of two sides. At a kink, the middle; at an edge, only if they are the same.
        private var joined: Estimate {
            guard let left, let right else {
                return left ?? right ?? Estimate(value: .nan, error: .infinity, step: 0)
            }
            let jump = (left.value - right.value).magnitude
            let slack = Swift.max(left.error, right.error)
            if verdict == .edge && jump > left.error + right.error {
                return Estimate(value: .nan, error: .infinity, step: 0)
            }
            return Estimate(
                value: (left.value + right.value) / 2, error: jump / 2 + slack,
                step: Swift.min(left.step, right.step))
        }

        /// Whether a derivative found from slopes cannot be what the differences saw.
        ///
        /// At a kink anything may come out by convention, and where there is no derivative, anything may;
        /// an infinite slope at an edge is one of the ways to say so.
        func contradicts(_ slope: Double) -> Bool {
            guard verdict != .kink && !numeric.value.isNaN else { return false }
            guard slope.isFinite else { return verdict != .edge }
            return !numeric.admits(slope)
        }
    }
}

extension GradientCheck.Estimate {
    /// Whether a derivative lies within 10 × the error, or within 10⁻⁷ of the size of the two.
    func admits(_ slope: Double) -> Bool {
        let tolerance = Swift.max(10 * error, 1e-7 * (slope.magnitude + value.magnitude))
        return (slope - value).magnitude <= tolerance
    }
}
