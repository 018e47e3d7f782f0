/// The derivative of a function of one number by differences of its values, with an honest error.
///
/// Steps start long, at ¼·max(1, |x|), and shorten by √2; four of them, each with its point above and its
/// point below, are evaluated at a time. A step whose points meet a corner or leave a domain is not used.
/// Those of one block and the next work together in an extrapolation table (``Extrapolation``), so every
/// block is a restart at a quarter of the step. It ends when shorter steps could only add rounding.
struct Differences {
    /// The points of one step: `x + step` and `x - step`, both exact.
    private struct Pair {
        let step: Double
        let above: Double
        let below: Double
        let isAboveUsable: Bool
        let isBelowUsable: Bool
    }

    let x: Double
    /// The function's value at x.
    let value: Double
    /// How far that value wavers by rounding.
    let noise: Double
    private var pairs: [Pair] = []
    private(set) var central = Extrapolation(power: 2)
    /// What stood in the way of the last block.
    private(set) var obstacle: GradientCheck.Obstacle?

    /// Takes differences until they are as good as they get.
    init(
        at x: Double, value: Double, noise: Double,
        sample: (SIMD8<Double>) throws(GradientCheck.Interrupted) -> Sample
    ) throws(GradientCheck.Interrupted) {
        self.x = x
        self.value = value
        self.noise = noise
        guard x.isFinite && value.isFinite else { return }
        var start = Swift.max(1, x.magnitude) / 4
        while start > 4 * x.ulp && start > Differences.shortest {
            let steps = Differences.block(from: start, at: x)
            let points = SIMD8(lowHalf: x + steps, highHalf: x - steps)
            take(steps, try sample(points))
            start = nextStart(after: start)
            if isDone(next: start), let best = central.best {
                let probes = Differences.grid(best.step * SIMD4(0x1p-6, 0x1p-12, 0x1p-18, 0x1p-24), at: x)
                let points = SIMD8(lowHalf: x + probes, highHalf: x - probes)
                if !isContradicted(by: try sample(points), probes) { return }
                central.forget()
            }
        }
    }

    /// Four steps, each √2 times as long as the next, made such that both of their points are exact.
    static func block(from start: Double, at x: Double) -> SIMD4<Double> {
        grid(start * SIMD4(1, 0.5.squareRoot(), 0.5, 0.125.squareRoot()), at: x)
    }

    /// Steps changed a little so that both of their points are exact.
    private static func grid(_ steps: SIMD4<Double>, at x: Double) -> SIMD4<Double> {
        // Of the two points the one farther from 0 has the coarser grid.
        x < 0 ? x - (x - steps) : (x + steps) - x
    }

    /// Steps as short as this tell nothing unless x itself is as small.
    private static let shortest = 0x1p-1000

    /// A quarter. Where steps have become short beside 1 and x is smaller still, on to the size of x.
    private func nextStart(after start: Double) -> Double {
        guard start < 0x1p-54 else { return start / 4 }
        return Swift.min(start, x.magnitude) / 4
    }
}

extension Differences {
    /// How far rounding may move the difference of two values.
    private func rounding(_ first: Double, _ second: Double) -> Double {
        Double.ulpOfOne * (first.magnitude + second.magnitude) + 2 * noise
    }

    private mutating func take(_ steps: SIMD4<Double>, _ sample: Sample) {
        if let obstacle = sample.obstacle { self.obstacle = obstacle }
        for lane in 0..<4 where steps[lane] > 0 {
            let above = sample.values[lane]
            let below = sample.values[lane + 4]
            let isAboveUsable = !sample.flipped[lane] && !sample.outside[lane]
            let isBelowUsable = !sample.flipped[lane + 4] && !sample.outside[lane + 4]
            let step = steps[lane]
            pairs.append(
                Pair(
                    step: step, above: above, below: below, isAboveUsable: isAboveUsable,
                    isBelowUsable: isBelowUsable))
            if isAboveUsable && isBelowUsable && !sample.apart[lane] {
                central.add(
                    step: step, difference: (above - below) / (2 * step),
                    rounding: rounding(above, below) / (2 * step))
            }
        }
    }

    /// Whether differences with much shorter steps, rough as they are, show the best entry to be an illusion.
    private func isContradicted(by sample: Sample, _ steps: SIMD4<Double>) -> Bool {
        (0..<4).contains { lane in
            guard steps[lane] > 0 else { return false }
            let (above, below) = (sample.values[lane], sample.values[lane + 4])
            let probe = Extrapolation.Plain(
                step: steps[lane], difference: (above - below) / (2 * steps[lane]),
                rounding: rounding(above, below) / (2 * steps[lane]))
            return central.contradicts(probe)
        }
    }

    /// Whether no shorter step can do better than what is there.
    private func isDone(next: Double) -> Bool {
        guard let best = central.best else { return false }
        return best.error <= rounding(value, value) / (2 * next)
    }

    /// The derivative from one side, extrapolated from the steps already taken.
    func oneSided(above: Bool) -> Extrapolation {
        var side = Extrapolation(power: 1)
        for pair in pairs where above ? pair.isAboveUsable : pair.isBelowUsable {
            let difference = above ? pair.above - value : value - pair.below
            side.add(
                step: pair.step, difference: difference / pair.step,
                rounding: rounding(above ? pair.above : pair.below, value) / pair.step)
        }
        return side
    }
}
