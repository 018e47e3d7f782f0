extension Program {
    /// Plain replay of what found no group.
    func runSingle(_ single: SingleInstruction) {
        switch single.rule {
        case .dot(let isBent):
            // Without a bias, −0 changes nothing.
            var sum = single.bias == Plan.none ? -0.0 : values[single.bias]
            single.forEachPair { left, right in sum += values[left] * values[right] }
            values[single.out] = isBent && sum < 0 ? 0 : sum
        case .table(let rule, let exponent, _):
            let result = rule(values[Int(single.left[0])], exponent ?? values[Int(single.right[0])])
            values[single.out] = result.value
            values[single.slopes] = result.left
            values[single.slopes + 1] = result.right
        case .definition(let definition):
            let operands = single.left.map { values[Int($0)] }
            values[single.out] = definition.value(operands)
            for (place, slope) in definition.slopes(operands).enumerated() {
                values[single.slopes + place] = slope
            }
        }
    }

    func runSingleBackward(_ single: SingleInstruction) {
        var here = adjoints[single.out]
        switch single.rule {
        case .dot(let isBent):
            if isBent { here *= values[single.out] > 0 ? 1 : 0 }
            if single.bias != Plan.none { adjoints[single.bias] += here }
            single.forEachPair { left, right in
                let part = here * values[left]
                if left == right {
                    // A square: what has just been stored would have to be waited for.
                    adjoints[left] = adjoints[left] + part + part
                    return
                }
                // Nobody asks for the adjoint of 1, and a long sum would wait for it at every term.
                if left != Plan.one { adjoints[left] += here * values[right] }
                adjoints[right] += part
            }
        case .table(_, _, let arity):
            adjoints[Int(single.left[0])] += here * values[single.slopes]
            if arity == 2 { adjoints[Int(single.right[0])] += here * values[single.slopes + 1] }
        case .definition:
            for place in single.left.indices {
                adjoints[Int(single.left[place])] += here * values[single.slopes + place]
            }
        }
    }
}

extension SingleInstruction {
    /// The slots of the factors, without a look at the bounds for each.
    @inline(__always) fileprivate func forEachPair(_ body: (Int, Int) -> Void) {
        left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                for pair in 0..<left.count { body(Int(left[pair]), Int(right[pair])) }
            }
        }
    }
}
