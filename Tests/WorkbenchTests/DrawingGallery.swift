import Micrograd
import Testing

@testable import Workbench

/// Pictures that tests look at.
enum Gallery {
    /// L = (a*b + c)*f of the lecture, after backward.
    static func lecture() -> ExpressionGraph {
        let tape = Tape()
        let a = tape.leaf(2, label: "a")
        let b = tape.leaf(-3, label: "b")
        let c = tape.leaf(10, label: "c")
        let f = tape.leaf(-2, label: "f")
        let d = tape.record(.multiply, a, b)
        let e = tape.record(.add, d, c)
        let root = tape.record(.multiply, e, f)
        tape.labels[d] = "d"
        tape.labels[e] = "e"
        tape.labels[root] = "L"
        tape.backward(from: root)
        return ExpressionGraph(of: tape, root: root) { tape.labels[$0] }
    }

    /// The neuron of the lecture: o = tanh(x1*w1 + x2*w2 + b).
    static func neuron() -> ExpressionGraph {
        let tape = Tape()
        let x1 = tape.leaf(2, label: "x1")
        let x2 = tape.leaf(0, label: "x2")
        let w1 = tape.leaf(-3, label: "w1")
        let w2 = tape.leaf(1, label: "w2")
        let b = tape.leaf(6.8813735870195432, label: "b")
        let first = tape.record(.multiply, x1, w1)
        let second = tape.record(.multiply, x2, w2)
        let sum = tape.record(.add, first, second)
        let n = tape.record(.add, sum, b)
        let o = tape.record(.hyperbolicTangent, n)
        for (row, name) in [(first, "x1w1"), (second, "x2w2"), (sum, "x1w1x2w2"), (n, "n"), (o, "o")] {
            tape.labels[row] = name
        }
        tape.backward(from: o)
        return ExpressionGraph(of: tape, root: o) { tape.labels[$0] }
    }

    /// d = (a*b) * (a+b): two values that are both used twice, so wires must cross.
    static func shared() -> ExpressionGraph {
        let tape = Tape()
        let a = tape.leaf(-2, label: "a")
        let b = tape.leaf(3, label: "b")
        let d = tape.record(.multiply, a, b)
        let e = tape.record(.add, a, b)
        let f = tape.record(.multiply, d, e)
        for (row, name) in [(d, "d"), (e, "e"), (f, "f")] { tape.labels[row] = name }
        tape.backward(from: f)
        return ExpressionGraph(of: tape, root: f) { tape.labels[$0] }
    }

    /// y = (2 - x**2) / x, with plain numbers, a power, an order that matters and a use far away.
    static func fraction() -> ExpressionGraph {
        let tape = Tape()
        let x = tape.leaf(3, label: "x")
        let two = tape.leaf(2, kind: .constant)
        let square = tape.record(.constantPower, x, exponent: 2)
        let rest = tape.record(.subtract, two, square)
        let y = tape.record(.divide, rest, x)
        tape.labels[y] = "y"
        tape.backward(from: y)
        return ExpressionGraph(of: tape, root: y) { tape.labels[$0] }
    }

    /// The words of a drawing.
    static func words(_ drawing: any Drawing, _ page: Page) -> String {
        drawing.lines(on: page).map(words).joined(separator: "\n")
    }

    static func words(_ text: Text) -> String {
        text.pieces.map { piece in
            switch piece.content {
            case .words(let words): words
            case .number(let number): number.description
            }
        }.joined()
    }
}


func colored(_ drawing: any Drawing, _ page: Page) -> String {
    drawing.lines(on: page).map { line in
        line.pieces.map { piece in
            guard case .words(let words) = piece.content else { return "?" }
            let code = ANSI.code(for: piece.role, number: Double(words)) ?? ""
            return code + words + ANSI.reset
        }.joined()
    }.joined(separator: "\n")
}

import Glibc

func moons() -> (points: [Plot.Point], labels: [Double]) {
    var points: [Plot.Point] = []
    var labels: [Double] = []
    for index in 0..<50 {
        let angle = Double(index) / 49 * .pi
        let jitter = { (seed: Double) in sin(seed * 12.9898) * 0.1 }
        points.append(Plot.Point(cos(angle) + jitter(Double(index)), sin(angle) + jitter(Double(index) + 0.5)))
        labels.append(-1)
        points.append(Plot.Point(1 - cos(angle) + jitter(Double(index) + 0.2), 0.5 - sin(angle) + jitter(Double(index) + 0.7)))
        labels.append(1)
    }
    return (points, labels)
}

func map() -> DecisionMap {
    let xs = stride(from: -2.0, through: 3.0, by: 0.25).map { $0 }
    let ys = stride(from: -1.75, through: 2.25, by: 0.25).map { $0 }
    let score = ys.map { y in xs.map { x in 2 * (0.25 - y + 0.85 * sin(2.0 * (x - 0.5) + 3.14159) * -1 * -1) } }
    return DecisionMap(xs: xs, ys: ys, score: score, margin: 0.5)
}

@Test func look() throws {
    let shots = "/tmp/shots/"
    func write(_ text: String, _ name: String) {
        let file = fopen(shots + name, "w")
        fputs(text, file)
        fclose(file)
    }
    do {
        let tape = Tape()
        let x = [tape.leaf(1.5, label: "x[0]"), tape.leaf(-0.5, label: "x[1]")]
        func neuron(_ inputs: [Int], _ name: String, _ seed: Double) -> Int {
            var sum = tape.leaf(0.1 * seed, kind: .parameter, label: name + ".b")
            for (index, input) in inputs.enumerated() {
                sum = tape.record(.add, sum, tape.record(.multiply, tape.leaf(sin(seed + Double(index)), kind: .parameter, label: name + ".w[\(index)]"), input))
            }
            return tape.record(.relu, sum)
        }
        let hidden = [neuron(x, "layers[0].neurons[0]", 1), neuron(x, "layers[0].neurons[1]", 2)]
        let out = neuron(hidden, "layers[1].neurons[0]", 3)
        tape.backward(from: out)
        let graph = ExpressionGraph(of: tape, root: out) { tape.labels[$0] }
        for page in [Page(width: 40), Page(width: 80), Page(width: 200)] {
            print("== mlp \(page.width)")
            print(Gallery.words(GraphDrawing(graph), page))
        }
        let a = tape.leaf(-4, label: "a"), b = tape.leaf(2, label: "b")
        var c = tape.record(.add, a, b)
        for k in 0..<12 { c = tape.record(k % 3 == 0 ? .multiply : .add, c, k % 2 == 0 ? a : b) }
        tape.backward(from: c)
        print(Gallery.words(GraphDrawing(ExpressionGraph(of: tape, root: c) { tape.labels[$0] }), Page(width: 40)))
        print(Gallery.words(GraphDrawing(ExpressionGraph(of: tape, root: c) { tape.labels[$0] }), Page(width: 200)))
        for k in 0..<200 { c = tape.record(k % 3 == 0 ? .multiply : .add, c, k % 2 == 0 ? a : b) }
        tape.backward(from: c)
        print(Gallery.words(GraphDrawing(ExpressionGraph(of: tape, root: c) { tape.labels[$0] }), Page(width: 60)))
    }
    write(colored(GraphDrawing(Gallery.neuron()), Page(width: 120, hasColor: true)), "neuron.ansi")
    let tanhs = Plot(curves: [
        CurveSampler(-5...5).sample("tanh(x)") { tanh($0) },
        CurveSampler(-5...5).sample("1 - tanh(x)**2") { 1 - tanh($0) * tanh($0) },
    ])
    let tans = Plot(curves: [CurveSampler(-5...5).sample("tan(x)") { tan($0) }])
    let inverse = Plot(curves: [CurveSampler(-5...5).sample("1/x") { $0 == 0 ? nil : 1 / $0 }])
    let square = Plot(curves: [CurveSampler(-5...5).sample("3*x**2 - 4*x + 5") { 3 * $0 * $0 - 4 * $0 + 5 }])
    let log = Plot(curves: [CurveSampler(-1...5).sample("log(x)") { Glibc.log($0) }])
    let sweep = Plot(
        curves: [Plot.Curve("error", through: (1...15).map { k in
            let h = pow(10.0, -Double(k))
            return Plot.Point(h, h * h + 1e-16 / h)
        })], x: Plot.Axis("h", isLogarithmic: true), y: Plot.Axis("error", isLogarithmic: true))
    for (plot, name) in [(tanhs, "tanh"), (tans, "tan"), (inverse, "inverse"), (square, "square"), (log, "log"), (sweep, "sweep")] {
        write(colored(PlotDrawing(plot), Page(width: 80, hasColor: true)), name + ".ansi")
        write(PlotSVG(plot).text, name + ".svg")
        for page in [Page(width: 80), Page(width: 80, isASCII: true), Page(width: 40)] {
            print("== \(name)")
            print(Gallery.words(PlotDrawing(plot), page))
        }
    }
    let (points, labels) = moons()
    let scatter = Plot.scatter(points, labels: labels)
    write(colored(PlotDrawing(scatter), Page(width: 80, hasColor: true)), "scatter.ansi")
    let regions = RegionDrawing(map(), classes: scatter.classes)
    write(colored(regions, Page(width: 80, height: 24, hasColor: true)), "region.ansi")
    print(Gallery.words(regions, Page(width: 80, height: 24)))
    print(Gallery.words(regions, Page(width: 80, height: 24, isASCII: true)))
    write(RegionSVG(map(), classes: scatter.classes, title: "moons").text, "region.svg")
    let net = NetworkDrawing([.init(size: 2, name: "input"), .init(size: 16, name: "relu"), .init(size: 16, name: "relu"), .init(size: 1, name: "linear")], title: "MLP of 337 parameters")
    write(colored(net, Page(width: 80, hasColor: true)), "net.ansi")
    let net3 = NetworkDrawing([.init(size: 3, name: "input"), .init(size: 4, name: "tanh"), .init(size: 4, name: "tanh"), .init(size: 1, name: "tanh")])
    write(colored(net3, Page(width: 80, hasColor: true)), "net3.ansi")
    print(Gallery.words(net, Page(width: 80, isASCII: true)))
    print(Gallery.words(net, Page(width: 40)))
    print(Gallery.words(net, Page(width: 16)))
    let neuron = NeuronDrawing(weights: [0.34, -1.2, 0.5], bias: 0.881, activation: "tanh")
    write(colored(neuron, Page(width: 80, hasColor: true)), "neuron1.ansi")
    print(Gallery.words(neuron, Page(width: 80, isASCII: true)))
    print(Gallery.words(neuron, Page(width: 80)))
    print(Gallery.words(ProgressBar(fraction: 0.625, title: "train", fields: ["step 62/100", "loss 0.123"]).line(width: 80)))
    print(DotText(Gallery.lecture()).text)
}
