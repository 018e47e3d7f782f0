import MicrogradNN
import Testing

/// Expected numbers: NumPy's `RandomState(1337)`.
@Suite struct NumPyRandomTests {
    let seeded = NumPyRandom(seed: 1337)

    @Test func words() {
        var twister = MersenneTwister(seed: 1337)
        let expected: [UInt32] = [
            1_125_387_415, 2_407_456_957, 681_542_492, 913_057_000, 1_194_544_295, 2_332_513_753,
            1_972_751_015, 145_906_010, 1_378_686_834, 1_010_987_090,
        ]
        #expect((0..<10).map { _ in twister.nextWord() } == expected)
    }

    @Test func fractions() {
        var random = seeded
        let expected = [
            0.2620246750155817, 0.1586839721544656, 0.27812651949435974, 0.45931688721456665,
            0.32100054052016713, 0.5183928205975371, 0.26194292556514465, 0.9760852848774336,
            0.7328145526904823, 0.11527422668314946,
        ]
        #expect((0..<10).map { _ in random.random() } == expected)
    }

    @Test func normal() {
        var random = seeded
        let expected = [
            -0x1.68082ac5a47dbp-1, -0x1.f60c9467ea558p-2, -0x1.4989b214ed205p-2, -0x1.c14cd6bbf4023p+0,
            0x1.a73fb3a6822ffp-3, -0x1.01711e15ebcf5p+1, -0x1.1d4ff6fe215e5p-1, 0x1.594f6a5ba5f8bp-2,
            0x1.8c8083a530404p+0, -0x1.5ee8975129954p+0,
        ]
        #expect((0..<10).map { _ in random.normal() } == expected)
    }

    @Test func permutations() {
        var random = seeded
        #expect(random.permutation(10) == [6, 3, 0, 4, 5, 2, 1, 9, 8, 7])
        random = seeded
        let expected = [
            2, 48, 86, 44, 59, 56, 79, 70, 91, 17, 50, 32, 36, 87, 15, 11, 63, 81, 30, 43, 10, 73, 76, 53,
            52, 31, 25, 94, 5, 80, 37, 16, 40, 21, 55, 49, 83, 77, 78, 45, 0, 33, 12, 13, 28, 69, 64, 35,
            58, 7, 47, 74, 29, 85, 62, 38, 14, 71, 4, 42, 34, 41, 3, 26, 18, 93, 46, 97, 68, 95, 98, 8, 20,
            67, 57, 51, 19, 60, 65, 75, 66, 22, 88, 27, 1, 24, 99, 54, 6, 9, 72, 84, 82, 90, 96, 89, 39, 92,
            61, 23,
        ]
        #expect(random.permutation(100) == expected)
    }

    @Test func wholeNumbers() {
        var random = seeded
        #expect((0..<10).map { _ in random.integer(in: 0..<10) } == [7, 8, 7, 9, 7, 2, 2, 4, 8, 9])
        let large = (0..<3).map { _ in random.integer(in: 0..<1 << 40) }
        #expect(large == [579_717_872_054, 389_694_471_191, 653_330_128_001])
        random = seeded
        #expect((0..<8).map { _ in random.choice(of: Array(0..<7)) } == [5, 4, 0, 1, 2, 2, 2, 4])
    }

    @Test func uniformThenNormal() {
        var random = seeded
        let expected = [-0.4759506499688366, -0.6826320556910688, -0.4437469610112805]
        #expect((0..<3).map { _ in random.uniform(-1, 1) } == expected)
        #expect(random.normal(mean: 2, deviation: 3) == -3.856757863640098)
    }

    @Test func copyIsASnapshot() {
        var random = seeded
        _ = random.normal()
        let before = random
        let first = (0..<2000).map { _ in random.normal() }
        random = before
        #expect((0..<2000).map { _ in random.normal() } == first)
    }

    @Test func streamsAreApart() {
        var streams = RandomStreams(seed: 1337)
        _ = streams.data.random()
        #expect(streams.weights == PythonRandom(seed: 1337))
        #expect(streams.data != seeded)
    }
}
