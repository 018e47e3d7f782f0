#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The moons demo's data: 100 points with labels −1 and 1, and the 337 initial parameters.
struct Work {
    /// x, y and label of each point.
    let points: [[Double]]
    let parameters: [Double]
    static let steps = 100
    /// The rows of the tape for one step, as micrograd builds the loss.
    static let rows = 65_818
    /// The loss before the last step, which every way of computing it has to reach.
    static let finalLoss = 0.010978370135492717
    /// The loss before the first.
    static let firstLoss = 0.8958441028683222

    /// The rate of a step: from 1 down to 0.1.
    static func rate(_ step: Int) -> Double { 1 - 0.9 * Double(step) / Double(steps) }

    init() {
        points = Work.numbers(in: "moons.csv").map { [$0[1], $0[2], $0[4]] }
        parameters = Work.numbers(in: "parameters.csv").map { $0[1] }
        precondition(
            points.count == 100 && parameters.count == 337, "the data in Benchmarks/Data is not whole")
    }

    /// The lines of a file in `Data` below its header, nan where a field is no number.
    private static func numbers(in name: String) -> [[Double]] {
        let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let path = "/\(package)/Data/\(name)"
        guard let file = fopen(path, "r") else { preconditionFailure("cannot read \(path)") }
        defer { fclose(file) }
        var lines: [[Double]] = []
        var buffer = [CChar](repeating: 0, count: 4096)
        while fgets(&buffer, 4096, file) != nil {
            let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            let line = String(decoding: bytes, as: UTF8.self).filter { !$0.isNewline }
            lines.append(line.split(separator: ",").map { Double($0) ?? .nan })
        }
        return Array(lines.dropFirst())
    }
}
