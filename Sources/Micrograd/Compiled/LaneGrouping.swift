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

    private let tape: Tape
    private let instructions: [Instruction]
    private let left: [Int32]
    private let right: [Int32]
    /// For each row the group that computes it; 0 for leaves and for rows in no group.
    private var groups: [Int32]

    init(_ folded: FoldedTape) {
        (tape, instructions, left, right) = (folded.tape, folded.instructions, folded.left, folded.right)
        groups = [Int32](repeating: 0, count: tape.end)
        let levels = levels(&groups)
        for level in levels {
            guard level.count >= LaneGrouping.fewest else {
                batches += level.map { [$0] }
                continue
            }
            for alike in split(level, by: shape, same: { shape($0) == shape($1) }) {
                for batch in alike.count < LaneGrouping.fewest ? [alike] : split(alike) { append(batch) }
            }
        }
    }

    private mutating func append(_ batch: [Int]) {
        guard batch.count >= LaneGrouping.fewest else {
            batches += batch.map { [$0] }
            return
        }
        batches.append(batch)
        for number in batch { groups[Int(instructions[number].row)] = Int32(batches.count) }
    }

    /// The instructions by depth, those of one depth in the order of the tape.
    ///
    /// - Parameter depths: room for a number for every row, all 0, and left so.
    private func levels(_ depths: inout [Int32]) -> [[Int]] {
        var labels: [Int32] = []
        labels.reserveCapacity(instructions.count)
        for instruction in instructions {
            var depth = instruction.bias > 0 ? depths[Int(instruction.bias)] : 0
            for pair in instruction.pairs {
                if left[pair] > 0 { depth = Swift.max(depth, depths[Int(left[pair])]) }
                if right[pair] > 0 { depth = Swift.max(depth, depths[Int(right[pair])]) }
            }
            labels.append(depth)
            depths[Int(instruction.row)] = depth + 1
        }
        for instruction in instructions { depths[Int(instruction.row)] = 0 }
        let deepest = labels.max() ?? -1
        return LaneGrouping.collect(Array(instructions.indices), by: labels, kinds: Int(deepest) + 1)
    }

    /// Puts together what has the same label.
    private static func collect(_ numbers: [Int], by labels: [Int32], kinds: Int) -> [[Int]] {
        var sizes = [Int](repeating: 0, count: kinds)
        for label in labels { sizes[Int(label)] += 1 }
        var parts = sizes.map { size in
            var part: [Int] = []
            part.reserveCapacity(size)
            return part
        }
        for (place, label) in labels.enumerated() { parts[Int(label)].append(numbers[place]) }
        return parts
    }

    /// Labels the members of a list: equal ones with the same number, in the order in which they are met.
    ///
    /// Sample after sample goes through the same neurons: so the kind that came after this one the last time is
    /// asked first, and only where it says no is a hash computed. (Measured on the moons demo: recording and
    /// compiling 1.56 → 1.46 ms.)
    @inline(__always) private func label<Key: Hashable>(
        _ members: [Int], by hash: (Int) -> Key, same: (Int, Int) -> Bool
    ) -> (labels: [Int32], kinds: Int) {
        var places: [Key: Int] = [:]
        /// For each kind its first member, and the kind that followed it.
        var kinds: [(first: Int, follower: Int)] = []
        var labels: [Int32] = []
        labels.reserveCapacity(members.count)
        var last = 0
        for member in members {
            var place = kinds.isEmpty ? 0 : kinds[last].follower
            if kinds.isEmpty || !same(kinds[place].first, member) {
                let key = hash(member)
                place = places[key] ?? kinds.count
                if place == kinds.count {
                    places[key] = place
                    kinds.append((member, 0))
                }
                kinds[last].follower = place
            }
            labels.append(Int32(place))
            last = place
        }
        return (labels, kinds.count)
    }

    /// Parts a list by what is the same, in the order of their first members.
    @inline(__always) private func split<Key: Hashable>(
        _ members: [Int], by hash: (Int) -> Key, same: (Int, Int) -> Bool
    ) -> [[Int]] {
        let (labels, kinds) = label(members, by: hash, same: same)
        return kinds == 1 ? [members] : LaneGrouping.collect(members, by: labels, kinds: kinds)
    }

    private func shape(_ number: Int) -> Shape {
        let instruction = instructions[number]
        let isConstantPower = instruction.code == Operation.constantPower.rawValue
        return Shape(
            code: instruction.code, isBent: instruction.isBent, isBelowRoot: instruction.isBelowRoot,
            hasBias: instruction.bias != 0,
            pairs: instruction.pairs.count,
            exponent: isConstantPower ? tape.exponent(Int(instruction.rule)).bitPattern : 0,
            // The user's own operations are replayed one by one.
            own: instruction.code == Tape.wideCode ? number : 0)
    }

    /// Parts instructions of one shape by what lanes of a group have in common besides: the operands of the side
    /// of which there are few kinds, and where the others come from.
    private func split(_ alike: [Int]) -> [[Int]] {
        let (lefts, rights) = (kinds(of: left, alike), kinds(of: right, alike))
        let biases = label(alike) {
            instructions[$0].bias
        } same: {
            instructions[$0].bias == instructions[$1].bias
        }
        let few = alike.count / LaneGrouping.fewest
        let sharesLeft = lefts <= few && lefts <= rights
        let sharesRight = rights <= few && rights < lefts
        let sharesBias = biases.kinds <= few
        return split(alike) { number in
            var hash = Mix()
            hash.add(source(instructions[number].bias, isShared: sharesBias))
            for pair in instructions[number].pairs {
                hash.add(source(left[pair], isShared: sharesLeft))
                hash.add(source(right[pair], isShared: sharesRight))
            }
            return hash.state
        } same: { first, second in
            source(instructions[first].bias, isShared: sharesBias)
                == source(instructions[second].bias, isShared: sharesBias)
                && isSame(left, first, second) { source($0, isShared: sharesLeft) }
                && isSame(right, first, second) { source($0, isShared: sharesRight) }
        }
    }

    /// How many different lists of operands there are on one side.
    private func kinds(of side: [Int32], _ alike: [Int]) -> Int {
        label(alike) { number in
            var hash = Mix()
            for pair in instructions[number].pairs { hash.add(UInt64(bitPattern: Int64(side[pair]))) }
            return hash.state
        } same: {
            isSame(side, $0, $1) { $0 }
        }.kinds
    }

    /// Whether two instructions of one shape have the same of something on one side, pair by pair.
    @inline(__always) private func isSame<Part: Equatable>(
        _ side: [Int32], _ first: Int, _ second: Int, _ part: (Int32) -> Part
    ) -> Bool {
        let (start, other) = (instructions[first].pairs.lowerBound, instructions[second].pairs.lowerBound)
        return side.withUnsafeBufferPointer { side in
            for place in 0..<instructions[first].pairs.count
            where part(side[start + place]) != part(side[other + place]) {
                return false
            }
            return true
        }
    }

    /// An operand itself where it is shared, else the group it comes from.
    @inline(__always) private func source(_ row: Int32, isShared: Bool) -> UInt64 {
        if isShared || row <= 0 { return UInt64(bitPattern: Int64(row)) }
        return UInt64(groups[Int(row)]) | 1 << 40
    }
}

/// What instructions have to share to be computed by the same steps.
private struct Shape: Hashable {
    let code: UInt8
    let isBent: Bool
    let isBelowRoot: Bool
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
