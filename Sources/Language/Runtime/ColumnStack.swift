/// `np.c_[a, b]`: arrays side by side as the columns of a table.
final class ColumnStack: HeapObject {
    override var kindName: String { "CClass" }

    override func element(
        _ index: RuntimeValue, _ interpreter: Interpreter
    ) throws(Diagnostic) -> RuntimeValue? {
        var columns: [ArrayObject] = []
        let parts = if case .tuple(let tuple) = index { tuple.elements } else { [index] }
        for part in parts { columns.append(try interpreter.array(of: part)) }
        let height = columns[0].count
        guard columns.allSatisfy({ $0.count == height }) else {
            throw Diagnostic(
                "columns of \(columns.map { String($0.count) }.joined(separator: " and ")) elements",
                hint: "columns of a table are equally long")
        }
        var elements: [RuntimeValue] = []
        for row in 0..<height {
            for column in columns {
                if column.shape.count == 1 {
                    elements.append(column.elements[row])
                } else {
                    elements += column.row(row)
                }
            }
        }
        let width = columns.reduce(0) { $0 + ($1.shape.count == 1 ? 1 : $1.shape[1]) }
        return .array(ArrayObject(elements, shape: [height, width]))
    }
}
