/// The 32-bit Mersenne Twister MT19937, the generator under Python's `random` and NumPy's legacy `np.random`.
///
/// A value type: a copy is a snapshot, which goes on from where it was taken.
///
/// ```swift
/// var twister = MersenneTwister(key: [1337])
/// let before = twister
/// print(twister.nextWord())   // 2653228291
/// twister = before
/// print(twister.nextWord())   // 2653228291
/// ```
///
/// (Matsumoto and Nishimura, *Mersenne Twister*, ACM TOMACS 8, 1998; the seeding is that of their 2002 code.)
public struct MersenneTwister: RandomNumberGenerator, Equatable, Sendable {
    private static let size = 624
    private static let middle = 397

    private var state: [UInt32]
    /// The next word of `state` to hand out; `size` when all are used up.
    private var position: Int

    /// Seeds with one word (`init_genrand`), as NumPy's `RandomState(seed)` does.
    public init(seed: UInt32) {
        state = [seed]
        state.reserveCapacity(Self.size)
        for index in 1..<Self.size {
            let previous = state[index - 1]
            state.append(1_812_433_253 &* (previous ^ previous >> 30) &+ UInt32(index))
        }
        position = Self.size
    }

    /// Seeds with an array of words (`init_by_array`), as Python's `random.seed(n)` does with the words of n.
    public init(key: [UInt32]) {
        precondition(!key.isEmpty, "a key has at least one word")
        self.init(seed: 19_650_218)
        var index = 1
        func mixed(_ state: [UInt32], _ factor: UInt32) -> UInt32 {
            let previous = state[index - 1]
            return state[index] ^ (previous ^ previous >> 30) &* factor
        }
        func advance(_ state: inout [UInt32]) {
            index += 1
            if index == Self.size {
                state[0] = state[Self.size - 1]
                index = 1
            }
        }
        for round in 0..<max(Self.size, key.count) {
            let place = round % key.count
            state[index] = mixed(state, 1_664_525) &+ key[place] &+ UInt32(place)
            advance(&state)
        }
        for _ in 1..<Self.size {
            state[index] = mixed(state, 1_566_083_941) &- UInt32(index)
            advance(&state)
        }
        state[0] = 0x8000_0000
    }

    /// 32 random bits.
    public mutating func nextWord() -> UInt32 {
        if position == Self.size { twist() }
        var word = state[position]
        position += 1
        word ^= word >> 11
        word ^= word << 7 & 0x9d2c_5680
        word ^= word << 15 & 0xefc6_0000
        return word ^ word >> 18
    }

    /// 64 random bits, the first word on top, as NumPy joins them.
    public mutating func next() -> UInt64 {
        let high = UInt64(nextWord())
        return high << 32 | UInt64(nextWord())
    }

    /// A multiple of 2⁻⁵³ in [0, 1), from the upper 27 and 26 bits of two words.
    public mutating func nextFraction() -> Double {
        let high = Double(nextWord() >> 5)
        let low = Double(nextWord() >> 6)
        return (high * 0x1p26 + low) * 0x1p-53
    }

    /// Makes the next 624 words of state from the present ones.
    private mutating func twist() {
        for index in 0..<Self.size {
            let joined =
                state[index] & 0x8000_0000 | state[(index + 1) % Self.size] & 0x7fff_ffff
            let source = state[(index + Self.middle) % Self.size]
            state[index] = source ^ joined >> 1 ^ (joined & 1) &* 0x9908_b0df
        }
        position = 0
    }
}
