#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What happens when a signal arrives, in one form for all systems.
enum SignalAction {
    typealias Handler = @convention(c) (Int32) -> Void

    /// Calls `handler` whenever `signal` arrives. System calls under way end with EINTR: the flag
    /// SA_RESTART is left out, or a blocked read would not notice.
    static func handle(_ signal: Int32, with handler: Handler) {
        var action = sigaction()
        #if canImport(Glibc)
            action.__sigaction_handler.sa_handler = handler
        #else
            action.__sigaction_u.__sa_handler = handler
        #endif
        sigemptyset(&action.sa_mask)
        sigaction(signal, &action, nil)
    }

    /// Whether the signal was ignored when the program was started, as `nohup` does with SIGHUP.
    static func isIgnored(_ signal: Int32) -> Bool {
        address(of: presentHandler(of: signal)) == address(of: SIG_IGN)
    }

    /// Whether nobody handles the signal, say to report a crash.
    static func isDefault(_ signal: Int32) -> Bool {
        address(of: presentHandler(of: signal)) == address(of: SIG_DFL)
    }

    private static func presentHandler(of signal: Int32) -> Handler? {
        var present = sigaction()
        sigaction(signal, nil, &present)
        #if canImport(Glibc)
            return present.__sigaction_handler.sa_handler
        #else
            return present.__sigaction_u.__sa_handler
        #endif
    }

    /// The two handlers with names are no functions but small numbers, to be compared as such.
    private static func address(of handler: Handler?) -> Int {
        unsafeBitCast(handler, to: Int.self)
    }

    /// Runs the body with a signal held back, which is safe inside a handler.
    static func withBlocked(_ signal: Int32, _ body: () -> Void) {
        change(SIG_BLOCK, signal)
        body()
        change(SIG_UNBLOCK, signal)
    }

    static func unblock(_ signal: Int32) {
        change(SIG_UNBLOCK, signal)
    }

    private static func change(_ how: Int32, _ signal: Int32) {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, signal)
        sigprocmask(how, &signals, nil)
    }
}
