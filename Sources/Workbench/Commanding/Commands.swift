extension Command {
    /// The one list of commands: by what they are about, in the order `help` shows them.
    public static let groups: [(title: String, commands: [Command])] = [
        ("Gradients", [backward, grad, forward, zero, numeric, explain, step, topo, operation]),
        ("Networks", [train, summary]),
        ("Course", [lesson, help, quit]),
        ("Session", [vars, history, undo, reset, seed, set, time, save, load]),
        ("Pictures", [draw, plot, boundary, scatter]),
    ]

    /// All commands.
    public static let all = groups.flatMap(\.commands)
}
