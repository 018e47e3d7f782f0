import Micrograd

/// Python's `random`: the stream of initial weights, so that published networks come out.
///
/// ```swift
/// var random = PythonRandom(seed: 1337)
/// print(random.random())         // 0.6177528569514706
/// print(random.uniform(-1, 1))   // 0.06653114721000164
/// ```
///
/// What it gives is what CPython 3.11 gives after `random.seed(n)`. A copy is a snapshot.
public struct PythonRandom: RandomStream, Equatable, Sendable {
    private var twister: MersenneTwister
    /// The second of a pair of normal numbers, kept for the next call.
    private var spareNormal: Double?

    /// The stream after `random.seed(seed)`; as in Python, the sign is ignored.
    public init(seed: Int) {
        let magnitude = seed.magnitude
        let words = [UInt32(truncatingIfNeeded: magnitude), UInt32(truncatingIfNeeded: magnitude >> 32)]
        twister = MersenneTwister(key: words[1] == 0 ? [words[0]] : words)
    }

    /// A stream nobody can foretell, seeded by the system.
    public init() { self.init(seed: Int.random(in: 0...Int.max)) }

    public mutating func random() -> Double { twister.nextFraction() }

    /// `count` random bits, at most 64, as Python's `getrandbits`: the first word is the lowest.
    public mutating func bits(_ count: Int) -> UInt64 {
        precondition(count >= 0 && count <= 64, "from 0 to 64 bits")
        if count == 0 { return 0 }
        if count <= 32 { return UInt64(twister.nextWord() >> UInt32(32 - count)) }
        let low = UInt64(twister.nextWord())
        return UInt64(twister.nextWord() >> UInt32(64 - count)) << 32 | low
    }

    /// A whole number below `bound`, as Python's `_randbelow`: as many bits as the bound has, and again
    /// while they exceed it.
    public mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0, "the bound is above 0")
        let width = Int.bitWidth - bound.leadingZeroBitCount
        while true {
            let number = bits(width)
            if number < UInt64(bound) { return Int(number) }
        }
    }

    /// A normal number, as Python's `random.gauss(0, 1)`: two at a time, by the method of Box and Muller.
    public mutating func normal() -> Double {
        if let spare = spareNormal {
            spareNormal = nil
            return spare
        }
        let angle = random() * (2 * .pi)
        let radius = (-2 * (1 - random()).logarithm).squareRoot()
        spareNormal = angle.sine * radius
        return angle.cosine * radius
    }

    /// `count` different elements in random order, as Python's `random.sample`.
    ///
    /// Few out of many are drawn by number, again when one comes twice; else the elements are dealt out.
    ///
    /// ```swift
    /// var random = PythonRandom(seed: 42)
    /// print(random.sample([1, 2, 3, 4, 5], 2))   // [1, 5]
    /// ```
    public mutating func sample<Element>(_ elements: [Element], _ count: Int) -> [Element] {
        precondition(count >= 0 && count <= elements.count, "a sample is no larger than what it is from")
        if elements.count <= Self.largestDeal(count) {
            var pool = elements
            return (0..<count).map { dealt in
                let last = elements.count - dealt - 1
                pool.swapAt(below(last + 1), last)
                return pool[last]
            }
        }
        var drawn: Set<Int> = []
        return (0..<count).map { _ in
            var place = below(elements.count)
            while !drawn.insert(place).inserted { place = below(elements.count) }
            return elements[place]
        }
    }

    /// Up to how many elements Python deals a sample of `count` from a copy of them all: the size of the
    /// set it would need otherwise.
    private static func largestDeal(_ count: Int) -> Int {
        guard count > 5 else { return 21 }
        var setSize = 4
        while setSize < 3 * count { setSize *= 4 }
        return 21 + setSize
    }
}
