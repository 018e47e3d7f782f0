extension Differences {
    /// Takes in the values of one block.
    mutating func take(_ steps: SIMD4<Double>, _ sample: Sample) {
        if let obstacle = sample.obstacle { self.obstacle = obstacle }
        for lane in 0..<4 where steps[lane] > 0 && steps[lane].isFinite {
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
    func isContradicted(by sample: Sample, _ steps: SIMD4<Double>) -> Bool {
        (0..<4).contains { lane in
            guard steps[lane] > 0 && steps[lane].isFinite else { return false }
            let (above, below) = (sample.values[lane], sample.values[lane + 4])
            let probe = Extrapolation.Plain(
                step: steps[lane], difference: (above - below) / (2 * steps[lane]),
                rounding: rounding(above, below) / (2 * steps[lane]))
            return central.contradicts(probe)
        }
    }

    /// The two-sided derivative, nil where no step was of use.
    var estimate: GradientCheck.Estimate? { estimate(of: central) }

    /// What a table answers.
    ///
    /// A function that wavers by rounding as much as it changes at all is drowned: a slope could be
    /// anything up to what the shortest step would show.
    func estimate(of table: Extrapolation) -> GradientCheck.Estimate? {
        guard let best = table.best else { return nil }
        let error = isDrowned ? Swift.max(best.error, rounding(value, value) / (8 * x.ulp)) : best.error
        return GradientCheck.Estimate(value: best.value, error: 2 * error, step: best.step)
    }

    private var isDrowned: Bool {
        guard noise > 64 * value.ulp else { return false }
        let values =
            pairs.filter(\.isAboveUsable).map(\.above) + pairs.filter(\.isBelowUsable).map(\.below)
        return noise > 0.01 * ((values.max() ?? value) - (values.min() ?? value))
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
