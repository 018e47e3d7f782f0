/// The derivative of a function of one number by differences of its values, with an honest error.
///
/// Steps start long, at ¼·max(1, |x|), and shorten by √2; four of them, each with its point above and its
/// point below, are evaluated at a time. A step whose points meet a corner or leave a domain is not used.
/// Those of one block and the next work together in an extrapolation table (``Extrapolation``), so every
/// block is a restart at a quarter of the step. It ends when shorter steps could only add rounding.
struct Differences {
    /// The points of one step: `x + step` and `x - step`, both exact.
    struct Pair {
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
    var pairs: [Pair] = []
    var central = Extrapolation(power: 2)
    /// What stood in the way of the last block.
    var obstacle: GradientCheck.Obstacle?

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

    /// Whether no shorter step can do better than what is there.
    private func isDone(next: Double) -> Bool {
        guard let best = central.best else { return false }
        return best.error <= rounding(value, value) / (2 * next)
    }

    /// How far rounding may move the difference of two values.
    func rounding(_ first: Double, _ second: Double) -> Double {
        Double.ulpOfOne * (first.magnitude + second.magnitude) + 2 * noise
    }
}
