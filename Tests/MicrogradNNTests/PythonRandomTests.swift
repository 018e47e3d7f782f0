import MicrogradNN
import Testing

/// Expected numbers: CPython 3.11 after `random.seed(1337)`, unless another seed is named.
@Suite struct PythonRandomTests {
    let seeded = PythonRandom(seed: 1337)

    @Test func fractions() {
        var random = seeded
        let expected = [
            0x1.3c4a1a3b3bf8dp-1, 0x1.11082f6d6eac7p-1, 0x1.76a0f3c915d6cp-2, 0x1.2bec51eed75d6p-1,
            0x1.5353dac6737b8p-3, 0x1.a61450d54c6b9p-1, 0x1.88e9e9d1438c6p-2, 0x1.944821d707b4dp-1,
            0x1.d7ec897fb8a7dp-1, 0x1.3b043f321e5aap-2,
        ]
        #expect((0..<10).map { _ in random.random() } == expected)
    }

    @Test func words() {
        var random = seeded
        let expected: [UInt64] = [
            2_653_228_291, 3_975_144_315, 2_290_358_181, 3_048_911_309, 1_571_306_751, 2_452_336_048,
            2_515_937_522, 3_143_464_376, 711_621_471, 3_329_457_035,
        ]
        #expect((0..<10).map { _ in random.bits(32) } == expected)
    }

    @Test func bitsOfEveryWidth() {
        var random = seeded
        let expected: [UInt64] = [
            1, 236, 6_585_325_477, 5_142_919_965_588_735, 6_750_538_348_046_461_170,
            14_299_909_079_473_748_831,
        ]
        #expect([1, 8, 33, 53, 63, 64].map { random.bits($0) } == expected)
    }

    @Test func uniform() {
        var random = seeded
        let expected = [
            0x1.e250d1d9dfc68p-3, 0x1.1082f6d6eac70p-4, -0x1.12be186dd4528p-2, 0x1.5f628f76baeb0p-3,
            -0x1.5656129cc6424p-1, 0x1.4c28a1aa98d72p-1, -0x1.dc5858baf1ce8p-3, 0x1.289043ae0f69ap-1,
            0x1.afd912ff714fap-1, -0x1.89f7819bc34acp-2,
        ]
        #expect((0..<10).map { _ in random.uniform(-1, 1) } == expected)
    }

    @Test func normal() {
        var random = seeded
        let expected = [
            -0.9117532932976627, -0.8322834003509737, -0.8833109857747158, 0.9912180893337817,
            0.9424983732594854,
        ]
        for number in expected { #expect(abs(random.normal() - number) < 1e-15) }
    }

    @Test func wholeNumbers() {
        var random = seeded
        #expect((0..<10).map { _ in random.integer(in: 1...6) } == [5, 5, 6, 3, 5, 5, 6, 2, 3, 4])
        random = PythonRandom(seed: 7)
        let large = (0..<3).map { _ in random.integer(in: 0...1 << 40) }
        #expect(large == [868_231_286_071, 105_874_957_392, 208_460_025_899])
    }

    @Test func choiceAndShuffle() {
        var random = seeded
        let numbers = Array(0..<10)
        #expect((0..<10).map { _ in random.choice(of: numbers) } == [9, 8, 5, 9, 9, 2, 5, 6, 5, 4])
        random = seeded
        #expect(random.permutation(10) == [0, 3, 7, 2, 1, 6, 4, 5, 8, 9])
    }

    @Test func samples() {
        var random = seeded
        #expect(random.sample(Array(0..<10), 4) == [9, 8, 5, 4])
        #expect(random.sample(Array(0..<1000), 6) == [599, 749, 169, 793, 844, 340])
        #expect(random.sample(Array(0..<20), 8) == [12, 11, 9, 19, 6, 16, 10, 5])
    }

    @Test(arguments: [
        (0, 0.8444218515250481), (-1337, 0.6177528569514706), ((1 << 40) + 5, 0.5043802970418443),
    ])
    func seeds(seed: Int, first: Double) {
        var random = PythonRandom(seed: seed)
        #expect(random.random() == first)
    }

    @Test func copyIsASnapshot() {
        var random = seeded
        _ = random.normal()
        let before = random
        let first = (0..<2000).map { _ in random.normal() }
        random = before
        #expect((0..<2000).map { _ in random.normal() } == first)
    }
}
