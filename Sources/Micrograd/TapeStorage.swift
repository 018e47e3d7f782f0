#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The memory of a tape: the only place in the engine that handles raw memory.
///
/// Address space for the largest tape is reserved at once, and pages cost memory only when they are first
/// written. So rows never move while the tape grows, and a handle can be a plain address with a row number.
@frozen @usableFromInline
struct TapeStorage {
    @usableFromInline var rows: UnsafeMutablePointer<Row>
    @usableFromInline var adjoints: UnsafeMutablePointer<Double>
    /// Rows in use, with row 0.
    @usableFromInline var count: Int
    @usableFromInline var capacity: Int
    /// How often rows were given up. A handle made in an earlier generation may be stale.
    @usableFromInline var generation: UInt32
    /// Rows below `floor` have not been given up since generation `floorGeneration`: a fact about the past
    /// that answers most questions after a handle's life at once.
    @usableFromInline var floor: Int32
    @usableFromInline var floorGeneration: UInt32
    /// Rows from this number on have unwritten adjoints, whatever is in their place.
    @usableFromInline var writtenEnd: Int
    /// The tape that owns this memory, set once the tape is made.
    @usableFromInline unowned(unsafe) var owner: Tape?

    @usableFromInline
    static func allocate(rows wanted: Int) -> UnsafeMutablePointer<TapeStorage> {
        var capacity = wanted
        while true {
            if let rows = reserve(capacity * MemoryLayout<Row>.stride) {
                if let adjoints = reserve(capacity * MemoryLayout<Double>.stride) {
                    let storage = UnsafeMutablePointer<TapeStorage>.allocate(capacity: 1)
                    storage.initialize(
                        to: TapeStorage(
                            rows: rows.assumingMemoryBound(to: Row.self),
                            adjoints: adjoints.assumingMemoryBound(to: Double.self), count: 1,
                            capacity: capacity, generation: 0, floor: .max, floorGeneration: 0, writtenEnd: 1,
                            owner: nil))
                    return storage
                }
                munmap(rows, capacity * MemoryLayout<Row>.stride)
            }
            capacity /= 2
            precondition(capacity > 1024, "no memory for a tape")
        }
    }

    /// Private pages, zeroed when first touched; nil when the system refuses so many.
    private static func reserve(_ bytes: Int) -> UnsafeMutableRawPointer? {
        #if canImport(Darwin)
            let flags = MAP_PRIVATE | MAP_ANON | MAP_NORESERVE
        #else
            let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
        #endif
        let memory = mmap(nil, bytes, PROT_READ | PROT_WRITE, flags, -1, 0)
        return memory == MAP_FAILED ? nil : memory
    }

    @usableFromInline
    static func free(_ storage: UnsafeMutablePointer<TapeStorage>) {
        munmap(storage.pointee.rows, storage.pointee.capacity * MemoryLayout<Row>.stride)
        munmap(storage.pointee.adjoints, storage.pointee.capacity * MemoryLayout<Double>.stride)
        storage.deallocate()
    }

    /// Gives the pages of rows from `row` up back to the system.
    func release(from row: Int, to end: Int) {
        func release(_ base: UnsafeMutableRawPointer, _ stride: Int) {
            let page = Int(getpagesize())
            let start = (row * stride + page - 1) / page * page
            let length = end * stride - start
            if length > 0 { madvise(base + start, length, MADV_DONTNEED) }
        }
        release(rows, MemoryLayout<Row>.stride)
        release(adjoints, MemoryLayout<Double>.stride)
    }
}
