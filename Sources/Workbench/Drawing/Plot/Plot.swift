/// What a plot shows, as data: curves and points in a plane. How it looks is the business of
/// ``PlotDrawing`` and ``PlotSVG``.
public struct Plot: Sendable, Equatable {
    /// A line above it all, empty for none.
    public var title: String
    /// Lines, each in a colour of its own.
    public var curves: [Curve]
    /// Points, each class in a colour and a shape of its own.
    public var classes: [PointClass]
    /// The axis to the right.
    public var x: Axis
    /// The axis up.
    public var y: Axis

    /// A plot from its parts.
    public init(
        title: String = "", curves: [Curve] = [], classes: [PointClass] = [], x: Axis = Axis(),
        y: Axis = Axis()
    ) {
        self.title = title
        self.curves = curves
        self.classes = classes
        self.x = x
        self.y = y
    }

    /// A place in the plane.
    public struct Point: Sendable, Equatable {
        /// How far to the right.
        public var x: Double
        /// How far up.
        public var y: Double

        /// The place at two coordinates.
        public init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// A line, in as many pieces as it has gaps and one more.
    public struct Curve: Sendable, Equatable {
        /// What the legend calls it, empty for a curve that needs no name.
        public var name: String
        /// Polylines; nothing is drawn between one piece and the next.
        public var pieces: [[Point]]
        /// Whether it runs off to infinity somewhere, so that its extremes are not worth showing.
        public var hasPole: Bool

        /// A curve of pieces.
        public init(_ name: String = "", pieces: [[Point]], hasPole: Bool = false) {
            self.name = name
            self.pieces = pieces
            self.hasPole = hasPole
        }

        /// A curve through points; one that is not finite makes a gap.
        public init(_ name: String = "", through points: [Point]) {
            let pieces = points.split { !($0.x.isFinite && $0.y.isFinite) }
            self.init(name, pieces: pieces.map(Array.init))
        }

        /// A curve of numbers over 0, 1, 2, …, as the losses of a training are.
        public init(_ name: String = "", values: [Double]) {
            self.init(name, through: values.enumerated().map { Point(Double($0), $1) })
        }
    }

    /// Points of one class.
    public struct PointClass: Sendable, Equatable {
        /// What the legend calls it, empty for points that need no name.
        public var name: String
        /// Where they are.
        public var points: [Point]

        /// Points of one class with its name.
        public init(_ name: String = "", points: [Point]) {
            self.name = name
            self.points = points
        }
    }

    /// What is known of an axis beforehand.
    public struct Axis: Sendable, Equatable {
        /// What it measures, empty for nothing.
        public var title: String
        /// What it must show, nil for what the data ask for.
        public var range: ClosedRange<Double>?
        /// Whether equal factors, not equal differences, take equal lengths.
        public var isLogarithmic: Bool

        /// An axis; all that is not given is found from the data.
        public init(_ title: String = "", range: ClosedRange<Double>? = nil, isLogarithmic: Bool = false) {
            self.title = title
            self.range = range
            self.isLogarithmic = isLogarithmic
        }
    }

    /// A plot of points, each with a label that tells its class; smaller labels come first.
    public static func scatter(_ points: [Point], labels: [Double], title: String = "") -> Plot {
        let classes = Set(labels).sorted().map { label in
            PointClass(label.compact(), points: zip(points, labels).filter { $0.1 == label }.map(\.0))
        }
        return Plot(title: title, classes: classes.count > 1 ? classes : [PointClass(points: points)])
    }
}
