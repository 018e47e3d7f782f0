import Foundation
import Micrograd
import Testing

/// What this process holds in memory, 0 where the system does not tell.
func residentBytes() -> Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
    let fields = text.split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(getpagesize()) : 0
}

#if DEBUG
    private let depth = 1_000_000
#else
    private let depth = 10_000_000
#endif

@Suite("Depth and memory")
struct DepthTests {
    @Test func aNodeTakesFortyBytes() {
        #expect(MemoryLayout<Row>.stride + MemoryLayout<Double>.stride <= 40)
        #expect(MemoryLayout<Value>.stride == 24)
    }

    /// Nothing recurses, so depth is bounded by memory alone; ten million in an optimized build.
    @Test func aChainIsBuiltDifferentiatedAndFreed() {
        withTape {
            let end = Tape.current.end
            withTape {
                let x = Value(1)
                var sum = x
                for _ in 0..<depth { sum = sum + x }
                sum.backward()
                #expect(sum.data == Double(depth + 1))
                #expect(x.grad == Double(depth + 1))
            }
            #expect(Tape.current.end == end)
        }
    }

    @Test func aChainCostsFortyBytesARowAndGivesThemBack() async {
        await #expect(processExitsWith: .success) {
            let rows = 2_000_000
            let before = residentBytes()
            withTape {
                let tape = Tape.current
                var row = tape.leaf(1)
                for _ in 0..<rows { row = tape.record(.sine, row) }
                tape.backward(from: row)
                precondition(residentBytes() - before < rows * 40 + 10_000_000, "a row takes too much")
            }
            precondition(residentBytes() - before < 10_000_000, "memory was kept")
        }
    }

    /// A session that loops over temporaries stays flat.
    @Test func compactionGivesMemoryBack() async {
        await #expect(processExitsWith: .success) {
            let tape = Tape()
            let kept = tape.leaf(1)
            let before = residentBytes()
            for _ in 0..<10 {
                for _ in 0..<200_000 { tape.leaf(2) }
                _ = tape.compact(keeping: [kept])
            }
            precondition(tape.end == 2 && residentBytes() - before < 20_000_000, "memory was kept")
        }
    }
}
