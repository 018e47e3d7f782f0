#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Questions about the terminal a program talks to.
public enum Terminal {
    /// Whether a descriptor (0 is the input, 1 the output, 2 the errors) is a terminal.
    public static func isTerminal(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1
    }

    /// The size of the window in characters, or nil where there is none.
    public static func size(of descriptor: Int32 = 1) -> (columns: Int, rows: Int)? {
        var window = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return nil
        }
        return (Int(window.ws_col), Int(window.ws_row))
    }

    /// Whether the terminal understands no more than characters and newlines.
    public static var isDumb: Bool {
        guard let kind = getenv("TERM") else { return true }
        let name = String(cString: kind)
        return name.isEmpty || name == "dumb"
    }

    /// Whether the user's locale writes its characters in UTF-8.
    ///
    /// A locale that is asked for but not installed still says so in its name, as in
    /// `LANG=en_US.UTF-8` on a bare system.
    public static var usesUTF8: Bool {
        if let locale = newlocale(Int32(LC_CTYPE_MASK), "", nil) {
            defer { freelocale(locale) }
            return namesUTF8(String(cString: nl_langinfo_l(codesetItem, locale)))
        }
        let variables = ["LC_ALL", "LC_CTYPE", "LANG"]
        let names = variables.lazy.compactMap { getenv($0) }.map { String(cString: $0) }
        return names.first { !$0.isEmpty }.map(namesUTF8) ?? false
    }

    /// Whether somebody typed, or pasted, more than was read so far.
    ///
    /// - Parameter patience: how many milliseconds to wait for it to arrive.
    static func hasInput(_ descriptor: Int32, patience: Int32) -> Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, patience) > 0 && request.revents & Int16(POLLIN) != 0
    }

    /// Whether C's functions, as they are set now, take characters for UTF-8.
    static var readsUTF8: Bool {
        namesUTF8(String(cString: nl_langinfo(codesetItem)))
    }

    private static func namesUTF8(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
    }

    private static var codesetItem: nl_item {
        #if canImport(Glibc)
            nl_item(CODESET)
        #else
            CODESET
        #endif
    }
}
