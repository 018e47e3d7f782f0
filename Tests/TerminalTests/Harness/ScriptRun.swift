#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One run of a program without a terminal: what it was given, what it wrote and how it ended.
///
/// Input and output are files, so nothing here can wait for anything but the end of the program.
struct ScriptRun {
    let output: String
    let errors: String
    /// What it exited with, or 128 + the signal that ended it.
    let status: Int32

    /// Runs `micrograd`.
    init(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws {
        try self.init([Session.program] + arguments, input: Array(input.utf8), environment: environment)
    }

    /// Runs a line of the shell, in which `$micrograd` is the program.
    init(shell line: String) throws {
        try self.init(["/bin/sh", "-c", line], input: [], environment: ["micrograd": Session.program])
    }

    init(_ command: [String], input: [UInt8], environment: [String: String] = [:]) throws {
        let home = try TemporaryDirectory()
        try home.write(bytes: input, to: "input")
        let place = home.path
        let variables = Session.environment(home).merging(environment) { $1 }
        status = try Self.run(
            command, variables, files: ["input", "output", "errors"].map { "\(place)/\($0)" })
        output = home.text(of: "output") ?? ""
        errors = home.text(of: "errors") ?? ""
    }

    private static func run(
        _ command: [String], _ variables: [String: String], files: [String]
    ) throws -> Int32 {
        #if canImport(Glibc)
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #else
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT, 0o600)
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var process: pid_t = 0
        let error = PseudoTerminal.opening.withLock { _ in
            PseudoTerminal.withCStrings(command) { command in
                PseudoTerminal.withCStrings(variables.map { "\($0)=\($1)" }) { variables in
                    posix_spawn(&process, command[0]!, &actions, &attributes, command, variables)
                }
            }
        }
        guard error == 0 else { throw PseudoTerminal.Failure("cannot start \(command[0])") }
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1 && errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
