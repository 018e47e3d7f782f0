extension Program {
    /// Plain replay of what found no group.
    func runSingle(_ single: SingleInstruction) {
        switch single.rule {
        case .dot(let isBent):
            // Without a bias, −0 changes nothing.
            var sum = single.bias == Plan.none ? -0.0 : values[single.bias]
            for pair in single.left.indices {
                sum += values[Int(single.left[pair])] * values[Int(single.right[pair])]
            }
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
            for pair in single.left.indices {
                let (left, right) = (Int(single.left[pair]), Int(single.right[pair]))
                adjoints[left] += here * values[right]
                adjoints[right] += here * values[left]
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
