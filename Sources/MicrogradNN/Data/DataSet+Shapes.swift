import Micrograd

// The data sets every course begins with. All come shuffled; the same stream gives the same points.
extension DataSet {
    /// Two half circles that reach into each other, labelled −1 (outer) and 1 (inner).
    ///
    /// The points are those of scikit-learn's `make_moons` after `np.random.seed`, its labels 0 and 1 made
    /// −1 and 1, as micrograd's demo does. ``makeMoons(_:noise:using:)`` keeps 0 and 1.
    ///
    /// `noise` is the standard deviation of what is added to each coordinate; nil adds nothing and draws
    /// nothing.
    public static func moons(
        _ count: Int, noise: Double? = nil, using random: inout some RandomStream
    ) -> DataSet {
        let data = makeMoons(count, noise: noise, using: &random)
        return DataSet(points: data.points, labels: data.labels.map { 2 * $0 - 1 })
    }

    /// The moons with scikit-learn's labels: 0 (outer) and 1 (inner).
    ///
    /// ```swift
    /// var random = NumPyRandom(seed: 1337)
    /// print(DataSet.makeMoons(4, using: &random).labels)   // [1.0, 0.0, 0.0, 1.0]
    /// ```
    public static func makeMoons(
        _ count: Int, noise: Double? = nil, using random: inout some RandomStream
    ) -> DataSet {
        let outer = spread(from: 0, to: .pi, count / 2).map { [$0.cosine, $0.sine] }
        let inner = spread(from: 0, to: .pi, count - count / 2).map { [1 - $0.cosine, 1 - $0.sine - 0.5] }
        return joined([outer, inner], labels: [0, 1]).shuffled(using: &random).noisy(noise, using: &random)
    }

    /// A circle around another, labelled −1 (outer, radius 1) and 1 (inner, radius `factor`), as
    /// scikit-learn's `make_circles`.
    ///
    /// ```swift
    /// var random = NumPyRandom(seed: 1)
    /// let data = DataSet.circles(100, using: &random)
    /// for (point, label) in zip(data.points, data.labels).prefix(2) {
    ///     print((point[0] * point[0] + point[1] * point[1]).squareRoot(), label)
    /// }
    /// // 0.5 1.0
    /// // 0.5 1.0
    /// ```
    public static func circles(
        _ count: Int, noise: Double? = nil, factor: Double = 0.5, using random: inout some RandomStream
    ) -> DataSet {
        func circle(_ count: Int, radius: Double) -> [[Double]] {
            (0..<count).map { index in
                let angle = Double(index) * (2 * .pi / Double(count))
                return [angle.cosine * radius, angle.sine * radius]
            }
        }
        let rings = [circle(count / 2, radius: 1), circle(count - count / 2, radius: factor)]
        return joined(rings, labels: [-1, 1]).shuffled(using: &random).noisy(noise, using: &random)
    }

    /// Arms that wind around each other from the middle out, three quarters of a turn each.
    ///
    /// There are `classes` arms; two are labelled −1 and 1, more 0, 1, 2 ….
    ///
    /// ```swift
    /// var random = NumPyRandom(seed: 1)
    /// print(DataSet.spiral(90, classes: 3, using: &random).classes)   // [0.0, 1.0, 2.0]
    /// ```
    public static func spiral(
        _ count: Int, noise: Double? = nil, classes: Int = 2, using random: inout some RandomStream
    ) -> DataSet {
        let arms = shares(of: count, classes).enumerated().map { arm, share in
            (0..<share).map { index in
                let radius = Double(index + 1) / Double(share)
                let angle = 1.5 * .pi * radius + 2 * .pi * Double(arm) / Double(classes)
                return [radius * angle.cosine, radius * angle.sine]
            }
        }
        return joined(arms, labels: (0..<classes).map { label($0, of: classes) })
            .shuffled(using: &random).noisy(noise, using: &random)
    }

    /// Round clouds whose centers stand evenly on a circle of radius 2.
    ///
    /// There are `classes` clouds, of standard deviation `noise`; two are labelled −1 and 1, more 0, 1, 2 ….
    ///
    /// ```swift
    /// var random = NumPyRandom(seed: 1)
    /// let data = DataSet.blobs(100, using: &random)
    /// print(data.count, data.classes)   // 100 [-1.0, 1.0]
    /// ```
    public static func blobs(
        _ count: Int, noise: Double = 0.5, classes: Int = 2, using random: inout some RandomStream
    ) -> DataSet {
        let clouds = shares(of: count, classes).enumerated().map { cloud, share in
            let angle = .pi / 4 + 2 * .pi * Double(cloud) / Double(classes)
            return [[Double]](repeating: [2 * angle.cosine, 2 * angle.sine], count: share)
        }
        return joined(clouds, labels: (0..<classes).map { label($0, of: classes) })
            .shuffled(using: &random).noisy(noise, using: &random)
    }

    /// The four corners no line can separate: 1 where exactly one input is 1, else −1. (Minsky and Papert
    /// 1969.)
    ///
    /// ```swift
    /// for (point, label) in zip(DataSet.xor().points, DataSet.xor().labels) { print(point, label) }
    /// // [0.0, 0.0] -1.0
    /// // [0.0, 1.0] 1.0
    /// // [1.0, 0.0] 1.0
    /// // [1.0, 1.0] -1.0
    /// ```
    public static func xor() -> DataSet {
        DataSet(points: [[0, 0], [0, 1], [1, 0], [1, 1]], labels: [-1, 1, 1, -1])
    }
}

extension DataSet {
    /// `count` numbers from `start` to `end` at equal distances, both included, rounded as NumPy's
    /// `linspace` does.
    private static func spread(from start: Double, to end: Double, _ count: Int) -> [Double] {
        let step = (end - start) / Double(max(count - 1, 1))
        var numbers = (0..<count).map { start + Double($0) * step }
        if count > 1 { numbers[count - 1] = end }
        return numbers
    }

    /// `count` in parts that differ by one at most, the larger ones first.
    private static func shares(of count: Int, _ parts: Int) -> [Int] {
        precondition(count >= 0 && parts > 0, "a number of points, and at least one class")
        return (0..<parts).map { count / parts + ($0 < count % parts ? 1 : 0) }
    }

    private static func joined(_ groups: [[[Double]]], labels: [Double]) -> DataSet {
        let groupLabels = zip(groups, labels).flatMap { group, label in group.map { _ in label } }
        return DataSet(points: groups.flatMap { $0 }, labels: groupLabels)
    }
}
