/// The root's value at eight perturbed inputs, with what was met on the way.
///
/// The inputs are four pairs: lanes 0 to 3 lie above the unperturbed input, lanes 4 to 7 as far below.
struct Sample {
    typealias Mask = SIMDMask<SIMD8<Int64>>

    var values = SIMD8<Double>(repeating: 0)
    /// Lanes in which a relu, abs, max, … stands on another side than unperturbed, or a guard flips.
    var flipped = Mask(repeating: false)
    /// Lanes in which an operation leaves its domain, or lies beyond a pole.
    var outside = Mask(repeating: false)
    /// Pairs that part, when the unperturbed input stands on a corner itself.
    var apart = SIMDMask<SIMD4<Int64>>(repeating: false)
    /// The first obstacle met.
    var obstacle: GradientCheck.Obstacle?

    @inline(__always)
    static func isNotANumber(_ values: SIMD8<Double>) -> Mask { values .!= values }

    /// Whether no lane is of any use.
    var isLost: Bool { all(flipped .| outside) }

    /// Notes on which side of a corner each lane stands. A lane on the corner itself belongs to both sides;
    /// if the unperturbed input stands there, the lanes of a pair must stay together.
    @inline(__always)
    mutating func watchCorner(
        _ side: SIMD8<Double>, unperturbed: Double, _ obstacle: @autoclosure () -> GradientCheck.Obstacle
    ) {
        if unperturbed > 0 {
            flip(side .< 0, obstacle())
        } else if unperturbed < 0 {
            flip(side .> 0, obstacle())
        } else {
            part(side, obstacle())
        }
    }

    @inline(__always)
    mutating func flip(_ mask: Mask, _ obstacle: @autoclosure () -> GradientCheck.Obstacle) {
        guard any(mask) else { return }
        flipped .|= mask
        if self.obstacle == nil { self.obstacle = obstacle() }
    }

    /// Notes which pairs part, having been together at 0.
    mutating func part(_ side: SIMD8<Double>, _ obstacle: @autoclosure () -> GradientCheck.Obstacle) {
        let (above, below) = (side.lowHalf, side.highHalf)
        part(((above .> 0) .^ (below .> 0)) .| ((above .< 0) .^ (below .< 0)), obstacle())
    }

    /// Notes which pairs leave a domain's edge on which the unperturbed input stands, and where the slope
    /// is infinite: the two sides have to be looked at apart.
    mutating func leaveEdge(_ side: SIMD8<Double>, _ obstacle: @autoclosure () -> GradientCheck.Obstacle) {
        part((side.lowHalf .!= 0) .| (side.highHalf .!= 0), obstacle())
    }

    private mutating func part(
        _ mask: SIMDMask<SIMD4<Int64>>, _ obstacle: @autoclosure () -> GradientCheck.Obstacle
    ) {
        guard any(mask) else { return }
        apart .|= mask
        if self.obstacle == nil { self.obstacle = obstacle() }
    }

    @inline(__always)
    mutating func leave(_ mask: Mask, _ obstacle: @autoclosure () -> GradientCheck.Obstacle) {
        guard any(mask) else { return }
        outside .|= mask
        if self.obstacle == nil { self.obstacle = obstacle() }
    }
}
