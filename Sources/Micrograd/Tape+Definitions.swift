extension Tape {
    /// Makes an operation of the user's own known to this tape.
    ///
    /// ```swift
    /// let tape = Tape()
    /// let cube = tape.define(
    ///     OperationDefinition(name: "cube", arity: 1, value: { $0[0] * $0[0] * $0[0] }) { [3 * $0[0] * $0[0]] })
    /// let x = tape.leaf(2)
    /// let y = tape.record(definition: cube, [x])
    /// tape.backward(from: y)
    /// print(tape.value(y), tape.gradient(x))   // 8.0 12.0
    /// ```
    public func define(_ definition: OperationDefinition) -> Int {
        definitions.append(definition)
        return definitions.count - 1
    }

    /// Records an operation of the user's own, and returns the new row.
    public func record(definition: Int, _ operands: [Int]) -> Int {
        let values = operands.map(value)
        return record(
            definition: definition, operands, value: definitions[definition].value(values),
            slopes: definitions[definition].slopes(values))
    }

    /// Records an operation of the user's own whose value and slopes are known already.
    public func record(definition: Int, _ operands: [Int], value: Double, slopes: [Double]) -> Int {
        precondition(slopes.count == operands.count, "one slope for each operand")
        precondition(wideRows.count < Row.limit, "too many rows of the user's own operations")
        let marks = operands.reduce(Row.plain) { $0 & self[$1].operands }
        let word = Row.operands(wideRows.count, 0, UInt64(Tape.wideCode) | marks)
        wideRows.append(
            WideRow(row: end, definition: definition, operands: operands.map(Int32.init), slopes: slopes))
        return storage.pointee.append(Row(value: value, leftSlope: 0, rightSlope: 0, operands: word))
    }

    /// The user's own operation that made a row, nil for all others.
    public func definition(_ row: Int) -> OperationDefinition? {
        let record = self[row]
        return record.code == Tape.wideCode ? definitions[wideRows[record.left].definition] : nil
    }

    /// The local slopes of a row toward its operands, in their order, as they were when it was computed.
    public func slopes(of row: Int) -> [Double] {
        let record = self[row]
        if record.code == Tape.wideCode { return wideRows[record.left].slopes }
        if record.code == Tape.dotCode { return dotSlopes(record) }
        if record.code == 0 { return [] }
        return record.right == 0 ? [record.leftSlope] : [record.leftSlope, record.rightSlope]
    }

    /// The exponent of a ``Operation/constantPower`` row.
    public func exponent(_ row: Int) -> Double { self[row].rightSlope }
}
