import Testing

@testable import Workbench

@Suite struct CompactNumberTests {
    @Test(arguments: [
        (2.0, "2", "2.0"), (-8, "-8", "-8.0"), (1.0 / 3, "0.3333", "0.3333"),
        (24.70408163265306, "24.7", "24.7"),
        (12345.678, "12346", "12346"), (1.5e-7, "1.5e-7", "1.5e-7"), (2e8, "2e8", "2e8"), (0, "0", "0.0"),
        (.nan, "nan", "nan"), (-.infinity, "-inf", "-inf"), (1e300, "1e300", "1e300"),
        (1e-10, "1e-10", "1e-10"),
    ])
    func isShort(_ number: Double, _ text: String, _ float: String) {
        #expect(number.compact() == text)
        #expect(number.compactFloat() == float)
    }

    @Test func countsAreGrouped() {
        #expect(
            [0, 999, 1000, 65818, -1_234_567].map(\.grouped) == ["0", "999", "1,000", "65,818", "-1,234,567"])
    }
}
