#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The numbers along an axis: which part is shown, where a number stands, and which numbers are marked.
struct PlotScale: Sendable, Equatable {
    /// The ends, for a logarithmic scale as powers of ten.
    let lower: Double
    let upper: Double
    let isLogarithmic: Bool

    /// A scale over a range of numbers that is not empty.
    init(_ range: ClosedRange<Double>, isLogarithmic: Bool = false) {
        self.isLogarithmic = isLogarithmic
        let low = isLogarithmic ? log10(range.lowerBound) : range.lowerBound
        let high = isLogarithmic ? log10(range.upperBound) : range.upperBound
        let isUsable = low.isFinite && high.isFinite && high > low
        lower = isUsable ? low : 0
        upper = isUsable ? high : 1
    }

    /// Where a number stands: 0 at the lower end, 1 at the upper; nil for what the axis cannot have.
    func place(_ number: Double) -> Double? {
        let place = ((isLogarithmic ? log10(number) : number) - lower) / (upper - lower)
        return place.isFinite ? place : nil
    }

    /// The number at a place.
    func number(at place: Double) -> Double {
        let number = lower + place * (upper - lower)
        return isLogarithmic ? pow(10, number) : number
    }

    /// A marked number.
    struct Tick: Equatable {
        var place: Double
        var label: String
    }

    /// Round numbers on the axis, as many as there may be: multiples of 1, 2 or 5 times a power of ten, or
    /// whole powers of ten.
    func ticks(atMost count: Int) -> [Tick] {
        let limit = Double(max(count, 2))
        let power = isLogarithmic ? 1 : pow(10, floor(log10((upper - lower) / limit)))
        let steps = (isLogarithmic ? [1.0, 2, 3, 5, 10, 20, 50, 100] : [1.0, 2, 5, 10, 20]).map { $0 * power }
        func ends(_ step: Double) -> (first: Double, last: Double) {
            ((lower / step - 1e-9).rounded(.up), (upper / step + 1e-9).rounded(.down))
        }
        guard let step = steps.first(where: { ends($0).last - ends($0).first + 1 <= limit }) else {
            return []
        }
        let (first, last) = ends(step)
        guard first <= last else { return [] }
        let largest = max(lower.magnitude, upper.magnitude)
        let digits = max(4, Int(log10(max(largest / step, 1)).rounded(.up)) + 1)
        return stride(from: first, through: last, by: 1).map { index in
            let number = index * step
            let label = isLogarithmic ? Self.label(powerOfTen: Int(number)) : number.compact(digits)
            return Tick(place: min(max((number - lower) / (upper - lower), 0), 1), label: label)
        }
    }

    private static func label(powerOfTen exponent: Int) -> String {
        -1...3 ~= exponent ? pow(10, Double(exponent)).compact() : "1e\(exponent)"
    }
}
