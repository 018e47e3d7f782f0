extension TapeStorage {
    /// The hot loop of the engine: from the last row to the first, each passes its adjoint, times the local
    /// slope, to its operands. Rows that nothing reached are stepped over.
    ///
    /// The adjoints of the two rows that come next stay in registers: they are the usual operands, and to
    /// store a number and load it again at once takes three times as long as to multiply it.
    ///
    /// - Parameter first: the row to end at; those before are known to be leaves or not to be reached.
    @usableFromInline
    func sweep(
        from root: Int, downTo first: Int = 1, adjoints: Adjoints, wide: [WideRow],
        marksZeros: Bool = true
    ) {
        let rows = rows
        let cells = adjoints.cells
        var index = root
        adjoints.touch(root)
        adjoints.touch(root - 1)
        var here = cells[root]
        var next = cells[root - 1]
        var nextButOne = 0.0

        /// Adds to an operand's adjoint. Adding +0 first turns −0, which has the bits of the unwritten, into
        /// +0, so that a reached row never looks unwritten.
        @inline(__always) func pass(_ part: Double, to operand: Int) {
            let part = part + 0.0
            if operand == index &- 1 {
                next += part
            } else if operand == index &- 2 {
                nextButOne += part
            } else {
                adjoints.touch(operand)
                cells[operand] += part
            }
        }

        // Row 1 has nothing to pass on: it is a leaf.
        let last = Swift.max(first, 2)
        while index >= last {
            // Walking down, each block is touched when its last row comes in sight.
            if (index &- 1) & (Adjoints.blockRows &- 1) == 0 { adjoints.touch(index &- 2) }
            nextButOne = cells[index &- 2]
            if here.bitPattern != unwritten.bitPattern {
                let row = rows[index]
                let isIdle = !marksZeros && here == 0 && row.hasFiniteSlopes
                if _fastPath(row.code < Tape.dotCode) {
                    if row.code != 0 && !isIdle {
                        pass(here * row.leftSlope, to: row.left)
                        pass(here * row.rightSlope, to: row.right)
                    }
                } else if row.code == Tape.wideCode {
                    let operands = wide[row.left]
                    for (operand, slope) in zip(operands.operands, operands.slopes) {
                        pass(here * slope, to: Int(operand))
                    }
                } else if !isIdle {
                    cells[index &- 1] = next
                    cells[index &- 2] = nextButOne
                    sweepDot(row, here, adjoints)
                    next = cells[index &- 1]
                    nextButOne = cells[index &- 2]
                }
                cells[index] = here
            } else if next.bitPattern == unwritten.bitPattern && nextButOne.bitPattern == unwritten.bitPattern
            {
                index = lastReached(before: index &- 2, downTo: last, adjoints)
                adjoints.touch(index)
                adjoints.touch(index &- 1)
                (here, next) = (cells[index], cells[index &- 1])
                continue
            }
            index &-= 1
            (here, next) = (next, nextButOne)
        }
        cells[index] = here
        cells[index &- 1] = next
    }

    /// The last row before `end` that the pass has reached; `first` - 1 if there is none. Nothing is reached below a
    /// relu that is off, and most of a trained classifier's samples are.
    @inline(__always)
    private func lastReached(before end: Int, downTo first: Int, _ adjoints: Adjoints) -> Int {
        var row = end &- 1
        while row >= first {
            if adjoints.isBlank(blockOf: row) {
                row = (row >> Adjoints.shift) << Adjoints.shift &- 1
            } else if adjoints.cells[row].bitPattern != unwritten.bitPattern {
                return row
            } else {
                row &-= 1
            }
        }
        return first &- 1
    }
}
