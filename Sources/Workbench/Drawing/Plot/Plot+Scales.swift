extension Plot {
    /// The scale of the axis to the right.
    var xScale: PlotScale {
        let numbers = drawn.map(\.x) + classes.flatMap(\.points).map(\.x)
        let usable = numbers.filter { $0.isFinite && (!x.isLogarithmic || $0 > 0) }
        return Self.scale(x, usable, margin: classes.isEmpty ? 0 : 0.05)
    }

    /// The scale of the axis up. What is beyond the shown part of the other axis does not count.
    var yScale: PlotScale {
        let shown = xScale
        func isUsable(_ point: Point) -> Bool {
            guard point.y.isFinite, let place = shown.place(point.x) else { return false }
            return (-1e-9...1 + 1e-9).contains(place) && (!y.isLogarithmic || point.y > 0)
        }
        var numbers = classes.flatMap(\.points).filter(isUsable).map(\.y)
        for curve in curves {
            let points = curve.pieces.joined().filter(isUsable)
            numbers += curve.hasPole ? Self.withoutExtremes(Self.even(points)) : points.map(\.y)
        }
        return Self.scale(y, numbers, margin: 0.05)
    }

    private var drawn: [Point] { curves.flatMap { $0.pieces.joined() } }

    /// The values of points that are about equally far apart, however closely a sampler looked near a pole.
    private static func even(_ points: [Point]) -> [Double] {
        guard let first = points.first, let last = points.last else { return [] }
        let step = (last.x - first.x) / 400
        var next = first.x
        return points.compactMap { point in
            if point.x < next { return nil }
            next = point.x + step
            return point.y
        }
    }

    /// Without the twentieth of the numbers at each end, and what is far from the rest of them: the part of
    /// a curve with poles that is worth a look.
    private static func withoutExtremes(_ numbers: [Double]) -> [Double] {
        let sorted = numbers.sorted()
        guard sorted.count > 20 else { return sorted }
        let low = sorted[sorted.count / 20]
        let high = sorted[sorted.count - 1 - sorted.count / 20]
        let slack = (high - low) / 4
        return sorted.filter { low - slack <= $0 && $0 <= high + slack } + [low - slack, high + slack]
    }

    private static func scale(_ axis: Axis, _ numbers: [Double], margin: Double) -> PlotScale {
        let plain = PlotScale(axis.isLogarithmic ? 1...10 : 0...1, isLogarithmic: axis.isLogarithmic)
        if let range = axis.range {
            let isUsable =
                range.upperBound > range.lowerBound && (!axis.isLogarithmic || range.lowerBound > 0)
            return isUsable ? PlotScale(range, isLogarithmic: axis.isLogarithmic) : plain
        }
        guard let low = numbers.min(), let high = numbers.max() else { return plain }
        if axis.isLogarithmic {
            let slack = low < high ? 1.25 : 10
            return PlotScale(low / slack...high * slack, isLogarithmic: true)
        }
        // A span that is only rounding is none: a constant, seen from around.
        if high - low <= max(low.magnitude, high.magnitude) * 1e-12 {
            let slack = low == 0 ? 1 : low.magnitude / 2
            return PlotScale(low - slack...low + slack)
        }
        let slack = (high - low) * margin
        return PlotScale(low - slack...high + slack)
    }
}
