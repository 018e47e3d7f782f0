import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ctrl-C while a statement runs, as a flag that a long computation looks at now and then.
///
/// While a line is edited Ctrl-C is a key like any other and comes back as
/// ``LineEvent/interrupt``; between two lines the terminal turns it into the signal SIGINT, and
/// `kill -INT` sends that at any time. The signal only sets the flag: what had been computed stays
/// whole, and whoever computes decides where it is safe to stop.
///
///     Interrupts.install()
///     while !Interrupts.isPending { step() }
///     Interrupts.clear()
public enum Interrupts {
    /// Makes SIGINT set the flag instead of ending the program.
    public static func install() {
        clear()
        SignalAction.handle(SIGALRM) { _ in }
        SignalAction.handle(SIGINT) { _ in
            pending.store(true, ordering: .relaxed)
            // The editor notices when the signal breaks off its waiting for a key. One that comes just
            // before the waiting breaks off nothing: then the alarm does.
            if TerminalGuard.isEditing { alarm(1) }
        }
    }

    /// Whether an interrupt arrived since ``clear()``. It costs no more than reading a variable.
    public static var isPending: Bool {
        pending.load(ordering: .relaxed)
    }

    /// Forgets an interrupt that was dealt with.
    public static func clear() {
        pending.store(false, ordering: .relaxed)
    }

    /// Lets a write to a closed pipe fail with EPIPE instead of ending the program.
    public static func ignoreBrokenPipes() {
        signal(SIGPIPE, SIG_IGN)
    }
}

/// A signal handler can reach nothing but a global, and only a lock-free one is safe there.
private let pending = Atomic<Bool>(false)
