extension Tape {
    /// The code of rows whose operands are in ``wideRows``.
    @usableFromInline static let wideCode: UInt8 = 63

    /// The gradient gathered in a row, 0 if no backward pass has reached it.
    @inlinable public func gradient(_ row: Int) -> Double {
        check(row)
        return storage.pointee.gradient(row)
    }

    /// Whether a backward pass or an assignment has written this row's gradient since it was cleared.
    public func hasGradient(_ row: Int) -> Bool {
        check(row)
        return row < storage.pointee.writtenEnd
            && storage.pointee.adjoints[row].bitPattern != unwritten.bitPattern
    }

    /// Sets the gradient gathered in a row: backward adds to it in a leaf, and replaces it elsewhere.
    public func setGradient(_ row: Int, to gradient: Double) {
        check(row)
        storage.pointee.setGradient(row, to: gradient)
    }

    /// Clears the gradient of one row.
    public func clearGradient(_ row: Int) {
        check(row)
        if row < storage.pointee.writtenEnd { storage.pointee.adjoints[row] = unwritten }
    }

    /// Clears every gradient on the tape.
    public func zeroGradients() {
        storage.pointee.writtenEnd = 1
    }

    /// Backpropagation: fills the gradient of every row that `root` was computed from.
    ///
    /// The root's own gradient becomes 1 and those of the rows between are computed afresh; the gradients
    /// of leaves are **added to**, as in micrograd, until they are cleared. Rows that `root` does not depend
    /// on keep theirs. A row's gradient is complete when the sweep comes to it, since whatever uses it was
    /// recorded later. (Reverse accumulation: Linnainmaa 1970, Griewank and Walther 2008, chapter 3.)
    ///
    /// A gradient of 0 is passed on like any other: 0 times an infinite slope is nan, and says so. What it adds
    /// through finite slopes is 0, so nothing but ``hasGradient(_:)`` tells whether it was passed on.
    ///
    /// - Parameter marksZeros: whether rows reached by nothing but zeros count as reached. Without it the
    ///   sweep steps over zero gradients with finite slopes, which in a network of relus are many.
    ///
    /// ```swift
    /// let tape = Tape()
    /// let a = tape.leaf(3)
    /// let square = tape.record(.multiply, a, a)
    /// tape.backward(from: square)
    /// print(tape.gradient(a), tape.gradient(square))   // 6.0 1.0
    /// tape.backward(from: square)
    /// print(tape.gradient(a))   // 12.0
    /// ```
    public func backward(from root: Int, marksZeros: Bool = true) {
        check(root)
        guard self[root].code != 0 else { return setGradient(root, to: gradient(root) + 1) }
        let former = takeGradientsOfOperations(upTo: root)
        storage.pointee.reserveGradients(to: root)
        storage.pointee.adjoints[root] = 1
        storage.pointee.sweep(
            from: root, adjoints: storage.pointee.adjoints, wide: wideRows, marksZeros: marksZeros)
        // Rows below the root that were stepped over have gradient 0 now, and not what an earlier sweep left.
        let ancestors = marksZeros || former.allSatisfy { hasGradient($0.row) } ? [] : ancestors(of: root)
        for (row, gradient) in former where !hasGradient(row) {
            let isSteppedOver = !ancestors.isEmpty && ancestors[row]
            storage.pointee.adjoints[row] = isSteppedOver ? 0 : gradient
        }
    }

    /// Makes the gradients of operations up to `root` unwritten, so that a sweep computes afresh what it
    /// reaches and passes on nothing that an earlier one left. What it does not reach is to be put back.
    private func takeGradientsOfOperations(upTo root: Int) -> [(row: Int, gradient: Double)] {
        var former: [(row: Int, gradient: Double)] = []
        for row in 1..<Swift.min(root + 1, storage.pointee.writtenEnd) {
            guard storage.pointee.rows[row].code != 0 && hasGradient(row) else { continue }
            former.append((row, storage.pointee.adjoints[row]))
            storage.pointee.adjoints[row] = unwritten
        }
        return former
    }
}

extension TapeStorage {
    @inlinable
    func gradient(_ row: Int) -> Double { row < writtenEnd ? adjoints[row] + 0.0 : 0 }

    @inlinable
    mutating func setGradient(_ row: Int, to gradient: Double) {
        reserveGradients(to: row)
        adjoints[row] = gradient + 0.0
    }

    /// Makes the adjoints up to a row ready to be added to.
    @inlinable
    mutating func reserveGradients(to row: Int) {
        guard row >= writtenEnd else { return }
        (adjoints + writtenEnd).initialize(repeating: unwritten, count: row + 1 - writtenEnd)
        writtenEnd = row + 1
    }

    /// The hot loop of the engine: from the last row to the first, each passes its adjoint, times the local
    /// slope, to its operands. Rows that nothing reached are stepped over.
    ///
    /// The adjoints of the two rows that come next stay in registers: they are the usual operands, and to
    /// store a number and load it again at once takes three times as long as to multiply it.
    @usableFromInline
    func sweep(
        from root: Int, adjoints: UnsafeMutablePointer<Double>, wide: [WideRow], marksZeros: Bool = true
    ) {
        let rows = rows
        var index = root
        var here = adjoints[root]
        var next = adjoints[root - 1]
        var nextButOne = adjoints[Swift.max(root - 2, 0)]

        /// Adds to an operand's adjoint. Adding +0 first turns −0, which has the bits of the unwritten, into
        /// +0, so that a reached row never looks unwritten.
        @inline(__always) func pass(_ part: Double, to operand: Int) {
            let part = part + 0.0
            if operand == index - 1 {
                next += part
            } else if operand == index - 2 {
                nextButOne += part
            } else {
                adjoints[operand] += part
            }
        }

        while index > 0 {
            if here.bitPattern != unwritten.bitPattern {
                let row = rows[index]
                if row.code == Tape.dotCode {
                    if marksZeros || here != 0 || !row.hasFiniteSlopes {
                        adjoints[index - 1] = next
                        adjoints[index - 2] = nextButOne
                        sweepDot(row, here, adjoints)
                        next = adjoints[index - 1]
                        nextButOne = adjoints[index - 2]
                    }
                } else if row.code == Tape.wideCode {
                    let operands = wide[row.left]
                    for (operand, slope) in zip(operands.operands, operands.slopes) {
                        pass(here * slope, to: Int(operand))
                    }
                } else if row.code != 0, marksZeros || here != 0 || !row.hasFiniteSlopes {
                    pass(here * row.leftSlope, to: row.left)
                    if row.right != 0 { pass(here * row.rightSlope, to: row.right) }
                }
                adjoints[index] = here
            }
            index -= 1
            (here, next) = (next, nextButOne)
            nextButOne = adjoints[Swift.max(index - 2, 0)]
        }
    }
}
