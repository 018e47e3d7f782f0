/// Points and their labels: what a network learns from.
///
/// ```swift
/// var random = NumPyRandom(seed: 1337)
/// let data = DataSet.moons(100, noise: 0.1, using: &random)
/// print(data.count, data.points[0], data.labels[0])
/// // 100 [1.1221146075409685, 0.08147717341718697] -1.0
/// ```
public struct DataSet: Equatable, Sendable {
    /// One row of features a point, all of the same length.
    public private(set) var points: [[Double]]
    /// One label a point: −1 and 1 for two classes, 0, 1, 2 … for more, any number for a regression.
    public private(set) var labels: [Double]

    public init(points: [[Double]], labels: [Double]) {
        precondition(points.count == labels.count, "as many labels as points")
        precondition(points.allSatisfy { $0.count == points[0].count }, "points of the same length")
        self.points = points
        self.labels = labels
    }

    public var count: Int { points.count }

    /// How many features a point has.
    public var featureCount: Int { points.first?.count ?? 0 }

    /// The different labels, in ascending order.
    public var classes: [Double] { Set(labels).sorted() }

    /// The points of some rows, in the order of `rows`.
    public subscript(rows: some Sequence<Int>) -> DataSet {
        DataSet(points: rows.map { points[$0] }, labels: rows.map { labels[$0] })
    }
}

extension DataSet {
    /// The same rows in random order, shuffled as scikit-learn's `shuffle` does.
    func shuffled(using random: inout some RandomStream) -> DataSet {
        self[random.permutation(count)]
    }

    /// Adds normal noise row by row, the first feature before the second; nil draws nothing.
    func noisy(_ noise: Double?, using random: inout some RandomStream) -> DataSet {
        guard let noise else { return self }
        let moved = points.map { point in
            point.map { $0 + random.normal(mean: 0, deviation: noise) }
        }
        return DataSet(points: moved, labels: labels)
    }

    /// The label of class `index` out of `count`: −1 and 1 where there are two, else 0, 1, 2 ….
    static func label(_ index: Int, of count: Int) -> Double {
        count == 2 ? Double(2 * index - 1) : Double(index)
    }
}
