#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A terminal with a program in it, as a user would have it in a window.
///
/// Nothing here sleeps: every wait is for the screen to show something, ends as soon as it does, and fails
/// with a picture of the screen if it never does.
final class PseudoTerminal {
    private let master: Int32

    /// The process that runs in the terminal, leader of its session.
    let process: pid_t

    private(set) var screen: Screen
    private var hasEnded = false
    private var isReaped = false

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - arguments: the path of the program, then what it is given.
    ///   - environment: all of its environment.
    init(
        _ arguments: [String], environment: [String: String], rows: Int = 24, columns: Int = 80
    ) throws {
        screen = Screen(rows: rows, columns: columns)
        (master, process) = try Self.start(arguments, environment, rows: rows, columns: columns)
    }

    deinit {
        close(master)
        guard !isReaped else { return }
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
    }

    /// Types keys.
    func send(_ keys: String) throws {
        try send(bytes: Array(keys.utf8))
    }

    /// Sends bytes, whatever they mean.
    func send(bytes: [UInt8]) throws {
        var rest = bytes[...]
        let deadline = ContinuousClock.now + Self.patience
        while !rest.isEmpty {
            let events = waitForTerminal(Int16(POLLIN | POLLOUT), until: deadline)
            guard events != 0, !hasEnded else { throw Failure("cannot type", screen) }
            if events & Int16(POLLIN) != 0 { readAvailable() }
            if events & Int16(POLLOUT) != 0 {
                let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
                if count > 0 { rest = rest.dropFirst(count) }
            }
        }
    }

    /// Waits until the screen is as described.
    func wait(for what: String, until isAsDescribed: (Screen) -> Bool) throws {
        let deadline = ContinuousClock.now + Self.patience
        while !isAsDescribed(screen) {
            if hasEnded { throw Failure("the program ended before \(what)", screen) }
            let events = waitForTerminal(Int16(POLLIN), until: deadline)
            if events == 0 { throw Failure("waited in vain for \(what)", screen) }
            readAvailable()
        }
    }

    /// Waits for the program to end, and returns its status: what it exited with, or 128 + the signal that
    /// ended it, as a shell would say.
    func waitForExit() throws -> Int32 {
        let deadline = ContinuousClock.now + Self.patience
        while !hasEnded {
            let events = waitForTerminal(Int16(POLLIN), until: deadline)
            if events == 0 { throw Failure("waited in vain for the program to end", screen) }
            readAvailable()
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1 && errno == EINTR {}
        isReaped = true
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// Gives the window another size; the system tells the program with SIGWINCH.
    func resize(rows: Int, columns: Int) {
        var window = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        screen.resize(rows: rows, columns: columns)
        _ = ioctl(master, UInt(TIOCSWINSZ), &window)
    }

    /// Sends a signal to the process that was started here.
    func signal(_ number: Int32) {
        kill(process, number)
    }

    /// Sends a signal to the program in the foreground, which a shell has started.
    func signalForeground(_ number: Int32) {
        kill(-tcgetpgrp(master), number)
    }

    /// The terminal's modes, as the program has set them.
    var modes: termios {
        var modes = termios()
        tcgetattr(master, &modes)
        return modes
    }

    /// Waits for the program to set the terminal's modes, which nothing on the screen tells.
    func waitForModes(_ what: String, until isSet: (termios) -> Bool) throws {
        let deadline = ContinuousClock.now + Self.patience
        while !isSet(modes) {
            if ContinuousClock.now > deadline { throw Failure("waited in vain for \(what)", screen) }
            var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            if poll(&request, 1, 2) > 0 { readAvailable() }
        }
    }

    /// Waits until the program in the foreground waits itself, for a key: a signal that comes while it is
    /// still drawing is a different matter.
    func waitUntilIdle() throws {
        #if canImport(Glibc)
            let deadline = ContinuousClock.now + Self.patience
            while !Self.isAsleep(tcgetpgrp(master)) {
                if ContinuousClock.now > deadline { throw Failure("waited in vain for idleness", screen) }
                sched_yield()
            }
        #endif
    }

    /// The state of a process stands behind its name in parentheses; `S` is sleep.
    private static func isAsleep(_ process: pid_t) -> Bool {
        guard let file = fopen("/proc/\(process)/stat", "r") else { return false }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 512)
        guard fgets(&line, Int32(line.count), file) != nil else { return false }
        let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return text.split(separator: ")").last?.hasPrefix(" S") == true
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String

        init(_ what: String, _ screen: Screen? = nil) {
            description = what + (screen.map { "\n" + $0.picture } ?? "")
        }
    }

    /// Long enough for the slowest machine: a test that passes never waits for it.
    private static let patience = Duration.seconds(10)

    private func waitForTerminal(_ events: Int16, until deadline: ContinuousClock.Instant) -> Int16 {
        var request = pollfd(fd: master, events: events, revents: 0)
        while true {
            let left = (deadline - ContinuousClock.now) / .milliseconds(1)
            let ready = poll(&request, 1, Int32(max(0, left)))
            if ready > 0 { return request.revents & Int16(POLLHUP) != 0 ? events : request.revents }
            if ready == 0 || errno != EINTR { return 0 }
        }
    }

    private func readAvailable() {
        var bytes = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = read(master, &bytes, bytes.count)
            if count > 0 {
                screen.feed(bytes[..<count])
            } else if count < 0 && (errno == EAGAIN || errno == EINTR) {
                return
            } else {
                hasEnded = true  // Linux says EIO, others the end of the file
                return
            }
        }
    }
}
