#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The statements entered in earlier sessions, in a file that several sessions share.
///
/// The file is UTF-8 with one entry a line, the oldest first. A newline inside an entry is written
/// `\n` and a backslash `\\`, so a block stays one entry. Each entry is written as it is entered,
/// under an advisory lock. Only its owner may read the file.
///
/// Nothing here throws: a history that cannot be read is empty, one that cannot be written is not
/// kept, and the session goes on.
public struct HistoryFile: Sendable {
    /// Where the file is, or will be.
    public let path: String

    /// How many entries are kept; older ones make room for new ones.
    public let capacity: Int

    public init(path: String, capacity: Int = 1000) {
        precondition(capacity > 0, "a history must have room for an entry")
        self.path = path
        self.capacity = capacity
    }

    /// The user's history: `$MICROGRAD_HISTORY`, else `$XDG_STATE_HOME/micrograd/history`, else
    /// `~/.local/state/micrograd/history`. It is nil if the first is set to nothing, or if none is known.
    public static func ofUser(environment: (String) -> String? = Self.environmentVariable) -> HistoryFile? {
        if let path = environment("MICROGRAD_HISTORY") {
            return path.isEmpty ? nil : HistoryFile(path: path)
        }
        // The XDG specification asks to ignore a path that is not absolute.
        if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
            return HistoryFile(path: state + "/micrograd/history")
        }
        guard let home = environment("HOME"), !home.isEmpty else { return nil }
        return HistoryFile(path: home + "/.local/state/micrograd/history")
    }

    /// The value of a variable of the program's environment.
    public static func environmentVariable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// The entries of the file, the oldest first.
    public func entries() -> [String] {
        guard let file = OpenFile(path, O_RDONLY) else { return [] }
        return Self.lines(of: file.contents()).suffix(capacity).map(Self.decoded)
    }

    /// Adds an entry, unless it is blank or says what the last one says.
    public func append(_ entry: String) {
        guard !entry.allSatisfy(\.isWhitespace), let file = openedForWriting() else { return }
        let contents = file.contents()
        let present = Self.lines(of: contents)
        let line = Self.encoded(entry)
        if present.last == line { return }
        if present.count >= capacity {
            let kept = present.suffix(capacity - 1).map { $0 + "\n" }.joined()
            if file.replace(with: kept + line + "\n") { return }
        }
        // A writer that was killed may have left its last line without an end.
        let separator = contents.isEmpty || contents.last == UInt8(ascii: "\n") ? "" : "\n"
        file.append(separator + line + "\n")
    }

    // MARK: - One entry a line

    static func encoded(_ entry: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in entry.unicodeScalars {
            switch scalar {
            case "\\": line.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": line.append(contentsOf: "\\n".unicodeScalars)
            case "\r": line.append(contentsOf: "\\r".unicodeScalars)
            default: line.append(scalar)
            }
        }
        return String(line)
    }

    /// Reads an entry back. A backslash before another character stands for itself, so that a history
    /// written by hand is read as meant.
    static func decoded(_ line: some StringProtocol) -> String {
        var entry = String.UnicodeScalarView()
        var scalars = line.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "\\" else {
                entry.append(scalar)
                continue
            }
            switch scalars.next() {
            case "\\": entry.append("\\")
            case "n": entry.append("\n")
            case "r": entry.append("\r")
            case let other?: entry.append(contentsOf: ["\\", other])
            case nil: entry.append("\\")
            }
        }
        return String(entry)
    }

    private static func lines(of contents: [UInt8]) -> [String] {
        contents.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
}
