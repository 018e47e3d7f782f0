/// Differences with ever shorter steps, extrapolated to the step 0.
///
/// A difference with step h is off by c₁·hᵖ + c₂·h²ᵖ + …, p = 2 for central and 1 for one-sided ones. From two
/// steps the first term can be removed, from three the second too: each new difference makes a new row of
/// a triangular table, in which every entry has an error of its own. The entry of smallest error is the
/// answer. (Richardson 1911; Neville's scheme; Ridders 1982, "Accurate computation of F′(x) and F′(x)F″(x)";
/// Numerical Recipes, section 5.7.)
struct Extrapolation {
    /// An entry of the table.
    private struct Entry {
        let value: Double
        /// How far rounding alone may have moved the value.
        let rounding: Double
    }

    /// A difference as it was taken.
    struct Plain {
        let step: Double
        let difference: Double
        let rounding: Double
    }

    struct Best {
        let value: Double
        let error: Double
        let step: Double
        let rounding: Double
    }

    let power: Double
    private(set) var plain: [Plain] = []
    private var row: [Entry] = []
    /// The entry of smallest error so far; its error has no safety factor yet.
    private(set) var best: Best?

    /// At most this many steps work together.
    private static let width = 8

    /// - Parameter power: the power of the step in which the error grows.
    init(power: Double) { self.power = power }

    /// Takes a difference in.
    ///
    /// - Parameter rounding: how far rounding of the function's values may have moved it.
    mutating func add(step: Double, difference: Double, rounding: Double) {
        let newest = Plain(step: step, difference: difference, rounding: rounding)
        if contradicts(newest) { forget() }
        plain.append(newest)
        var entries = [Entry(value: difference, rounding: rounding)]
        for (order, coarse) in row.prefix(Extrapolation.width - 1).enumerated() {
            let fine = entries[order]
            let ratio = plain[plain.count - 2 - order].step / step
            let weight = 1 / (scale(ratio) - 1)
            let entry = Entry(
                value: fine.value + (fine.value - coarse.value) * weight,
                rounding: fine.rounding + (fine.rounding + coarse.rounding) * weight)
            entries.append(entry)
            // What one order more changed is a safe measure of what is still missing, unless two entries
            // are near by accident: so the entry above has a say too.
            let above = order + 1 < row.count ? row[order + 1] : coarse
            let change = [fine, coarse, above].map { (entry.value - $0.value).magnitude }.max() ?? 0
            let error = change + entry.rounding
            if error < best?.error ?? .infinity {
                best = Best(value: entry.value, error: error, step: step, rounding: entry.rounding)
            }
        }
        row = entries
    }

    /// Starts a new table; the differences taken so far stay on record.
    mutating func forget() {
        best = nil
        row = []
    }

    /// Whether a difference with a much shorter step shows that the best entry is an illusion.
    ///
    /// Steps longer than the waves of a fast oscillation see a smooth function that is not there; so what
    /// long steps said counts only as long as short ones do not say otherwise.
    func contradicts(_ plain: Plain) -> Bool {
        guard let best, plain.step < best.step / 16 else { return false }
        let own = self.plain.last { $0.step == best.step }.map { $0.difference - best.value } ?? 0
        let truncation = 4 * own.magnitude * scale(plain.step / best.step)
        let tolerance = 10 * (best.error + plain.rounding) + truncation
        return (plain.difference - best.value).magnitude > tolerance
    }

    /// Whether the differences approach a number: the error is small beside it, or beside the difference
    /// with the longest step, or no more than rounding. Those of `sqrt` at 0 do not, they grow.
    var isSettled: Bool {
        guard let best, let coarsest = plain.first?.difference else { return false }
        let size = Swift.max(0.05 * best.value.magnitude, 1e-6 * coarsest.magnitude)
        return best.error <= Swift.max(size, 10 * best.rounding)
    }

    /// How the error of a difference grows with the step.
    func scale(_ ratio: Double) -> Double { power == 1 ? ratio : ratio * ratio }
}
