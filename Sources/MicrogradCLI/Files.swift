import Language
import LineEditing

/// Files, read and replaced whole.
enum Files {
    static func read(_ path: String) throws(Diagnostic) -> [UInt8] {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw problem("cannot read", path) }
        defer { close(descriptor) }
        return try read(descriptor, named: path)
    }

    /// How much is read at most: what never ends is refused, and a place in a source fits into 32 bits.
    private static let mostBytes = 1 << 30

    /// Everything a descriptor yields; Ctrl-C breaks the waiting off.
    static func read(_ descriptor: Int32, named name: String) throws(Diagnostic) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Platform.read(descriptor, &buffer, buffer.count)
            if count > 0 {
                guard bytes.count < mostBytes else {
                    throw Diagnostic("cannot read '\(name)': it is larger than 1 GB")
                }
                bytes.append(contentsOf: buffer[..<count])
            } else if count == 0 {
                return bytes
            } else if errno != EINTR {
                throw problem("cannot read", name)
            } else if Interrupts.isPending {
                throw .interruption
            }
        }
    }

    /// Writes beside the file and renames, so that it is whole at every moment; what is no regular file, such
    /// as a terminal, is written to as it is.
    static func save(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
        var status = stat()
        let exists = stat(path, &status) == 0
        if exists && status.st_mode & S_IFMT != S_IFREG {
            try overwrite(path, bytes)
            return
        }
        let target = exists ? realpath(path, nil) : nil
        let place = target.map { String(cString: $0) } ?? path
        free(target)
        let temporary = "\(place).\(getpid()).tmp"
        let descriptor = open(
            temporary, O_WRONLY | O_CREAT | O_EXCL, exists ? status.st_mode & 0o7777 : 0o666)
        guard descriptor >= 0 else { throw problem("cannot write", path) }
        let isWritten = write(bytes, to: descriptor) && fsync(descriptor) == 0
        let code = errno
        guard close(descriptor) == 0, isWritten, rename(temporary, place) == 0 else {
            if isWritten == false { errno = code }
            let problem = problem("cannot write", path)
            unlink(temporary)
            throw problem
        }
    }

    /// The names in a directory, without hidden ones; directories end in a slash.
    static func names(in directory: String) -> [String] {
        guard let stream = opendir(directory) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            let isDirectory = Int32(entry.pointee.d_type) == Int32(DT_DIR)
            if name.first != "." { names.append(isDirectory ? name + "/" : name) }
        }
        return names
    }

    private static func overwrite(_ path: String, _ bytes: [UInt8]) throws(Diagnostic) {
        let descriptor = open(path, O_WRONLY)
        guard descriptor >= 0 else { throw problem("cannot write", path) }
        defer { close(descriptor) }
        guard write(bytes, to: descriptor) else { throw problem("cannot write", path) }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var start = 0
        while start < bytes.count {
            let written = bytes.withUnsafeBytes {
                Platform.write(descriptor, $0.baseAddress! + start, bytes.count - start)
            }
            if written > 0 {
                start += written
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }

    private static func problem(_ what: String, _ path: String) -> Diagnostic {
        Diagnostic("\(what) '\(path)': \(String(cString: strerror(errno)).lowercased())")
    }
}
