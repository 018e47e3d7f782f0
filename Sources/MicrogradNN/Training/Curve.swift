/// A curve that grows point by point and stays small: when it is full every second point goes.
///
/// A million steps of training leave a curve no larger than two thousand.
public struct Curve: Equatable, Sendable {
    /// The kept points: step and value, in order.
    public private(set) var points: [Point] = []
    /// Every how many steps a point is kept.
    public private(set) var stride = 1
    private static let capacity = 2048

    /// A value and the step it belongs to.
    public struct Point: Equatable, Sendable {
        public let step: Int
        public let value: Double
    }

    public init() {}

    /// The kept values.
    public var values: [Double] { points.map(\.value) }

    /// Adds the value of a step; steps come in order.
    mutating func append(_ value: Double, at step: Int) {
        guard step % stride == 0 else { return }
        if points.count == Self.capacity {
            stride *= 2
            points.removeAll { $0.step % stride != 0 }
            guard step % stride == 0 else { return }
        }
        points.append(Point(step: step, value: value))
    }
}
