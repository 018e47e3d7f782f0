import Micrograd

/// What a backward pass did, for the one line that says so.
public struct BackwardReport {
    /// How many rows it went through.
    public let visited: Int
    /// Whether it added to gradients that leaves had from earlier passes.
    public let added: Bool
    /// Whether the graph was computed again first, because a leaf's data had changed.
    public let recomputed: Bool
}

/// What computing a graph again did.
public struct ForwardReport {
    /// Whether any value came out different.
    public let changed: Bool
    /// The guards below the root whose answer is now another: what was built may not be what would be now.
    public let flipped: [Guard]
}

extension Interpreter {
    /// Backpropagation from a row with the language's care: a graph whose leaves have changed since it was
    /// computed is computed again first, with a note.
    @discardableResult
    public func backward(from root: Int) -> BackwardReport {
        let ancestors = tape.ancestors(of: root)
        let rows = (1...root).filter { ancestors[$0] }
        let added = rows.contains {
            tape.leafKind($0) != nil && tape.leafKind($0) != .constant && tape.hasGradient($0)
        }
        return BackwardReport(visited: rows.count, added: added, recomputed: sweep(from: root))
    }

    /// Backpropagation without a report. Answers whether the graph was computed again first.
    @discardableResult
    func sweep(from root: Int) -> Bool {
        willChangeTape()
        remarkOnOldGradients(below: root)
        lastRoot = root
        var recomputed = false
        if isStale(root) {
            host.note(
                "\(name(ofRow: root)) was computed again first: \(changedLeaves(below: root)) changed since")
            replay(to: root)
            recomputed = true
        } else if !freshness.overwritten.isEmpty, isOverwritten(below: root) {
            tape.refreshSlopes(below: root)
        }
        tape.backward(from: root)
        noteWalk(from: root)
        return recomputed
    }

    /// Compacts soon, once backward passes have walked more rows than that costs: a loop that makes a small
    /// graph in each round must not pay for those of all rounds before. And it does when it would be due soon anyway.
    private func noteWalk(from root: Int) {
        walkedRows += Swift.max(0, root - liveRows)
        if tape.end > 1 << 13, walkedRows > 4 * tape.end { collectAt = 0 }
        // Now one graph is alive, and while the next is made there will be two. (Measured: 100 steps of the moons demo
        // 101 → 92 ms.)
        if tape.end - liveRows > (collectAt - liveRows) / 4 * 3 { collectAt = 0 }
    }

    /// Computes a row again from its leaves' present data, as the command `forward` does.
    @discardableResult
    public func forward(to root: Int) -> ForwardReport {
        willChangeTape()
        let changed = replay(to: root)
        return ForwardReport(changed: changed, flipped: flippedGuards(behind: root))
    }

    /// The guards that were asked about numbers below a row, or while it was being built, and whose answer
    /// is now another.
    private func flippedGuards(behind root: Int) -> [Guard] {
        let ancestors = tape.ancestors(of: root)
        let start = (1...root).first { row in
            ancestors[row] && (tape.leafKind(row) ?? .constant) == .constant
        }
        return guards.filter { check in
            guard check.end <= root else { return false }
            let isAmong = check.end >= start ?? root
            guard isAmong || isBelow(check.left, ancestors) || isBelow(check.right, ancestors) else {
                return false
            }
            let right = check.right == 0 ? check.number : tape.value(Int(check.right))
            return check.relation.holds(tape.value(Int(check.left)), right) != check.outcome
        }
    }

    private func isBelow(_ row: Int32, _ ancestors: [Bool]) -> Bool {
        row != 0 && Int(row) < ancestors.count && ancestors[Int(row)]
    }

    @discardableResult
    private func replay(to root: Int) -> Bool {
        let changed = tape.replay(to: root)
        let ancestors = tape.ancestors(of: root)
        freshness.replay((1...root).lazy.filter { ancestors[$0] })
        return changed
    }

    /// Whether a leaf below a row has changed since something on the way to it was computed.
    ///
    /// A graph built after the last change is fresh, which one look at its rows' operands tells: none of
    /// them is an operation's result from before.
    public func isStale(_ root: Int) -> Bool {
        let time = freshness.lastChange
        guard time > 0 else { return false }
        if root >= time, !tape.reachesBack(before: time, from: root) { return false }
        let ancestors = tape.ancestors(of: root)
        for row in 1..<Swift.min(time, root + 1) where ancestors[row] {
            var isStale = false
            tape.forEachOperand(of: row) { if freshness.isStale(row, leaf: $0) { isStale = true } }
            if isStale { return true }
        }
        return false
    }

    /// Says that a graph does not follow from its leaves' present data, for a command that tells it as it is.
    public func remarkOnStaleness(of root: Int) {
        guard isStale(root) else { return }
        host.note(
            "\(changedLeaves(below: root)) changed since \(name(ofRow: root)) was computed; "
                + "'forward \(name(ofRow: root))' computes it again")
    }

    private func isOverwritten(below root: Int) -> Bool {
        let ancestors = tape.ancestors(of: root)
        return freshness.overwritten.contains { $0 <= root && ancestors[$0] }
    }

    private func changedLeaves(below root: Int) -> String {
        let ancestors = tape.ancestors(of: root)
        var leaves: [Int] = []
        for row in 1...root where ancestors[row] {
            tape.forEachOperand(of: row) { operand in
                if freshness.isStale(row, leaf: operand), !leaves.contains(operand) { leaves.append(operand) }
            }
            if leaves.count > 3 { return "several leaves" }
        }
        return leaves.map(name(ofRow:)).joined(separator: ", ")
    }

    /// Applies one row's rule, as micrograd's `_backward()` does: adds what its gradient sends to its
    /// operands, with the slopes at their present data.
    func step(back row: Int) {
        willChangeTape()
        let record = tape[row]
        var slopes = tape.slopes(of: row)
        if tape.operation(row) != nil {
            let right = record.right == 0 ? 0 : tape.value(record.right)
            let rule = tape.rule(row, of: record, left: tape.value(record.left), right: right)
            slopes = [rule.left, rule.right]
        }
        let gradient = tape.gradient(row)
        for (operand, slope) in zip(tape.operands(of: row), slopes) {
            tape.setGradient(operand, to: tape.gradient(operand) + slope * gradient)
        }
    }

    /// Clears every gradient.
    public func zeroGradients() {
        willChangeTape()
        tape.zeroGradients()
    }

    /// Assigns `.data`, as `a.data = 2.0` does.
    public func setData(ofRow row: Int, to number: Double) {
        willChangeTape()
        if tape.leafKind(row) == nil {
            freshness.overwrite(row)
            host.note("the data of \(name(ofRow: row)) lasts until it is computed again: it is no leaf")
        } else {
            freshness.change(row, at: tape.end)
            if tape.leafKind(row) == .parameter, tape.gradient(row) != 0 { movedParameter = row }
        }
        tape.setValue(row, to: number)
    }

    /// Clears one row's gradient.
    func clearGradient(ofRow row: Int) {
        willChangeTape()
        tape.clearGradient(row)
    }

    /// Assigns `.grad`.
    public func setGradient(ofRow row: Int, to number: Double) {
        willChangeTape()
        if row == movedParameter { movedParameter = nil }
        tape.setGradient(row, to: number)
    }
}
