#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension HistoryFile {
    /// The file, made if it is not there, locked against other sessions until it is released.
    ///
    /// The session that had the lock before may have put a new file in place of the one that was
    /// opened here; then that one is opened instead.
    func openedForWriting() -> OpenFile? {
        Self.makeDirectories(above: path)
        for _ in 0..<16 {
            let flags = O_RDWR | O_APPEND | O_CREAT
            guard let file = OpenFile(Self.resolved(path), flags), file.isRegular else { return nil }
            file.lock()
            if file.isStillInPlace {
                file.makePrivate()
                return file
            }
        }
        return nil
    }

    /// Where symbolic links lead, so that a new file takes the place of the linked one, not of the link.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// Makes the directories that are missing, for their owner alone.
    private static func makeDirectories(above path: String) {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
        let parent = String(path[..<slash])
        if access(parent, F_OK) == 0 { return }
        makeDirectories(above: parent)
        mkdir(parent, 0o700)
    }
}
