import Testing

@testable import Language

@Suite("Printer and parser: what one writes the other reads")
struct RoundTripTests {
    @Test(arguments: 0..<4)
    func expressionsComeBack(_ seed: UInt64) throws {
        var trees = RandomTrees(seed: seed)
        for _ in 0..<200 {
            let tree = trees.expression(4)
            let text = Printer.text(tree)
            let back = try Parser.expression(of: Source(name: text, text: "(\(text))"))
            #expect(back == tree, "\(text)")
            #expect(Printer.text(back) == text)
        }
    }

    @Test(arguments: 0..<4)
    func statementsComeBack(_ seed: UInt64) throws {
        var trees = RandomTrees(seed: 100 + seed)
        for _ in 0..<60 {
            let block = trees.block(3)
            let text = Printer.text(block)
            do {
                let back = try statements(text)
                #expect(back == block, "\(text)")
                #expect(Printer.text(back) == text)
            } catch {
                Issue.record("\(error)\n\(text)")
            }
        }
    }

    @Test func numbersComeBack() throws {
        for value in [
            0.1, 1e300, 1e-300, .leastNonzeroMagnitude, 1e16, 123456789.125, 1.7976931348623157e308,
            .infinity,
        ] {
            let text = Printer.literal(value)
            #expect(try Parser.expression(of: Source(name: "", text: text)).kind == .float(value))
        }
    }
}
