/// The two streams that `seed N` sets: one for weights, one for data.
///
/// A notebook that calls `random.seed(1337)` and `np.random.seed(1337)` has these two, and drawing from one
/// leaves the other where it is.
///
/// ```swift
/// var random = RandomStreams(seed: 1337)
/// print(random.weights.uniform(-1, 1))   // 0.23550571390294128
/// print(random.data.normal())            // -0.7031873098624105
/// ```
public struct RandomStreams: Equatable, Sendable {
    /// Initial weights, as Python's `random`.
    public var weights: PythonRandom
    /// Data sets and mini-batches, as NumPy's `np.random`.
    public var data: NumPyRandom

    /// Seeds both; NumPy's seed is the number's low 32 bits (NumPy itself refuses others).
    public init(seed: Int) {
        weights = PythonRandom(seed: seed)
        data = NumPyRandom(seed: UInt32(truncatingIfNeeded: seed))
    }

    /// Streams nobody can foretell, seeded by the system.
    public init() {
        weights = PythonRandom()
        data = NumPyRandom()
    }
}
