import Language
import Micrograd
import MicrogradNN

/// The scores of a classifier over a mesh of the plane around some points, and the points by class.
struct BoundaryMap {
    let xs: [Double]
    let ys: [Double]
    /// For each crossing of the mesh, row by row, what the classifier puts out.
    let outputs: [[Double]]
    let margin: Double
    /// The labels of the classes, in the order of the map's scores.
    let labels: [Double]
    let data: DataSet

    /// What the mesh has to be told: `margin=`, `step=`, `pad=`.
    struct Mesh {
        var step: Double?
        var pad = 1.0
        var margin = 0.0
    }

    /// - Parameter classify: a classifier's outputs for each point of a line of the mesh.
    init(
        of data: DataSet, _ mesh: Mesh, classify: ([[Double]]) throws(Diagnostic) -> [[Double]]
    ) throws(Diagnostic) {
        guard data.featureCount == 2 else {
            throw Diagnostic(
                data.count == 0
                    ? "there are no points"
                    : "points have \(data.featureCount) numbers, and a plane has room for two",
                hint: "a boundary is drawn for points with two features")
        }
        self.data = data
        margin = mesh.margin
        xs = try Self.steps(data.points.map { $0[0] }, mesh)
        ys = try Self.steps(data.points.map { $0[1] }, mesh)
        var outputs: [[Double]] = []
        for y in ys {
            for output in try classify(xs.map { [$0, y] }) {
                guard output.count == outputs.first?.count ?? output.count else {
                    throw Diagnostic(
                        "the classifier answers with \(counted(outputs[0].count, "number")) at one point "
                            + "and with \(output.count) at another")
                }
                outputs.append(output)
            }
        }
        self.outputs = outputs
        labels = try Self.labels(data, outputs: outputs[0].count)
    }

    /// From a pad before the first number to a pad behind the last, as numpy's `arange` goes.
    private static func steps(_ numbers: [Double], _ mesh: Mesh) throws(Diagnostic) -> [Double] {
        guard let low = numbers.min(), let high = numbers.max(), low.isFinite, high.isFinite else {
            throw Diagnostic("the points are not all finite")
        }
        let length = high - low + 2 * mesh.pad
        guard length > 0, length.isFinite else {
            throw Diagnostic("the points lie on a line", hint: "add pad=1")
        }
        var step = mesh.step ?? 0.25
        if mesh.step == nil, length / step > 200 || length / step < 8 { step = length / 50 }
        guard length / step <= 2000 else {
            throw Diagnostic(
                "a mesh of step \(shownNumber(step, digits: 4)) is too fine here",
                hint: "leave step out, or take one above \(shownNumber(length / 2000, digits: 2))")
        }
        let count = max(2, Int((length / step).rounded(.up)))
        return (0..<count).map { low - mesh.pad + Double($0) * step }
    }

    /// The labels that go with the scores: 0, 1, 2 … with an output for each class, two labels with one.
    private static func labels(_ data: DataSet, outputs: Int) throws(Diagnostic) -> [Double] {
        if outputs > 1 { return (0..<outputs).map { Double($0) } }
        switch data.classes.count {
        case 2: return data.classes
        case 1: return data.classes[0] > 0 ? [-1, data.classes[0]] : [data.classes[0], 1]
        default:
            throw Diagnostic(
                "one output tells two classes apart, and there are \(data.classes.count) labels",
                hint: "end the network in the number of classes")
        }
    }

    /// One output decides at the middle between its two labels: at 0 between -1 and 1.
    private var middle: Double { (labels[0] + labels[1]) / 2 }

    /// The map to draw.
    var map: DecisionMap {
        func table(_ output: Int, less shift: Double) -> [[Double]] {
            ys.indices.map { row in xs.indices.map { outputs[row * xs.count + $0][output] - shift } }
        }
        if outputs[0].count == 1 {
            return DecisionMap(xs: xs, ys: ys, score: table(0, less: middle), margin: margin)
        }
        return DecisionMap(
            xs: xs, ys: ys, scores: outputs[0].indices.map { table($0, less: 0) }, margin: margin)
    }

    /// The points of each class, in the order of the map's scores.
    var classes: [Plot.PointClass] {
        labels.map { label in
            Plot.PointClass(
                label.compact(),
                points: zip(data.points, data.labels).filter { $0.1 == label }.map {
                    Plot.Point($0.0[0], $0.0[1])
                })
        }
    }

    /// The mesh for a machine: a row for each crossing.
    var record: JSON {
        let scores = outputs[0].count == 1 ? ["score"] : outputs[0].indices.map { "score\($0)" }
        let rows = ys.indices.flatMap { row in
            xs.indices.map { column -> [JSON] in
                [.number(xs[column]), .number(ys[row])]
                    + outputs[row * xs.count + column].map { .number($0) }
            }
        }
        return .table(["x", "y"] + scores, rows)
    }
}
