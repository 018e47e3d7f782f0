import Micrograd

/// The fraction of scores on their label's side of 0: (y > 0) == (s > 0), as micrograd's demo counts.
///
/// ```swift
/// print(accuracy([0.5, -2, 3], [1, -1, -1]))   // 0.6666666666666666
/// ```
public func accuracy(_ scores: [Double], _ labels: [Double]) -> Double {
    fraction(zip(scores, labels).lazy.map { ($0 > 0) == ($1 > 0) })
}

/// The fraction of scores on their label's side of 0.
public func accuracy(_ scores: [Value], _ labels: [Double]) -> Double {
    accuracy(scores.map(\.data), labels)
}

/// The fraction of rows whose largest score is at the place of their label.
public func accuracy(_ scores: [[Double]], _ labels: [Int]) -> Double {
    fraction(zip(scores, labels).lazy.map { scores, label in largestPlace(scores) == label })
}

/// The place of the largest number, the first on a tie; nil where there is none.
func largestPlace(_ numbers: [Double]) -> Int? {
    numbers.indices.max { numbers[$0] < numbers[$1] || (numbers[$0] == numbers[$1] && $0 > $1) }
}

/// How many of the answers are true, by their count; 0 of none.
private func fraction(_ answers: some Sequence<Bool>) -> Double {
    var total = 0
    var right = 0
    for answer in answers {
        total += 1
        right += answer ? 1 : 0
    }
    return total == 0 ? 0 : Double(right) / Double(total)
}
