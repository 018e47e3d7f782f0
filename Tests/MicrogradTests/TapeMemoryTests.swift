import CTape
import Testing

@testable import Micrograd

@Suite("The memory of tapes")
struct TapeMemoryTests {
    /// Rows name their operands by the lower halves of these addresses.
    @Test(arguments: [2, 3, 1000, 4097, 1 << 20, Row.limit])
    func rowsBeginWhereTheirNumberIsInTheAddress(capacity: Int) {
        let tape = Tape(capacity: capacity)
        #expect(UInt(bitPattern: tape.storage.pointee.hot.rows) % (1 << 32) == 0)
        let leaf = tape.leaf(3)
        #expect(tape.value(leaf) == 3 && tape.leafKind(leaf) == .value)
    }

    /// There is address space for 2¹⁵ of them at one time.
    @Test func tapesThatAreGoneGiveTheirPlaceBack() {
        for _ in 0..<40_000 { _ = Tape(capacity: 1000).leaf(1) }
    }

    @Test func manyTapesAtOnce() {
        let tapes = (0..<2000).map { _ in Tape(capacity: 1 << 12) }
        for (number, tape) in tapes.enumerated() { _ = tape.leaf(Double(number)) }
        #expect(tapes.indices.allSatisfy { tapes[$0].value(1) == Double($0) })
    }

    @Test func theLastRowOfATapeAndTheOneTooMany() async {
        Tape(capacity: 4).use { #expect((Value(2) * 3).data == 6) }
        await #expect(processExitsWith: .failure) {
            Tape(capacity: 4).use { _ = Value(2) * 3 + 1 }
        }
        await #expect(processExitsWith: .failure) {
            let tape = Tape(capacity: 3)
            _ = tape.record(.add, tape.leaf(1), tape.leaf(2))
        }
    }

    /// The largest number a row of a tape can have stands in both places of a word.
    @Test func aWordHoldsTheLargestRows() {
        let row = Row(
            value: 0, leftSlope: 0, rightSlope: 0,
            operands: Row.operands(Row.limit - 1, Row.limit - 2, UInt64(Tape.dotCode) | Row.plain))
        #expect(row.left == Row.limit - 1 && row.right == Row.limit - 2)
        #expect(row.code == Tape.dotCode && !row.isExplicit)
    }

    /// Adjoints come in blocks: whatever is written near their edges is read back, and nothing else is.
    @Test func gradientsAtTheEdgesOfBlocks() {
        let tape = Tape(capacity: 1 << 12)
        for _ in 1...1000 { _ = tape.leaf(1) }
        let written = [1, 63, 64, 65, 127, 128, 500, 511, 512, 1000]
        for row in written { tape.setGradient(row, to: Double(row)) }
        #expect((1...1000).allSatisfy { tape.hasGradient($0) == written.contains($0) })
        #expect((1...1000).allSatisfy { tape.gradient($0) == (written.contains($0) ? Double($0) : 0) })
        tape.rewind(to: 65)
        for _ in 65...1000 { _ = tape.leaf(1) }
        #expect((1...1000).filter(tape.hasGradient) == [1, 63, 64])
        tape.setGradient(70, to: 1)
        #expect((1...1000).filter(tape.hasGradient) == [1, 63, 64, 70])
        tape.clearGradient(64)
        tape.clearGradient(900)
        #expect((1...1000).filter(tape.hasGradient) == [1, 63, 70])
        tape.zeroGradients()
        #expect(!(1...1000).contains(where: tape.hasGradient))
    }

    /// Roots and operands on both sides of every edge of a block, with rows between that nothing reaches.
    @Test(arguments: 60...70) func passesAcrossBlocks(distance: Int) {
        let tape = Tape(capacity: 1 << 12)
        let leaf = tape.leaf(3)
        var rows = [leaf]
        for _ in 0..<5 {
            for _ in 0..<distance { _ = tape.record(.multiply, leaf, leaf) }
            rows.append(tape.record(.multiply, rows.last!, leaf))
        }
        tape.backward(from: rows.last!)
        #expect(tape.gradient(leaf) == 6 * 243)
        #expect(rows.dropFirst().map(tape.gradient) == [81, 27, 9, 3, 1])
        #expect((2..<tape.end).filter(tape.hasGradient) == Array(rows.dropFirst()))
        #expect(tape.gradients(of: rows.last!)[leaf] == 6 * 243)
    }

    /// Pages of a large graph are handed back, unless the next one is as large; small ones after it let them go.
    @Test func pagesAreReturned() {
        let tape = Tape()
        func pass(_ rows: Int) {
            let mark = tape.end
            var last = tape.leaf(1)
            for _ in 1..<rows { last = tape.record(.negate, last) }
            tape.backward(from: last)
            #expect(tape.gradient(last) == 1)
            tape.rewind(to: mark)
        }
        let many = (1 << 20) + 100
        pass(many)
        #expect(tape.usedEnd == 1)
        pass(many)
        pass(many)
        #expect(tape.usedEnd == many + 1)
        pass(10)
        #expect(tape.usedEnd == many + 1)
        pass(10)
        #expect(tape.usedEnd == 11)
    }
}
