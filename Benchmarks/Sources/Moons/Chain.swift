import Micrograd

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Chains of multiplications, deeper and deeper: a tape's cost should not depend on its length.
enum Chain {
    /// Builds a chain of `rows`, goes back through it, and gives it back.
    private static func build(_ rows: Int) -> Double {
        withTape {
            let factor = Value(1.0000001)
            var product = factor
            for _ in 0..<rows { product = product * factor }
            product.backward()
            return factor.grad
        }
    }

    /// Touches as much memory as a chain takes, once, and gives it back. A virtual machine's host finds memory
    /// for it at that time, which is not to be counted as the first chain's.
    private static func touch(_ rows: Int) {
        let bytes = 40 * rows
        guard let memory = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | anonymous, -1, 0),
            memory != MAP_FAILED
        else { return }
        #if canImport(Glibc)
            madvise(memory, bytes, MADV_HUGEPAGE)
        #endif
        for place in stride(from: 0, to: bytes, by: 4096) {
            memory.storeBytes(of: 1, toByteOffset: place, as: UInt8.self)
        }
        munmap(memory, bytes)
    }

    #if canImport(Glibc)
        private static let anonymous = MAP_ANONYMOUS
    #else
        private static let anonymous = MAP_ANON
    #endif

    static func run() {
        print("| rows of a chain | ns a row, the first time | afterwards |\n|---|---:|---:|")
        for power in 4...8 {
            let rows = Int((0..<power).reduce(1.0) { product, _ in product * 10 })
            func nanoseconds(_ seconds: Double) -> String { fixed(seconds * 1e9 / Double(rows), 1) }
            touch(rows)
            let first = timed { build(rows) }.seconds
            let times = (0..<max(3, 3_000_000 / rows)).map { _ in timed { build(rows) }.seconds }
            print("| 1e\(power) | \(nanoseconds(first)) | \(nanoseconds(median(times))) |")
        }
    }
}
