import Micrograd

extension Interpreter {
    /// Drops the rows of the tape that nothing refers to any more.
    ///
    /// What refers to rows: names, the machine's stack and calls, states to come back to, what others hold
    /// on to, and every object that can be reached from those.
    func collect() {
        var held = 0
        var roots: [Int] = []
        visitValues { value in
            held += 1
            if case .node(let row) = value { roots.append(Int(row)) }
        }
        if let lastRoot { roots.append(lastRoot) }
        let end = tape.end
        tape.compact(keeping: roots, map: &newRows)
        if tape.end < end { moveRows(by: newRows) }
        droppedRows += end - tape.end
        let live = tape.end
        liveRows = live
        walkedRows = 0
        // Where next to nothing was found to drop, the next look can wait longer.
        let patience = 8 * (end - live) < end ? 3 * live : live
        let next = live + Swift.max(patience, held, collectionStep)
        collectAt = Swift.min(next, Swift.max(nodeLimit, live + 1))
    }

    /// Gives every reference to a row its new number.
    private func moveRows(by map: [Int32]) {
        visitValues { value in
            if case .node(let row) = value { value = .node(map[Int(row)]) }
        }
        lastRoot = lastRoot.map { Int(map[$0]) }
        movedParameter = movedParameter.flatMap { map[$0] == 0 ? nil : Int(map[$0]) }
        labels.move(by: map)
        freshness.move(by: map)
        history.move(by: map)
        moveGuards(by: map)
    }

    /// Guards of rows that are gone go too.
    private func moveGuards(by map: [Int32]) {
        guard !guards.isEmpty else { return }
        var ends = MovedEnds(map)
        guards = guards.compactMap { check in
            var check = check
            check.left = map[Int(check.left)]
            if check.right != 0 {
                check.right = map[Int(check.right)]
                if check.right == 0 { return nil }
            }
            check.end = ends[check.end]
            return check.left == 0 ? nil : check
        }
    }

    /// Shows `body` every value there is, in place, each object's once.
    private func visitValues(_ body: (inout RuntimeValue) -> Void) {
        sweep &+= 1
        let current = sweep
        var pending: [HeapObject] = []
        func visit(_ value: inout RuntimeValue) {
            body(&value)
            if let object = value.object, object.mark != current {
                object.mark = current
                pending.append(object)
            }
        }
        for slot in globals.names.indices { visit(&globals.values[slot]) }
        for place in 0..<machine.top { visit(&machine.stack[place]) }
        for frame in machine.frames {
            for cell in frame.cells {
                var value = RuntimeValue.object(cell)
                visit(&value)
            }
        }
        kept.removeAll { $0.kept == nil }
        for weak in kept {
            guard let kept = weak.kept else { continue }
            for index in kept.values.indices { visit(&kept.values[index]) }
        }
        history.visit(visit)
        while let object = pending.popLast() { object.visit(visit) }
    }

    /// Holds on to values across statements.
    public func keep(_ values: [RuntimeValue]) -> Kept {
        let new = Kept(values)
        kept.append(WeakKept(kept: new))
        return new
    }
}

/// A `Kept` that goes when its holder does.
struct WeakKept {
    weak var kept: Kept?
}
