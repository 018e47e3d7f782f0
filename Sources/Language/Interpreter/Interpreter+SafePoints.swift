extension Interpreter {
    /// A place where a program can be stopped and the tape compacted: the start of a statement, the end of
    /// a loop's round, a call. All values are in the machine's memory or the heap then.
    @inline(__always)
    func safePoint() throws(Diagnostic) {
        try poll()
        if tape.end >= collectAt, machine.pins == 0 { collect() }
    }

    /// Lets the next safe point ask: what was just done may have taken long.
    @inline(__always)
    func pollSoon() { ticks |= 63 }

    /// Asks now and then whether the user has pressed Ctrl-C.
    @inline(__always)
    func poll() throws(Diagnostic) {
        ticks &+= 1
        if ticks & 63 == 0, host.isInterrupted { throw .interruption }
    }
}
