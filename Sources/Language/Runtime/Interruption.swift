extension Diagnostic {
    /// What stops a running program when the user presses Ctrl-C.
    public static let interruption = Diagnostic("interrupted")

    /// True when the user stopped the program, which is no mistake of it.
    public var isInterruption: Bool { message == Diagnostic.interruption.message && hint == nil }
}
