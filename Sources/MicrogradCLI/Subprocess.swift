import Language

/// Other programs, found on PATH.
enum Subprocess {
    /// Runs a program with `input` on its standard input and gives back its standard output; nil when PATH
    /// has no such program.
    static func run(
        _ program: String, _ arguments: [String], input: [UInt8]
    ) throws(Diagnostic) -> [UInt8]? {
        guard let file = tmpfile() else { throw Diagnostic("no temporary file for '\(program)'") }
        defer { fclose(file) }
        guard fwrite(input, 1, input.count, file) == input.count, fflush(file) == 0 else {
            throw Diagnostic("no room for the input of '\(program)'")
        }
        rewind(file)
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Diagnostic("no pipe for '\(program)'") }
        defer { close(ends[0]) }
        let process = spawn(program, arguments, input: fileno(file), output: ends[1], unused: ends[0])
        close(ends[1])
        guard let process else { return nil }
        let bytes: [UInt8]
        do throws(Diagnostic) {
            bytes = try Files.read(ends[0], named: program)
        } catch {
            kill(process, SIGKILL)
            _ = wait(for: process)
            throw error
        }
        let status = wait(for: process)
        guard status == 0 else { throw Diagnostic("'\(program)' failed with status \(status >> 8 & 0xff)") }
        return bytes
    }

    /// Waits for the end of a program and gives its status.
    private static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        return status
    }

    private static func spawn(
        _ program: String, _ arguments: [String], input: Int32, output: Int32, unused: Int32
    ) -> pid_t? {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addclose(&actions, unused)
        var process: pid_t = 0
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        return posix_spawnp(&process, program, &actions, nil, &words, environ) == 0 ? process : nil
    }
}
