import CLanes

extension Program {
    func run(_ step: Plan.Step) {
        switch step {
        case .gather(let number):
            let gather = plan.gathers[number]
            for (lane, source) in gather.sources.enumerated() {
                values[gather.slot + lane] = values[Int(source)]
            }
        case .dots(let first, let count):
            isFinite[first] = micrograd_lanes_forward(kernels.dots + first, Int32(count), values)
        case .table(let number): runTable(plan.groups[number])
        case .single(let number): runSingle(plan.singles[number])
        }
    }

    func runBackward(_ step: Plan.Step) {
        switch step {
        case .gather(let number):
            let gather = plan.gathers[number]
            for (lane, source) in gather.sources.enumerated() {
                adjoints[Int(source)] += adjoints[gather.slot + lane]
            }
        case .dots(let first, let count):
            micrograd_lanes_backward(
                kernels.dots + first, Int32(count), values, adjoints, here, live, isFinite[first])
        case .table(let number): runTableBackward(plan.groups[number])
        case .single(let number): runSingleBackward(plan.singles[number])
        }
    }

    /// Any operation but a weighted sum, lane by lane.
    private func runTable(_ group: LaneGroup) {
        guard case .table(let rule, let exponent, _) = group.rule else { return }
        let (left, right) = (group.left[0], group.right[0])
        let slopes = values + group.slopes
        let second = Plan.padded(group.lanes)
        for lane in 0..<group.lanes {
            let y = exponent ?? values[right.slot + (right.varies ? lane : 0)]
            let result = rule(values[left.slot + (left.varies ? lane : 0)], y)
            values[group.out + lane] = result.value
            slopes[lane] = result.left
            slopes[second + lane] = result.right
        }
    }

    private func runTableBackward(_ group: LaneGroup) {
        guard case .table(_, _, let arity) = group.rule else { return }
        let slopes = values + group.slopes
        pass(group, to: group.left[0], slopes)
        if arity == 2 { pass(group, to: group.right[0], slopes + Plan.padded(group.lanes)) }
    }

    private func pass(_ group: LaneGroup, to operand: LaneOperand, _ slopes: UnsafeMutablePointer<Double>) {
        for lane in 0..<group.lanes {
            adjoints[operand.slot + (operand.varies ? lane : 0)] += adjoints[group.out + lane] * slopes[lane]
        }
    }
}
