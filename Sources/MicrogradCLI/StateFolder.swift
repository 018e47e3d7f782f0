import Language

/// Where what outlives a session is kept: `$MICROGRAD_STATE`, else `micrograd` in `$XDG_STATE_HOME`, else
/// `~/.local/state/micrograd`.
enum StateFolder {
    /// The path of a file there.
    static func path(of name: String) throws(Diagnostic) -> String { try folder() + "/" + name }

    /// Makes the folder and those around it, where they are missing.
    static func make() throws(Diagnostic) {
        let folder = try folder()
        var end = folder.startIndex
        while end < folder.endIndex {
            end = folder[folder.index(after: end)...].firstIndex(of: "/") ?? folder.endIndex
            let part = String(folder[..<end])
            guard mkdir(part, 0o700) == 0 || errno == EEXIST || access(part, F_OK) == 0 else {
                throw Diagnostic("cannot make '\(part)': \(String(cString: strerror(errno)).lowercased())")
            }
        }
    }

    private static func folder() throws(Diagnostic) -> String {
        if let own = variable("MICROGRAD_STATE") { return own }
        if let state = variable("XDG_STATE_HOME") { return state + "/micrograd" }
        guard let home = variable("HOME") else {
            throw Diagnostic("there is no home directory", hint: "MICROGRAD_STATE can name another place")
        }
        return home + "/.local/state/micrograd"
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value[0] != 0 else { return nil }
        return String(cString: value)
    }
}
