/// What a classifier says over a mesh of the plane: the scores of every class at every crossing of the mesh.
/// Between the crossings scores are interpolated, so a coarse mesh gives smooth regions.
public struct DecisionMap: Sendable, Equatable {
    /// The columns of the mesh, ascending, two at least.
    public let xs: [Double]
    /// The rows of the mesh, ascending, two at least.
    public let ys: [Double]
    /// `scores[k][j][i]` is class k's score at (xs[i], ys[j]).
    public let scores: [[[Double]]]
    /// How much the best score must be ahead for a decision; what is nearer is undecided.
    public let margin: Double

    /// A map of a classifier with a score for each class; the largest wins.
    public init(xs: [Double], ys: [Double], scores: [[[Double]]], margin: Double = 0) {
        precondition(xs.count > 1 && ys.count > 1, "a mesh has two columns and two rows at least")
        precondition(!scores.isEmpty, "a classifier has a score")
        precondition(
            scores.allSatisfy { $0.count == ys.count && $0.allSatisfy { $0.count == xs.count } },
            "every crossing of the mesh has a score")
        self.xs = xs
        self.ys = ys
        self.scores = scores
        self.margin = margin
    }

    /// A map of a classifier with one score, above 0 for the second class and below for the first. Scores
    /// within ±margin are undecided.
    public init(xs: [Double], ys: [Double], score: [[Double]], margin: Double = 0) {
        let halves = score.map { $0.map { $0 / 2 } }
        self.init(xs: xs, ys: ys, scores: [halves.map { $0.map { -$0 } }, halves], margin: margin)
    }

    /// What is decided at a place.
    public enum Region: Sendable, Hashable {
        /// A class, counted from 0.
        case decided(Int)
        /// No class is ahead by the margin.
        case undecided
    }

    /// The region a place belongs to; places beyond the mesh belong where its edge does.
    public func region(x: Double, y: Double) -> Region {
        let (column, right) = Self.place(x, in: xs)
        let (row, up) = Self.place(y, in: ys)
        let here = scores.map { score in
            let below = score[row][column] * (1 - right) + score[row][column + 1] * right
            let above = score[row + 1][column] * (1 - right) + score[row + 1][column + 1] * right
            return below * (1 - up) + above * up
        }
        return decide(here)
    }

    /// The region of scores at one place.
    public func decide(_ scores: [Double]) -> Region {
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return .undecided }
        let rival = scores.indices.filter { $0 != best }.map { scores[$0] }.max() ?? 0
        let lead = scores[best] - rival
        return lead > margin || (margin == 0 && lead == 0) ? .decided(best) : .undecided
    }

    /// The column or row left of a number, and how far it is on the way to the next.
    private static func place(_ number: Double, in steps: [Double]) -> (Int, Double) {
        var (low, high) = (0, steps.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if steps[middle] <= number { low = middle } else { high = middle }
        }
        let share = (number - steps[low]) / (steps[high] - steps[low])
        return (low, share.isFinite ? min(max(share, 0), 1) : 0)
    }
}
