/// Looks at a function in enough places to draw it: evenly at first, then closer where it turns steep, so
/// that jumps, poles and the ends of its domain are found and not drawn across.
///
/// ```swift
/// let curve = CurveSampler(-5...5).sample("1/x") { $0 == 0 ? nil : 1 / $0 }
/// print(curve.pieces.count, curve.hasPole)   // 2 true
/// ```
public struct CurveSampler: Sendable {
    /// Where to look.
    public var range: ClosedRange<Double>
    /// How many even steps to take.
    public var steps: Int
    /// How often a step may be halved: after that, what still differs is a jump.
    private let halvings = 34
    /// How often the function is looked at within one even step at most: one that is all noise, or swings
    /// faster than can be drawn, never becomes smooth.
    private let looks = 256

    /// A sampler for a range, which looks `steps` + 1 times at least.
    public init(_ range: ClosedRange<Double>, steps: Int = 600) {
        self.range = range
        self.steps = max(2, steps)
    }

    /// Samples a function. Where it answers nil, nan or an infinity it is not drawn; what it throws is thrown.
    public func sample<Failure: Error>(
        _ name: String = "", _ function: (Double) throws(Failure) -> Double?
    ) throws(Failure) -> Plot.Curve {
        func look(_ x: Double) throws(Failure) -> Sample {
            let y = try function(x)
            return Sample(x: x, y: y.flatMap { $0.isFinite ? $0 : nil })
        }
        var samples: [Sample] = []
        samples.reserveCapacity(steps + 1)
        for step in 0...steps {
            let share = Double(step) / Double(steps)
            samples.append(try look(range.lowerBound * (1 - share) + range.upperBound * share))
        }
        var trace = Trace(window: Window(around: samples.compactMap(\.y)))
        trace.append(samples[0])
        for (left, right) in zip(samples, samples.dropFirst()) {
            trace.room = looks
            try follow(left, right, halvings, &trace, look)
            trace.append(right)
        }
        return trace.curve(name)
    }

    /// Looks between two samples: appends what must be drawn between them, and a gap where the curve breaks.
    private func follow<Failure: Error>(
        _ left: Sample, _ right: Sample, _ halvings: Int, _ trace: inout Trace,
        _ look: (Double) throws(Failure) -> Sample
    ) throws(Failure) {
        guard trace.room > 0, trace.window.isSteep(left, right) else { return }
        let middle = left.x + (right.x - left.x) / 2
        guard halvings > 0, left.x < middle, middle < right.x else { return trace.interrupt(left, right) }
        trace.room -= 1
        let sample = try look(middle)
        try follow(left, sample, halvings - 1, &trace, look)
        trace.append(sample)
        try follow(sample, right, halvings - 1, &trace, look)
    }

    fileprivate struct Sample {
        var x: Double
        var y: Double?
    }

    /// The part of the plane that will be seen, roughly, from the even samples.
    fileprivate struct Window {
        var middle = 0.0
        var span = 1.0

        init(around values: [Double]) {
            let sorted = values.sorted()
            guard let first = sorted.first, let last = sorted.last else { return }
            let low = sorted[sorted.count / 20]
            let high = sorted[sorted.count - 1 - sorted.count / 20]
            middle = low / 2 + high / 2
            span = high > low ? high - low : last - first
        }

        /// Whether a value is far outside.
        func isFar(_ y: Double) -> Bool { (y - middle).magnitude > 4 * span }

        /// Whether a step between two samples is too high to be drawn as one line.
        func isSteep(_ left: Sample, _ right: Sample) -> Bool {
            guard let before = left.y, let after = right.y else { return (left.y == nil) != (right.y == nil) }
            if isFar(before), isFar(after), (before > middle) == (after > middle) { return false }
            return (after - before).magnitude > span / 24
        }
    }

    /// The curve as it grows.
    fileprivate struct Trace {
        let window: Window
        /// How many more looks the present step has.
        var room = 0
        private var pieces: [[Plot.Point]] = [[]]
        private var hasPole = false

        init(window: Window) { self.window = window }

        mutating func append(_ sample: Sample) {
            guard let y = sample.y else { return breakOff() }
            pieces[pieces.count - 1].append(Plot.Point(sample.x, y))
        }

        /// Between these two, as near to each other as can be, the curve is broken.
        mutating func interrupt(_ left: Sample, _ right: Sample) {
            if [left.y, right.y].contains(where: { $0.map(window.isFar) ?? false }) { hasPole = true }
            breakOff()
        }

        private mutating func breakOff() {
            if pieces.last?.isEmpty == false { pieces.append([]) }
        }

        func curve(_ name: String) -> Plot.Curve {
            Plot.Curve(name, pieces: pieces.filter { !$0.isEmpty }, hasPole: hasPole)
        }
    }
}
