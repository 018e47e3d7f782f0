import Testing

@testable import Workbench

@Suite struct NetworkDrawingTests {
    private let layers = [
        NetworkDrawing.Layer(size: 2, name: "input"), NetworkDrawing.Layer(size: 16, name: "relu"),
        NetworkDrawing.Layer(size: 16, name: "relu"), NetworkDrawing.Layer(size: 1, name: "linear"),
    ]

    @Test func looksRight() throws {
        try DrawingGolden.check(NetworkDrawing(layers, title: "MLP of 337 parameters"), "network")
        let neuron = NeuronDrawing(weights: [0.34, -1.2, 0.5], bias: 0.881, activation: "tanh")
        try DrawingGolden.check(neuron, "neuron")
    }

    @Test func nothingCrashesOnAnyPage() {
        let drawings: [any Drawing] = [
            BarDrawing([.init("a long label", -3), .init("", .nan), .init("b", 0), .init("c", .infinity)]),
            BarDrawing([]), NetworkDrawing(layers), NetworkDrawing([]), NetworkDrawing([layers[0]]),
            NetworkDrawing([.init(size: 0, name: ""), .init(size: 1000, name: "tanh")]),
            NeuronDrawing(weights: [], bias: nil, activation: "relu"),
            NeuronDrawing(
                weights: Array(repeating: 1e-300, count: 40), bias: .nan, activation: "a long name"),
        ]
        for drawing in drawings {
            for width in [0, 1, 2, 5, 11, 13, 20, 40, 80, 200] {
                for isASCII in [false, true] {
                    let lines = drawing.lines(on: Page(width: width, isASCII: isASCII))
                    if width >= 20 {
                        #expect(lines.allSatisfy { $0.width(on: Page()) <= width }, "\(drawing) on \(width)")
                    }
                }
            }
        }
    }
}
