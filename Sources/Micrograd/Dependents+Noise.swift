extension Dependents {
    /// How far the root's value wavers because every operation on the way is rounded.
    ///
    /// The unperturbed input is evaluated in eight lanes, in each of which every result is moved up or down
    /// by half a unit in its last place, at random; the answer is the largest departure of the root. So
    /// cancellation, as in (10⁸ + x) − 10⁸, shows. Only value rules are used, no slope. (Random rounding:
    /// La Porte and Vignes 1974; Parker 1997, "Monte Carlo arithmetic".)
    mutating func noise(
        lookUp: () throws(GradientCheck.Interrupted) -> Void
    ) throws(GradientCheck.Interrupted) -> Double {
        guard reachesRoot else { return 0 }
        var coins = Coins()
        lanes[0] = Lanes(tape.value(input))
        for start in stride(from: 0, to: instructions.count, by: CheckedGraph.patience) {
            try lookUp()
            withLanes { dependents, lanes in
                for index in start..<Swift.min(start + CheckedGraph.patience, dependents.instructions.count) {
                    let result = dependents.evaluate(index, lanes).numbers
                    lanes[index + 1] = Lanes(result + result * coins.toss())
                }
            }
        }
        let departures = value(at: rootPlace).numbers - tape.value(root)
        // What comes out infinite or nan in a lane says nothing of rounding.
        return departures.indices.map { departures[$0].magnitude }.filter(\.isFinite).max() ?? 0
    }
}

/// Random signs of half a unit in the last place, the same on every run. (Marsaglia 2003, "Xorshift RNGs".)
private struct Coins {
    private var state: UInt64 = 0x9e37_79b9_7f4a_7c15

    mutating func toss() -> SIMD8<Double> {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        let signs = (SIMD8(repeating: state) &<< SIMD8(0, 7, 14, 21, 28, 35, 42, 49)) & (1 << 63)
        return unsafeBitCast(signs | (0x1p-53).bitPattern, to: SIMD8<Double>.self)
    }
}
