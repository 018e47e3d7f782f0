import CLanes

/// The groups of weighted sums as the kernel takes them, in memory that stays where it is.
struct Kernels {
    let dots: UnsafeMutablePointer<micrograd_lanes_dot>
    private let slots: UnsafeMutablePointer<Int32>
    private let varying: UnsafeMutablePointer<UInt8>

    /// One for each group; those of other operations are empty.
    init(_ groups: [LaneGroup]) {
        let count = groups.reduce(0) { $0 + $1.left.count }
        dots = .allocate(capacity: groups.count)
        slots = .allocate(capacity: 2 * count)
        varying = .allocate(capacity: count)
        var place = 0
        for (number, group) in groups.enumerated() {
            for (pair, operand) in group.left.enumerated() {
                (slots + place + pair).initialize(to: Int32(operand.slot))
                (varying + place + pair).initialize(to: operand.varies ? 1 : 0)
                (slots + count + place + pair).initialize(to: Int32(group.right[pair].slot))
            }
            (dots + number).initialize(
                to: micrograd_lanes_dot(
                    out: Int32(group.out), lanes: Int32(group.lanes), bias: Int32(group.bias?.slot ?? -1),
                    varying_bias: group.bias?.varies == true ? 1 : 0, pairs: Int32(group.left.count),
                    relu: group.rule.isBent ? 1 : 0, left: slots + place, right: slots + count + place,
                    varying: varying + place))
            place += group.left.count
        }
    }

    func deallocate() {
        dots.deallocate()
        slots.deallocate()
        varying.deallocate()
    }
}
