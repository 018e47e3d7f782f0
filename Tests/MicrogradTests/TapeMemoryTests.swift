import CTape
import Testing

@testable import Micrograd

@Suite("The memory of tapes")
struct TapeMemoryTests {
    /// Rows name their operands by the lower halves of these addresses.
    @Test(arguments: [2, 3, 1000, 4097, 1 << 20, Row.limit])
    func rowsBeginWhereTheirNumberIsTheAddress(capacity: Int) {
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
}
