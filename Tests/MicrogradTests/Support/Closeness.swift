/// Whether two numbers agree to `relative` of the larger, or to `absolute`; nan agrees with nan, and an
/// infinity with itself alone.
func isClose(_ left: Double, _ right: Double, relative: Double = 1e-12, absolute: Double = 1e-14) -> Bool {
    if left == right || left.isNaN && right.isNaN { return true }
    guard left.isFinite && right.isFinite else { return false }
    return abs(left - right) <= max(absolute, relative * max(abs(left), abs(right)))
}

/// Whether two lists of numbers agree, each with each.
func areClose(_ left: [Double], _ right: [Double], relative: Double = 1e-12, absolute: Double = 1e-14) -> Bool
{
    left.count == right.count
        && zip(left, right).allSatisfy { isClose($0, $1, relative: relative, absolute: absolute) }
}
