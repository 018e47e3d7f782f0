import Micrograd
import Testing

@Suite struct LanesTests {
    /// Each lane holds what a pass of its own would have given, to the last bit.
    @Test(arguments: Operation.allCases) func lanesAreDoubles(operation: Operation) {
        let left = SIMD8<Double>(-3, -1, -0.5, 0, 0.25, 1, 2.5, 700)
        let right = SIMD8<Double>(2, -1, 0.5, 0, -0.25, 3, 2.5, 1)
        let together = operation.row(over: Lanes.self).rule(Lanes(left), Lanes(right))
        for lane in left.indices {
            let alone = operation.row.rule(left[lane], right[lane])
            for (one, other) in [
                (together.value.numbers[lane], alone.value), (together.left.numbers[lane], alone.left),
                (together.right.numbers[lane], alone.right),
            ] {
                #expect(one == other || one.isNaN && other.isNaN)
            }
        }
    }
}
