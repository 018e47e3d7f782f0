/// A stream of random numbers that agrees with a library of Python's, draw for draw.
///
/// ``PythonRandom`` and ``NumPyRandom`` differ in how they seed, how they pick a whole number and how they
/// draw a normal one; what follows from those is written once, here.
///
/// ```swift
/// var random = PythonRandom(seed: 42)
/// print(random.integer(in: 1...6), random.choice(of: ["a", "b", "c"]))   // 6 a
/// print(random.permutation(5))   // [1, 3, 4, 2, 0]
/// ```
public protocol RandomStream: Sendable {
    /// A number in [0, 1).
    mutating func random() -> Double
    /// A whole number from 0 up to, not including, `bound`.
    mutating func below(_ bound: Int) -> Int
    /// A normal number of mean 0 and standard deviation 1.
    mutating func normal() -> Double
}

extension RandomStream {
    /// A number between `low` and `high`: low + (high − low)·r.
    public mutating func uniform(_ low: Double, _ high: Double) -> Double {
        low + (high - low) * random()
    }

    /// A normal number of the given mean and standard deviation.
    public mutating func normal(mean: Double, deviation: Double) -> Double {
        mean + deviation * normal()
    }

    /// A whole number of a range: `0..<6` as NumPy's `randint(0, 6)`, which excludes the end.
    public mutating func integer(in range: Range<Int>) -> Int {
        precondition(!range.isEmpty, "there is no number in an empty range")
        return range.lowerBound + below(range.count)
    }

    /// A whole number of a range: `1...6` as Python's `random.randint(1, 6)`, which includes the end.
    public mutating func integer(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// One of the elements.
    public mutating func choice<Element>(of elements: [Element]) -> Element {
        precondition(!elements.isEmpty, "there is nothing to choose from")
        return elements[below(elements.count)]
    }

    /// Puts the elements in random order, in place: from the last to the second, each changes places with
    /// one at or before it. (Fisher and Yates 1938; Durstenfeld 1964.)
    public mutating func shuffle<Element>(_ elements: inout [Element]) {
        for index in stride(from: elements.count - 1, through: 1, by: -1) {
            elements.swapAt(index, below(index + 1))
        }
    }

    /// The numbers 0 up to `count` in random order.
    public mutating func permutation(_ count: Int) -> [Int] {
        var numbers = Array(0..<count)
        shuffle(&numbers)
        return numbers
    }
}
