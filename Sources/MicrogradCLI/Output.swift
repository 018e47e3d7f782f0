import LineEditing

/// A stream of bytes to a file descriptor, gathered and written in large pieces.
final class Output {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    /// The first reason why something could not be written.
    private(set) var failure: Int32?

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        buffer.reserveCapacity(Self.size)
    }

    private static let size = 1 << 16

    func write(_ text: String) { write(text.utf8) }

    func write(_ bytes: some Collection<UInt8>) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.size { flush() }
    }

    /// Hands everything gathered to the system. Who waits for a reader that reads no more can press Ctrl-C:
    /// then the rest is dropped.
    func flush() {
        var start = 0
        while start < buffer.count, failure == nil {
            let written = buffer.withUnsafeBytes { bytes in
                Platform.write(descriptor, bytes.baseAddress! + start, buffer.count - start)
            }
            if written > 0 {
                start += written
            } else if errno != EINTR {
                failure = errno
            } else if Interrupts.isPending {
                break
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
