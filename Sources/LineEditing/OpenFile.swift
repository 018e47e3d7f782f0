#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// An open file of text, closed, and so unlocked, when the last reference to it goes.
final class OpenFile {
    private let path: String
    private let descriptor: Int32

    /// Opens a file, or is nil if that fails. A pipe or a device opens without waiting.
    init?(_ path: String, _ flags: Int32) {
        descriptor = open(path, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0o600)
        self.path = path
        if descriptor < 0 { return nil }
    }

    deinit {
        close(descriptor)
    }

    /// Whether this is a file proper and not, say, `/dev/null`.
    var isRegular: Bool {
        status.map { $0.st_mode & S_IFMT == S_IFREG } ?? false
    }

    /// Whether the path still leads to this very file.
    var isStillInPlace: Bool {
        var there = stat()
        guard let here = status, stat(path, &there) == 0 else { return false }
        return here.st_ino == there.st_ino && here.st_dev == there.st_dev
    }

    /// Takes the advisory lock. Another session holds it for microseconds; one that was stopped while
    /// it did must not stop this one, so after a second the lock is given up.
    func lock() {
        for _ in 0..<100 {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && errno != EINTR) {
                return
            }
            poll(nil, 0, 10)
        }
    }

    /// Lets only the owner read and write it.
    func makePrivate() {
        if let status, status.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
    }

    /// All bytes of the file; none if it is no regular file.
    func contents() -> [UInt8] {
        guard isRegular, let status else { return [] }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size))
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = pread(descriptor, &chunk, chunk.count, off_t(bytes.count))
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    /// Adds text at the end.
    func append(_ text: String) {
        _ = Self.write(text, to: descriptor)
    }

    /// Puts a new file with this text in the place of this one: whoever reads sees the one or the other.
    /// Returns whether it could.
    func replace(with text: String) -> Bool {
        let temporary = "\(path).\(getpid()).tmp"
        let fresh = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard fresh >= 0 else { return false }
        let isWhole = Self.write(text, to: fresh)
        let isClosed = close(fresh) == 0
        if isWhole && isClosed && rename(temporary, path) == 0 { return true }
        unlink(temporary)
        return false
    }

    private var status: stat? {
        var result = stat()
        return fstat(descriptor, &result) == 0 ? result : nil
    }

    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            #if canImport(Glibc)
                let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            #else
                let count = rest.withUnsafeBytes { Darwin.write(descriptor, $0.baseAddress, $0.count) }
            #endif
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
