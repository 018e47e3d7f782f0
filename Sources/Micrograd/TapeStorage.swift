import CTape

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The memory of a tape. With ``Adjoints``, which are a part of it, and ``LiveRows``, which compaction has for a moment,
/// the only place where the plain tape handles raw memory.
///
/// Address space for the largest tape is reserved at once, and pages cost memory only when they are first
/// written. So rows never move while the tape grows, and a handle can be the address of its row.
@frozen @usableFromInline
struct TapeStorage {
    /// The rows and what else every operation looks at. It comes first: the address of the one is that of the other.
    @usableFromInline var hot: micrograd_tape
    @usableFromInline let adjoints: Adjoints
    /// Rows below this one have no fresh handle: they were there before this stamp.
    @usableFromInline var firstFresh: Int
    /// Rows from this number on have unwritten adjoints.
    @usableFromInline var writtenEnd: Int
    /// The latest rows, as far as they were watched while they were recorded.
    @usableFromInline var watched = 1..<1
    /// How many rows, blocks of adjoints and marks of blocks address space was reserved for.
    let reservedRows: Int
    let reservedBlocks: Int
    let reservedMarks: Int
    /// The tape that owns this memory, set once the tape is made.
    @usableFromInline unowned(unsafe) var owner: Tape?

    @inlinable @inline(__always)
    var rows: UnsafeMutablePointer<Row> {
        UnsafeMutableRawPointer(hot.rows).assumingMemoryBound(to: Row.self)
    }

    /// Rows in use, with row 0.
    @inlinable @inline(__always)
    var count: Int {
        get { hot.next - hot.rows }
        set { hot.next = hot.rows + newValue }
    }

    @usableFromInline
    static func allocate(rows wanted: Int) -> UnsafeMutablePointer<TapeStorage> {
        let (rows, capacity) = reserve(Row.self, upTo: wanted, alignment: 1 << 32)
        let (cells, blocks) = reserve(SIMD64<Double>.self, upTo: Adjoints.blocks(capacity))
        let (touched, touchedBlocks) = reserve(Bool.self, upTo: blocks)
        let room = Swift.min(capacity, Swift.min(blocks, touchedBlocks) * Adjoints.blockRows)
        rows.initialize(to: Row(value: 0, leftSlope: 0, rightSlope: 0, operands: Row.plain))
        let storage = UnsafeMutablePointer<TapeStorage>.allocate(capacity: 1)
        let start = UnsafeMutableRawPointer(rows).assumingMemoryBound(to: micrograd_row.self)
        storage.initialize(
            to: TapeStorage(
                hot: micrograd_tape(start, limit: start + room),
                adjoints: Adjoints(
                    cells: UnsafeMutableRawPointer(cells).assumingMemoryBound(to: Double.self),
                    touched: touched),
                firstFresh: 1, writtenEnd: 1, reservedRows: capacity, reservedBlocks: blocks,
                reservedMarks: touchedBlocks, owner: nil))
        micrograd_enter_tape(&storage.pointee.hot)
        return storage
    }

    /// Room for up to so many, or for half as many, or a quarter …, as the system has address space.
    private static func reserve<Element>(
        _ type: Element.Type, upTo wanted: Int, alignment: Int = 1
    ) -> (UnsafeMutablePointer<Element>, Int) {
        var capacity = wanted
        while true {
            if let memory = reserve(capacity * MemoryLayout<Element>.stride, alignment) {
                return (memory.assumingMemoryBound(to: type), capacity)
            }
            capacity /= 2
            precondition(capacity * MemoryLayout<Element>.stride > 1 << 12, "no memory for a tape")
        }
    }

    /// Private pages, zeroed when first touched; nil when the system refuses so many.
    private static func reserve(_ bytes: Int, _ alignment: Int) -> UnsafeMutableRawPointer? {
        let page = Int(getpagesize())
        let bytes = (bytes + page - 1) / page * page
        let alignment = max(alignment, page)
        guard let memory = reserveAligned(bytes, alignment) ?? findAligned(bytes, alignment) else {
            return nil
        }
        askForLargePages(memory, bytes)
        return memory
    }

    /// More than wanted is asked for, and what is too much given back.
    private static func reserveAligned(_ bytes: Int, _ alignment: Int) -> UnsafeMutableRawPointer? {
        guard let start = map(bytes + alignment, PROT_NONE) else { return nil }
        let memory = start.alignedUp(toMultipleOf: alignment)
        let before = memory - start
        if before > 0 { munmap(start, before) }
        munmap(memory + bytes, alignment - before)
        guard mprotect(memory, bytes, PROT_READ | PROT_WRITE) == 0 else {
            munmap(memory, bytes)
            return nil
        }
        return memory
    }

    /// Asks for one aligned place after another, downward: there may be a limit to the address space (`ulimit -v`) that
    /// has no room for more than is wanted.
    private static func findAligned(_ bytes: Int, _ alignment: Int) -> UnsafeMutableRawPointer? {
        guard let start = map(bytes, PROT_NONE) else { return nil }
        munmap(start, bytes)
        let last = Int(bitPattern: start) / alignment
        for place in stride(from: last, to: 0, by: -1) {
            let wish = UnsafeMutableRawPointer(bitPattern: place * alignment)
            guard let memory = map(bytes, PROT_READ | PROT_WRITE, at: wish) else { return nil }
            if memory == wish { return memory }
            munmap(memory, bytes)
        }
        return nil
    }

    private static func map(
        _ bytes: Int, _ protection: Int32, at wish: UnsafeMutableRawPointer? = nil
    ) -> UnsafeMutableRawPointer? {
        #if canImport(Darwin)
            let flags = MAP_PRIVATE | MAP_ANON | MAP_NORESERVE
        #else
            let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
        #endif
        let memory = mmap(wish, bytes, protection, flags, -1, 0)
        return memory == MAP_FAILED ? nil : memory
    }

    /// Asks for large pages beyond the first megabytes, which small tapes never touch: there the system is
    /// entered once for 2 megabytes and not for each 4 kilobytes. Measured: 10⁷ and 10⁸ rows 25 to 35 → 11 ns a
    /// row; the very first touch of 10⁸ may take longer, while the system makes room.
    private static func askForLargePages(_ memory: UnsafeMutableRawPointer, _ bytes: Int) {
        #if canImport(Glibc)
            let small = 1 << 19
            if bytes > 2 * small { madvise(memory + small, bytes - small, MADV_HUGEPAGE) }
        #endif
    }

    @usableFromInline
    static func free(_ storage: UnsafeMutablePointer<TapeStorage>) {
        micrograd_remove_tape(&storage.pointee.hot)
        let reserved = storage.pointee
        munmap(reserved.rows, reserved.reservedRows * MemoryLayout<Row>.stride)
        munmap(reserved.adjoints.cells, reserved.reservedBlocks * MemoryLayout<SIMD64<Double>>.stride)
        munmap(reserved.adjoints.touched, reserved.reservedMarks)
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
        release(adjoints.cells, MemoryLayout<Double>.stride)
    }
}
