import Micrograd

/// Paths that look alike: the same nodes with the same slopes. They differ only in which operand of a node
/// was taken where both are one: `a + a` has two of them.
struct PathGroup {
    let path: Paths.Path
    /// How many there are; past 2⁵³ rounded.
    let count: Double

    init(_ path: Paths.Path, on tape: Tape) {
        self.path = path
        count = path.slopes.indices.reduce(1.0) { count, index in
            count * Double(Self.places(of: path, at: index, on: tape).count)
        }
    }

    /// The operands of a path's node that lead to the next with the path's slope, by their places.
    static func places(of path: Paths.Path, at index: Int, on tape: Tape) -> [Int] {
        let row = path.rows[index]
        let slopes = tape.slopes(of: row)
        let places = tape.operands(of: row).enumerated().filter { $1 == path.rows[index + 1] }.map(\.offset)
        let alike = places.filter { slopes[$0].bitPattern == path.slopes[index].bitPattern }
        return alike.isEmpty ? Array(places.prefix(1)) : alike
    }

    /// What all of them add to the gradient.
    var sum: Double { path.product * count }

    /// The groups among some paths, in their order.
    static func groups(of paths: [Paths.Path], on tape: Tape) -> [PathGroup] {
        var groups: [PathGroup] = []
        for path in paths where !groups.contains(where: { $0.isLike(path) }) {
            groups.append(PathGroup(path, on: tape))
        }
        return groups
    }

    private func isLike(_ other: Paths.Path) -> Bool {
        path.rows == other.rows
            && zip(path.slopes, other.slopes).allSatisfy { $0.bitPattern == $1.bitPattern }
    }
}
