import Micrograd

/// NumPy's legacy `np.random`: the stream of data sets, shuffles and mini-batches.
///
/// ```swift
/// var random = NumPyRandom(seed: 1337)
/// print(random.normal())          // -0.7031873098624105
/// ```
///
/// What it gives is what `np.random.seed(n)` or `RandomState(n)` gives, which NumPy has promised never to
/// change. A copy is a snapshot.
public struct NumPyRandom: RandomStream, Equatable, Sendable {
    private var twister: MersenneTwister
    /// The second of a pair of normal numbers, kept for the next call.
    private var spareNormal: Double?

    /// The stream after `np.random.seed(seed)`.
    public init(seed: UInt32) { twister = MersenneTwister(seed: seed) }

    /// A stream nobody can foretell, seeded by the system.
    public init() { self.init(seed: UInt32.random(in: 0...UInt32.max)) }

    public mutating func random() -> Double { twister.nextFraction() }

    /// A whole number below `bound` by masked rejection: as many bits as the largest has, and again while
    /// they exceed it. Where only 0 is possible nothing is drawn.
    public mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0, "the bound is above 0")
        let largest = UInt64(bound - 1)
        if largest == 0 { return 0 }
        let mask = UInt64.max >> UInt64(largest.leadingZeroBitCount)
        let isOneWord = largest <= UInt64(UInt32.max)
        while true {
            let number = (isOneWord ? UInt64(twister.nextWord()) : twister.next()) & mask
            if number <= largest { return Int(number) }
        }
    }

    /// A normal number, two at a time by Marsaglia's polar method; the second of a pair is returned first.
    public mutating func normal() -> Double {
        if let spare = spareNormal {
            spareNormal = nil
            return spare
        }
        while true {
            let x = 2 * random() - 1
            let y = 2 * random() - 1
            let square = x * x + y * y
            guard square < 1, square != 0 else { continue }
            let factor = (-2 * square.logarithm / square).squareRoot()
            spareNormal = factor * x
            return factor * y
        }
    }
}
