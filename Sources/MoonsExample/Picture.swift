import MicrogradNN

/// The decision boundary as text: `+` where the score is above 0 and `.` where it is not, with the points of
/// the two classes drawn over it as `#` and `o`.
func picture(of model: some Network, _ data: DataSet, columns: Int = 72, rows: Int = 28) -> [String] {
    let horizontal = Axis(data.points.map { $0[0] }, cells: columns)
    let vertical = Axis(data.points.map { $0[1] }, cells: rows)
    var cells = (0..<rows).map { row in
        (0..<columns).map { column -> Character in
            let score = model.predict([horizontal.center(of: column), vertical.center(of: row)])[0]
            return score > 0 ? "+" : "."
        }
    }
    for (point, label) in zip(data.points, data.labels) {
        cells[vertical.cell(of: point[1])][horizontal.cell(of: point[0])] = label > 0 ? "#" : "o"
    }
    return cells.reversed().map { String($0) }
}

/// A stretch of numbers, half a unit wider than the data, cut into cells.
struct Axis {
    let start: Double
    let width: Double
    let cells: Int

    init(_ numbers: [Double], cells: Int) {
        start = (numbers.min() ?? 0) - 0.5
        width = ((numbers.max() ?? 0) + 0.5 - start) / Double(cells)
        self.cells = cells
    }

    func center(of cell: Int) -> Double { start + width * (Double(cell) + 0.5) }

    func cell(of number: Double) -> Int { min(max(Int((number - start) / width), 0), cells - 1) }
}
