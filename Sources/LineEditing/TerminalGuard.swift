import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Gives the terminal back as it was found, however the program ends or pauses.
///
/// The editor switches off echo and line assembly, in the terminal itself: without this, a program
/// that is killed would leave its user with a shell that shows nothing of what is typed.
enum TerminalGuard {
    /// Remembers the terminal's modes, and puts them back at exit, on deadly signals and on Ctrl-Z.
    static func arm() {
        var modes = termios()
        guard original.load(ordering: .relaxed) == 0, tcgetattr(0, &modes) == 0 else { return }
        let kept = UnsafeMutablePointer<termios>.allocate(capacity: 1)
        kept.initialize(to: modes)
        original.store(UInt(bitPattern: kept), ordering: .relaxed)
        atexit { TerminalGuard.restore() }
        let requests = [SIGTERM, SIGHUP, SIGQUIT].filter { !SignalAction.isIgnored($0) }
        let crashes = [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV].filter(SignalAction.isDefault)
        for deadly in requests + crashes {
            SignalAction.handle(deadly) { signal in TerminalGuard.restoreAndDie(signal) }
        }
        if !SignalAction.isIgnored(SIGTSTP) {
            SignalAction.handle(SIGTSTP) { _ in TerminalGuard.restoreAndPause() }
        }
    }

    /// Whether a line is being edited.
    static var isEditing: Bool {
        editsLine.load(ordering: .relaxed)
    }

    /// A line is about to be edited. With `bracketingPastes` the terminal says where pasted text
    /// begins and ends.
    static func lineBegins(bracketingPastes: Bool) {
        editsLine.store(true, ordering: .relaxed)
        bracketsPastes.store(bracketingPastes, ordering: .relaxed)
        if bracketingPastes { write(bracketingOn) }
    }

    /// The line was edited.
    static func lineEnds() {
        if bracketsPastes.exchange(false, ordering: .relaxed) { write(bracketingOff) }
        editsLine.store(false, ordering: .relaxed)
        alarm(0)
    }

    /// Puts the modes back. Only the program in the foreground may: others would be stopped for it.
    static func restore() {
        let modes = UnsafePointer<termios>(bitPattern: original.load(ordering: .relaxed))
        guard let modes, tcgetpgrp(0) == getpgrp() else { return }
        if bracketsPastes.load(ordering: .relaxed) { write(bracketingOff) }
        SignalAction.withBlocked(SIGTTOU) { _ = tcsetattr(0, TCSADRAIN, modes) }
    }

    private static func restoreAndDie(_ number: Int32) {
        restore()
        signal(number, SIG_DFL)
        raise(number)
    }

    /// Ctrl-Z: everything below `raise` happens when the shell brings the program back.
    private static func restoreAndPause() {
        // The system call that was broken off must find the reason it left, and not one from in here.
        let reason = errno
        defer { errno = reason }
        var modes = termios()
        let known = tcgetattr(0, &modes) == 0
        restore()
        signal(SIGTSTP, SIG_DFL)
        SignalAction.unblock(SIGTSTP)
        raise(SIGTSTP)
        SignalAction.handle(SIGTSTP) { _ in TerminalGuard.restoreAndPause() }
        if bracketsPastes.load(ordering: .relaxed) { write(bracketingOn) }
        if known && !isEditing {  // while editing, libedit sees to the modes
            SignalAction.withBlocked(SIGTTOU) { _ = tcsetattr(0, TCSADRAIN, &modes) }
        }
    }

    private static func write(_ sequence: StaticString) {
        #if canImport(Glibc)
            _ = Glibc.write(1, sequence.utf8Start, sequence.utf8CodeUnitCount)
        #else
            _ = Darwin.write(1, sequence.utf8Start, sequence.utf8CodeUnitCount)
        #endif
    }
}

private let bracketingOn: StaticString = "\u{1B}[?2004h"
private let bracketingOff: StaticString = "\u{1B}[?2004l"

// Signal handlers can reach only globals, and only lock-free ones are safe there.

/// The address of the modes to put back, or 0.
private let original = Atomic<UInt>(0)
private let editsLine = Atomic<Bool>(false)
private let bracketsPastes = Atomic<Bool>(false)
