import MicrogradNN
import Testing

@Suite struct DataSetTests {
    @Test func moonsAsPublished() throws {
        var random = NumPyRandom(seed: 1337)
        let data = DataSet.moons(100, noise: 0.1, using: &random)
        let name = "moons_1337_n100_noise0.1.csv"
        #expect(data.points.map { $0[0] } == (try goldenColumn("x0_hex", of: name)))
        #expect(data.points.map { $0[1] } == (try goldenColumn("x1_hex", of: name)))
        #expect(data.labels == (try goldenColumn("ypm1", of: name)))
        random = NumPyRandom(seed: 1337)
        let zeroOne = DataSet.makeMoons(100, noise: 0.1, using: &random)
        #expect(zeroOne.points == data.points)
        #expect(zeroOne.labels == (try goldenColumn("y01", of: name)))
    }

    @Test func oddCountsKeepEveryPoint() {
        var random = NumPyRandom(seed: 1)
        #expect(DataSet.moons(7, using: &random).labels.sorted() == [-1, -1, -1, 1, 1, 1, 1])
        #expect(DataSet.circles(7, using: &random).count == 7)
        #expect(DataSet.spiral(7, classes: 3, using: &random).labels.sorted() == [0, 0, 0, 1, 1, 2, 2])
        #expect(DataSet.blobs(5, using: &random).labels.sorted() == [-1, -1, -1, 1, 1])
        #expect(DataSet.moons(1, using: &random).count == 1)
        #expect(DataSet.moons(0, using: &random).count == 0)
    }

    @Test func withoutNoiseNothingIsDrawnForIt() {
        var random = NumPyRandom(seed: 5)
        var plain = random
        let moons = DataSet.moons(20, using: &random)
        _ = plain.permutation(20)
        #expect(random == plain)
        for (point, label) in zip(moons.points, moons.labels) {
            let center = label < 0 ? (0.0, 0.0) : (1.0, 0.5)
            let (x, y) = (point[0] - center.0, point[1] - center.1)
            #expect(abs(x * x + y * y - 1) < 1e-12)
        }
    }

    @Test func circlesHaveTheirRadii() {
        var random = NumPyRandom(seed: 5)
        let data = DataSet.circles(20, using: &random)
        for (point, label) in zip(data.points, data.labels) {
            let square = point[0] * point[0] + point[1] * point[1]
            #expect(abs(square - (label < 0 ? 1 : 0.25)) < 1e-12)
        }
    }

    @Test func theSameStreamGivesTheSamePoints() {
        var first = NumPyRandom(seed: 9)
        var second = first
        #expect(
            DataSet.spiral(50, noise: 0.2, using: &first) == DataSet.spiral(50, noise: 0.2, using: &second))
        #expect(DataSet.blobs(50, using: &first) == DataSet.blobs(50, using: &second))
    }

    @Test func classesAndRows() {
        let data = DataSet.xor()
        #expect(data.classes == [-1, 1])
        #expect(data.featureCount == 2)
        #expect(data[[2, 0]] == DataSet(points: [[1, 0], [0, 0]], labels: [1, -1]))
    }
}
