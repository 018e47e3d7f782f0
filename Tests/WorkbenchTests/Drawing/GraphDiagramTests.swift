import Micrograd
import Testing

@testable import Workbench

/// What must hold of every diagram, tried on random graphs.
@Suite struct GraphDiagramTests {
    /// A random graph of a seed: some leaves and plain numbers, then operations on what is there already.
    private func random(_ seed: UInt64) -> ExpressionGraph {
        var state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        return DrawingGallery.graph { tape in
            let three = tape.define(
                OperationDefinition(
                    name: "mix", arity: 3, value: { $0[0] + $0[1] * $0[2] }, slopes: { [1, $0[2], $0[1]] }))
            var rows = (0..<2 + next(4)).map { tape.leaf(Double($0), label: "x\($0)") }
            for _ in 0..<3 + next(18) {
                // Mostly the newest rows, so that graphs are deep, at times any, so that wires are long.
                func operand() -> Int {
                    rows[next(3) == 0 ? next(rows.count) : rows.count - 1 - next(min(4, rows.count))]
                }
                switch next(8) {
                case 0: rows.append(tape.record(.hyperbolicTangent, operand()))
                case 1: rows.append(tape.record(.subtract, operand(), tape.leaf(2, kind: .constant)))
                case 2: rows.append(tape.record(definition: three, [operand(), operand(), operand()]))
                case 3: rows.append(tape.record(.divide, operand(), operand()))
                default: rows.append(tape.record(.add, operand(), operand()))
                }
            }
            // What nothing uses yet is added up, so that the root depends on everything.
            let used = Set(rows.flatMap { tape.operands(of: $0) })
            let ends = rows.filter { !used.contains($0) }
            return ends.dropFirst().reduce(ends[0]) { tape.record(.add, $0, $1) }
        }
    }

    @Test func boxesNeverOverlap() throws {
        for seed in 0..<40 {
            guard let diagram = GraphDiagram(random(UInt64(seed)), page: Page(width: 10_000)) else {
                Issue.record("seed \(seed) does not fit")
                continue
            }
            let boxes = diagram.layered.items.indices.compactMap(diagram.box)
            #expect(boxes.count == diagram.graph.nodes.count)
            for (index, box) in boxes.enumerated() {
                for other in boxes[(index + 1)...] {
                    #expect(!(box.x.overlaps(other.x) && box.y.overlaps(other.y)), "seed \(seed)")
                }
            }
        }
    }

    @Test func noTwoWiresShareAStretch() {
        for seed in 0..<40 {
            guard let diagram = GraphDiagram(random(UInt64(seed)), page: Page(width: 10_000)) else {
                continue
            }
            for channel in diagram.channels {
                for pin in channel.pins {
                    let others = channel.pins.filter { $0.net != pin.net }
                    #expect(!others.contains { $0.row == pin.row }, "two arrivals, seed \(seed)")
                    let leaving = channel.nets.enumerated().filter { $0.offset != pin.net }.map(\.element.row)
                    #expect(!leaving.contains(pin.row), "an arrival where another wire leaves, seed \(seed)")
                }
                let tracks = channel.nets.filter { $0.track != nil }
                for (index, net) in tracks.enumerated() {
                    for other in tracks[(index + 1)...] where other.track == net.track {
                        #expect(!net.span.overlaps(other.span), "two wires on a track, seed \(seed)")
                    }
                }
                let targets = Set(channel.pins.map(\.target))
                for target in targets {
                    for other in targets where other < target {
                        #expect(!channel.join(of: target).overlaps(channel.join(of: other)), "seed \(seed)")
                    }
                }
            }
        }
    }

    @Test func everyEdgeIsDrawn() {
        for seed in 0..<25 {
            guard let diagram = GraphDiagram(random(UInt64(seed)), page: Page(width: 10_000)) else {
                continue
            }
            let picture = Picture(diagram.lines())
            for (target, item) in diagram.layered.items.enumerated() {
                guard let node = item.node, let box = diagram.box(target) else { continue }
                let symbol = diagram.style.symbol(diagram.graph.nodes[node])
                for operand in diagram.graph.nodes[node].operands {
                    guard let source = diagram.box(operand) else { continue }
                    let reached = picture.reached(
                        fromX: source.x.upperBound + 1, y: diagram.layered.items[operand].row)
                    let start = Picture.Place(x: box.x.lowerBound - 1 - symbol.count, y: item.row)
                    #expect(reached.contains(start), "seed \(seed): \(operand) to \(node)")
                }
            }
        }
    }

    @Test func nothingCrashesOnAnyPage() {
        for seed in 0..<10 {
            let graph = random(UInt64(seed))
            for width in [0, 1, 7, 33, 61, 130, 210] {
                for isASCII in [false, true] {
                    let lines = GraphDrawing(graph).lines(on: Page(width: width, isASCII: isASCII))
                    #expect(!lines.isEmpty)
                    if width >= 33 {
                        #expect(lines.allSatisfy { $0.width(on: Page()) <= width }, "seed \(seed), \(width)")
                    }
                }
            }
        }
    }
}

/// A drawn picture whose wires can be followed.
private struct Picture {
    struct Place: Hashable {
        var x: Int
        var y: Int
    }

    private let rows: [[Character]]

    init(_ lines: [Text]) {
        rows = lines.map { Array(DrawingGolden.words($0)) }
    }

    private func character(_ place: Place) -> Character {
        rows.indices.contains(place.y) && rows[place.y].indices.contains(place.x)
            ? rows[place.y][place.x] : " "
    }

    /// All places that wires lead to from a place, entered from the left. At a bridge a wire goes straight on.
    func reached(fromX x: Int, y: Int) -> Set<Place> {
        let sides: [Character: [(Int, Int)]] = [
            "─": [(-1, 0), (1, 0)], "│": [(0, -1), (0, 1)], "╭": [(1, 0), (0, 1)], "╮": [(-1, 0), (0, 1)],
            "╰": [(1, 0), (0, -1)], "╯": [(-1, 0), (0, -1)], "├": [(1, 0), (0, -1), (0, 1)],
            "┤": [(-1, 0), (0, -1), (0, 1)], "┬": [(-1, 0), (1, 0), (0, 1)], "┴": [(-1, 0), (1, 0), (0, -1)],
            "┼": [(-1, 0), (1, 0), (0, -1), (0, 1)],
        ]
        var reached: Set<Place> = []
        var waiting = [(Place(x: x, y: y), (1, 0))]
        while let (place, step) = waiting.popLast() {
            let character = character(place)
            let isBridge = character == "│" && step.1 == 0
            let isMark = "¹²³⁴".contains(character)
            if !isBridge, !reached.insert(place).inserted { continue }
            if isBridge || isMark {
                waiting.append((Place(x: place.x + step.0, y: place.y + step.1), step))
                continue
            }
            for side in sides[character] ?? [] {
                waiting.append((Place(x: place.x + side.0, y: place.y + side.1), side))
            }
        }
        return reached
    }
}
