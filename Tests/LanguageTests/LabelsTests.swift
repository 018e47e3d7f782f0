import Testing

@testable import Language

/// Labels are kept in runs; these hold them to a plain dictionary.
@Suite("Labels of rows")
struct LabelsTests {
    private typealias Entry = (slot: Int, number: Int, isWhole: Bool)

    /// Binds as loops do, row after row of several names, and now and then a row from before.
    @Test(arguments: 0..<40) func runsSayWhatADictionarySays(seed: UInt64) {
        var random = TestGenerator(state: seed)
        func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }
        var labels = Labels()
        var model: [Int32: Entry] = [:]
        var counts = [0, 0, 0]
        var end: Int32 = 1
        func bind(_ row: Int32, _ slot: Int, _ isWhole: Bool) {
            labels.bind(row, slot: slot, isWhole: isWhole)
            if model[row] != nil { return }
            counts[slot] += 1
            model[row] = (slot, counts[slot], isWhole)
        }
        for round in 0..<30 {
            switch roll(5) {
            case 0:
                for _ in 0..<5 { bind(Int32(1 + roll(Int(end))), roll(3), roll(2) == 0) }
            case 1:
                var map: [Int32] = [0]
                var next: Int32 = 1
                for _ in 1..<Swift.max(end, 2) {
                    let stays = roll(3) > 0
                    map.append(stays ? next : 0)
                    if stays { next += 1 }
                }
                labels.move(by: map)
                model = Dictionary(
                    uniqueKeysWithValues: model.compactMap { row, entry in
                        map[Int(row)] == 0 ? nil : (map[Int(row)], entry)
                    })
                end = next
            default:
                let (names, stride) = (1 + roll(3), Int32(1 + roll(4)))
                for _ in 0..<roll(20) {
                    for slot in 0..<names { bind(end + Int32(slot), slot, round % 2 == 0) }
                    end += stride + Int32(names)
                }
            }
            end = Swift.max(end, (model.keys.max() ?? 0) + 1)
            for row in 1..<end + 3 {
                let (entry, expected) = (labels.entry(ofRow: row), model[row])
                #expect(entry?.slot == expected?.slot && entry?.number == expected?.number)
                #expect(entry?.isWhole == expected?.isWhole)
            }
        }
    }
}
