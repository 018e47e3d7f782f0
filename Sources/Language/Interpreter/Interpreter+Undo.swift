import Micrograd

extension Interpreter {
    /// Marks the present state, so that ``undo()`` comes back to it: names, lists, `.data` and `.grad`,
    /// networks, random streams. Costs next to nothing until something that exists is changed.
    public func checkpoint() {
        history.add(
            History.Checkpoint(
                values: globals.names.indices.map { globals.values[$0] }, labels: labels,
                rowLabels: tape.labels, freshness: freshness, lectureForm: lectureForm, random: random,
                end: tape.end))
    }

    /// Goes back to the last checkpoint and forgets it; false if there is none.
    public func undo() -> Bool {
        guard let checkpoint = history.removeLast() else { return false }
        for slot in globals.names.indices {
            globals.values[slot] = slot < checkpoint.values.count ? checkpoint.values[slot] : .unbound
        }
        for (object, contents) in checkpoint.objects.reversed() { object.restore(contents) }
        labels = checkpoint.labels
        tape.labels = checkpoint.rowLabels
        freshness = checkpoint.freshness
        lectureForm = checkpoint.lectureForm
        random = checkpoint.random
        checkpoint.numbers?.putBack(on: tape)
        return true
    }

    /// Forgets everything: names, tape, gradients, checkpoints. Settings stay.
    public func reset() {
        for slot in globals.names.indices { globals.values[slot] = .unbound }
        tape.zeroGradients()
        tape.labels = [:]
        labels = Labels()
        guards = []
        lastRoot = nil
        movedParameter = nil
        freshness = Freshness()
        history = History()
        lectureForm = false
        // What nothing refers to any more goes at the next place where rows may move.
        collectAt = 0
    }

    /// Puts an object's contents aside before they change, if there is a state to come back to.
    @inline(__always)
    func willChange(_ object: HeapObject) {
        if object.savedAt != history.current { save(object) }
    }

    private func save(_ object: HeapObject) {
        object.savedAt = history.current
        guard !history.checkpoints.isEmpty, let contents = object.contents() else { return }
        history.save(object, contents)
    }

    /// Puts the numbers on the tape aside before they change, if there is a state to come back to.
    @inline(__always)
    func willChangeTape() {
        if history.needsNumbers { saveNumbers() }
    }

    private func saveNumbers() {
        let end = history.checkpoints[history.checkpoints.count - 1].end
        history.save(TapeNumbers(of: tape, before: Swift.max(end, 1)))
    }
}
