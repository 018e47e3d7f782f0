extension Interpreter {
    /// Marks the present state, so that ``undo()`` comes back to it: names, lists, `.data` and `.grad`,
    /// networks, random streams. Costs next to nothing until something that exists is changed.
    public func checkpoint() {}

    /// Goes back to the last checkpoint and forgets it; false if there is none.
    public func undo() -> Bool { false }

    /// Forgets the last checkpoint and keeps what happened since: the statement was not one to take back.
    public func dropCheckpoint() {}

    /// Forgets everything: names, tape, gradients, checkpoints. Settings stay.
    public func reset() {}

    /// Holds on to values across statements.
    public func keep(_ values: [RuntimeValue]) -> Kept { Kept(values) }
}
