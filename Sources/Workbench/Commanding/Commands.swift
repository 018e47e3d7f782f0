extension Command {
    /// The one list of commands, in the order `help` shows them.
    public static let all: [Command] = [
        backward, grad, forward, zero, numeric, explain, step, draw, plot, operation, topo,
        train, boundary, scatter, summary,
        vars, history, undo, reset, seed, set, time, save, load, lesson, help, quit,
    ]
}
