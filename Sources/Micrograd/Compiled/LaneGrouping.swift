/// The second step of compiling: instructions that do the same side by side.
///
/// What samples have in common is found from the graph alone. Two instructions may be lanes of one group when
/// they are equally deep (so that neither waits for the other), of one shape (operation, number of terms), and
/// share the operands of one side, as the neurons of all samples share their weights:
///
///     depth 1    relu(b₀ + w₀·x₀ + w₁·x₁)   of sample 0, 1, 2 …   →   one group
///                relu(b₁ + w₂·x₀ + w₃·x₁)   of sample 0, 1, 2 …   →   another
///
/// Operands that are not shared must come from the same groups, so that lane 5 of one is fed by lane 5 of the
/// other. Groups are made in the order of depth; nothing depends on how the program was written.
struct LaneGrouping {
    /// Instructions by number: each a group of four or more, or one alone.
    private(set) var batches: [[Int]] = []
    static let fewest = 4

    private let folded: FoldedTape
    /// For each row the group that computes it; 0 for leaves and for rows in no group.
    private var groupOfRow: [Int32]

    init(_ folded: FoldedTape) {
        self.folded = folded
        groupOfRow = [Int32](repeating: 0, count: folded.tape.end)
        for level in levels() {
            guard level.count >= LaneGrouping.fewest else {
                batches += level.map { [$0] }
                continue
            }
            for alike in split(level, by: shape) {
                for batch in alike.count < LaneGrouping.fewest ? [alike] : split(alike, by: key(for: alike)) {
                    append(batch)
                }
            }
        }
    }

    private mutating func append(_ batch: [Int]) {
        guard batch.count >= LaneGrouping.fewest else {
            batches += batch.map { [$0] }
            return
        }
        batches.append(batch)
        for number in batch { groupOfRow[Int(folded.instructions[number].row)] = Int32(batches.count) }
    }

    /// The instructions by depth, those of one depth in the order of the tape.
    private func levels() -> [[Int]] {
        var depths = [Int32](repeating: 0, count: folded.tape.end)
        var levels: [[Int]] = []
        for (number, instruction) in folded.instructions.enumerated() {
            var depth: Int32 = 0
            if instruction.bias > 0 { depth = depths[Int(instruction.bias)] }
            for pair in instruction.pairs {
                let (left, right) = (folded.left[pair], folded.right[pair])
                if left > 0 { depth = Swift.max(depth, depths[Int(left)]) }
                if right > 0 { depth = Swift.max(depth, depths[Int(right)]) }
            }
            depths[Int(instruction.row)] = depth + 1
            if levels.count == depth { levels.append([]) }
            levels[Int(depth)].append(number)
        }
        return levels
    }

    /// Parts a list by a key, in the order of their first members.
    private func split<Key: Hashable>(_ numbers: [Int], by key: (Int) -> Key) -> [[Int]] {
        var places: [Key: Int] = [:]
        var parts: [[Int]] = []
        for number in numbers {
            let key = key(number)
            if let place = places[key] {
                parts[place].append(number)
            } else {
                places[key] = parts.count
                parts.append([number])
            }
        }
        return parts
    }

    private func shape(_ number: Int) -> Shape {
        let instruction = folded.instructions[number]
        let isConstantPower = instruction.code == Operation.constantPower.rawValue
        return Shape(
            code: instruction.code, isBent: instruction.isBent, hasBias: instruction.bias != 0,
            pairs: instruction.pairs.count,
            exponent: isConstantPower ? folded.tape.exponent(Int(instruction.rule)).bitPattern : 0,
            // The user's own operations are replayed one by one.
            own: instruction.code == Tape.wideCode ? number : 0)
    }

    /// What members of a group have in common besides their shape: the side of which there are few kinds.
    private func key(for alike: [Int]) -> (Int) -> UInt64 {
        let lefts = kinds(of: folded.left, alike)
        let rights = kinds(of: folded.right, alike)
        let few = alike.count / LaneGrouping.fewest
        let sharesLeft = lefts <= few && lefts <= rights
        let sharesRight = rights <= few && rights < lefts
        let sharesBias = Set(alike.map { folded.instructions[$0].bias }).count <= few
        return { number in
            let instruction = folded.instructions[number]
            var hash = Mix()
            hash.add(origin(instruction.bias, isShared: sharesBias))
            for pair in instruction.pairs {
                hash.add(origin(folded.left[pair], isShared: sharesLeft))
                hash.add(origin(folded.right[pair], isShared: sharesRight))
            }
            return hash.state
        }
    }

    /// How many different lists of operands there are on one side.
    private func kinds(of side: [Int32], _ alike: [Int]) -> Int {
        var seen: Set<UInt64> = []
        for number in alike {
            var hash = Mix()
            for pair in folded.instructions[number].pairs { hash.add(UInt64(bitPattern: Int64(side[pair]))) }
            seen.insert(hash.state)
        }
        return seen.count
    }

    @inline(__always) private func origin(_ row: Int32, isShared: Bool) -> UInt64 {
        if isShared || row <= 0 { return UInt64(bitPattern: Int64(row)) }
        return UInt64(groupOfRow[Int(row)]) | 1 << 40
    }
}

/// What instructions have to share to be computed by the same steps.
private struct Shape: Hashable {
    let code: UInt8
    let isBent: Bool
    let hasBias: Bool
    let pairs: Int
    let exponent: UInt64
    let own: Int
}

/// A hash of a few numbers. Two lists that share one by accident come into one group, where they are no
/// less right, only slower. (Fowler, Noll and Vo's multiplier; the shift mixes high bits down.)
private struct Mix {
    var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ number: UInt64) {
        state = (state ^ number) &* 0x100_0000_01b3
        state ^= state >> 29
    }
}
