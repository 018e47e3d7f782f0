import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension PseudoTerminal {
    /// Opens a terminal and starts a program in it; returns the user's end of the terminal.
    static func start(
        _ arguments: [String], _ environment: [String: String], rows: Int, columns: Int
    ) throws -> (master: Int32, process: pid_t) {
        // One at a time: a program must not inherit the ends of the terminal another test is opening, or
        // that one would not hang up when it is closed.
        try opening.withLock { _ in
            var window = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
            var master: Int32 = -1
            var slave: Int32 = -1
            var name = [CChar](repeating: 0, count: 128)
            guard openpty(&master, &slave, &name, nil, &window) == 0 else { throw Failure("no terminal") }
            defer { close(slave) }
            _ = fcntl(master, F_SETFD, FD_CLOEXEC)
            _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
            _ = fcntl(master, F_SETFL, O_NONBLOCK)
            return (master, try spawn(arguments, environment, terminal: name))
        }
    }

    static let opening = Mutex(())

    /// Starts a program as the leader of a session of its own. The first terminal such a leader opens is the
    /// one that controls it, so that Ctrl-C and hanging up reach it.
    private static func spawn(
        _ arguments: [String], _ environment: [String: String], terminal: [CChar]
    ) throws -> pid_t {
        #if canImport(Glibc)
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
            let sessionLeader = Int16(0x80)  // POSIX_SPAWN_SETSID, which glibc shows only to GNU programs
            let flags = sessionLeader | Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
        #else
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
            let flags = Int16(POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, flags)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        var none = sigset_t()  // the threads that run tests hold signals back, and it would inherit that
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)

        var child: pid_t = 0
        let error = withCStrings(arguments) { arguments in
            withCStrings(environment.map { "\($0)=\($1)" }) { environment in
                posix_spawn(&child, arguments[0]!, &actions, &attributes, arguments, environment)
            }
        }
        guard error == 0 else {
            throw Failure("cannot start \(arguments[0]): \(String(cString: strerror(error)))")
        }
        return child
    }

    /// Lends C an array of strings that ends in a null pointer.
    static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }
}
