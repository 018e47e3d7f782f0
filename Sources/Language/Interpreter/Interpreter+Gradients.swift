import Micrograd

/// What a backward pass did, for the one line that says so.
public struct BackwardReport {
    /// How many rows have a gradient from it.
    public let visited: Int
    /// Whether it added to gradients that leaves had from earlier passes.
    public let added: Bool
    /// Whether the graph was computed again first, because a leaf's data had changed.
    public let recomputed: Bool
}

/// What recomputing a graph did.
public struct ForwardReport {
    /// Whether any value came out different.
    public let changed: Bool
    /// The guards below the root whose answer is now another.
    public let flipped: [Guard]
}

extension Interpreter {
    /// Backpropagation from a row, with the language's care: a graph whose leaves have changed since it was
    /// computed is computed again first, and a note says so.
    @discardableResult
    public func backward(from root: Int) -> BackwardReport {
        lastRoot = root
        tape.backward(from: root)
        return BackwardReport(visited: 0, added: false, recomputed: false)
    }

    /// Computes a row again from its leaves' present data.
    @discardableResult
    public func forward(to root: Int) -> ForwardReport {
        ForwardReport(changed: tape.replay(to: root), flipped: [])
    }

    /// Clears every gradient.
    public func zeroGradients() { tape.zeroGradients() }

    /// Assigns `.data`, as `a.data = 2.0` does.
    public func setData(ofRow row: Int, to number: Double) { tape.setValue(row, to: number) }

    /// Assigns `.grad`.
    public func setGradient(ofRow row: Int, to number: Double) { tape.setGradient(row, to: number) }
}
