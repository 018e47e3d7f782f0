/// A table fitted to a page: numbers lose digits, then optional columns go, and what is still too wide becomes
/// a list of records, one line a cell.
struct TableLayout {
    private(set) var table: Table
    private(set) var page: Page
    private var widths: [Int] = []

    private static let gap = 2
    private static let fewerDigits = [10, 6, 4]

    init(_ table: Table, on page: Page) {
        self.table = table
        self.page = page
        widths = measured()
        if page.precision == nil {
            for digits in Self.fewerDigits where total > page.width {
                self.page.precision = digits
                widths = measured()
            }
        }
        while total > page.width, let column = self.table.columns.lastIndex(where: \.isOptional) {
            self.table.columns.remove(at: column)
            for row in self.table.rows.indices { self.table.rows[row].remove(at: column) }
            widths = measured()
        }
    }

    /// The table's lines.
    var lines: [Text] {
        if total > page.width { return records }
        let visible = shownRows
        let titles = line(table.columns.map { Text($0.title, .faint) })
        return [titles] + visible.rows.map(line) + visible.remark
    }

    private var total: Int {
        table.indent + widths.reduce(0, +) + Self.gap * (widths.count - 1)
    }

    private func measured() -> [Int] {
        table.columns.indices.map { column in
            table.rows.reduce(table.columns[column].title.displayWidth) {
                max($0, $1[column].width(on: page))
            }
        }
    }

    /// A table longer than the screen keeps its beginning and its end.
    private var shownRows: (rows: [[Text]], remark: [Text]) {
        guard let height = page.height, table.rows.count > max(height - 4, 8) else { return (table.rows, []) }
        let kept = max(height - 4, 8)
        let hidden = table.rows.count - kept
        let remark = Text("… \(hidden) more rows; a script or --json shows them all", .faint)
        return (Array(table.rows.prefix(kept)), [remark])
    }

    private func line(_ cells: [Text]) -> Text {
        var line = Text(String(repeating: " ", count: table.indent))
        for (column, cell) in cells.enumerated() {
            let rest = String(repeating: " ", count: max(0, widths[column] - cell.width(on: page)))
            let gap = column == 0 ? "" : String(repeating: " ", count: Self.gap)
            let before = table.columns[column].isNumeric ? gap + rest : gap
            let after = table.columns[column].isNumeric ? "" : rest
            line += Text(before) + fixed(cell) + Text(after)
        }
        return line
    }

    /// A cell whose numbers have this table's number of digits.
    private func fixed(_ cell: Text) -> Text {
        guard let digits = page.precision else { return cell }
        return Text(
            cell.pieces.map { piece in
                switch piece.content {
                case .words: piece
                case .number(let number): Text.Piece(.rounded(number, digits: digits), piece.role)
                case .rounded(let number, let own):
                    Text.Piece(.rounded(number, digits: min(own, digits)), piece.role)
                }
            })
    }

    private var records: [Text] {
        let titleWidth = table.columns.map(\.title.displayWidth).max() ?? 0
        return table.rows.enumerated().flatMap { index, row -> [Text] in
            let cells = zip(table.columns, row).filter { !$1.pieces.isEmpty }.map { column, cell in
                Text(String(repeating: " ", count: table.indent))
                    + Text(column.title.padded(to: titleWidth) + "  ", .faint) + fixed(cell)
            }
            return index == 0 ? cells : [Text([])] + cells
        }
    }
}
