import Language

/// A table fitted to a page: numbers lose digits, then optional columns go, then elastic cells give way,
/// and what is still too wide becomes a list of records, one line a cell.
struct TableLayout {
    private(set) var table: Table
    private(set) var page: Page
    private var widths: [Int] = []
    /// The page as it came, for records, which have room for all digits.
    private let given: Page

    private static let gap = 2
    private static let fewerDigits = [10, 6, 4]
    /// The columns that a number with all its digits may take.
    private static let longestNumber = 22
    /// The columns an elastic cell keeps at least.
    private static let leastElastic = 12

    init(_ table: Table, on page: Page) {
        self.table = table
        self.page = page
        given = page
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
        if let column = self.table.columns.firstIndex(where: { $0.excess != .stays }), total > page.width {
            widths[column] = max(min(widths[column], Self.leastElastic), widths[column] - total + page.width)
        }
    }

    /// The table's lines.
    var lines: [Text] {
        if total > page.width { return records }
        let visible = visible(table.rows)
        let titles = line(table.columns.map { Text($0.title, .faint) })
        return [titles] + visible.rows.flatMap(wrappedLines) + visible.remark
    }

    /// A row's line, and the lines on which its longest cell goes on.
    private func wrappedLines(_ cells: [Text]) -> [Text] {
        guard let column = table.columns.firstIndex(where: { $0.excess == .wraps }) else {
            return [line(cells)]
        }
        var page = page
        page.width = widths[column]
        let parts = TextRenderer(page: page).wrapped(cells[column], indent: 2)
        return parts.enumerated().map { index, part in
            var cells = index == 0 ? cells : cells.map { _ in Text([]) }
            cells[column] = part
            return line(cells)
        }
    }

    private var total: Int {
        table.indent + widths.reduce(0, +) + Self.gap * (widths.count - 1)
    }

    private func measured() -> [Int] {
        table.columns.indices.map { column in
            table.rows.reduce(table.columns[column].title.displayWidth) {
                max($0, fixed($1[column]).width(on: page))
            }
        }
    }

    /// A table longer than the screen keeps its beginning.
    private func visible(_ rows: [[Text]], eachOf lines: Int = 1) -> (rows: [[Text]], remark: [Text]) {
        let kept = page.height.map { max($0 - 4, 8) / lines } ?? .max
        guard rows.count > kept else { return (rows, []) }
        let hidden = rows.count - kept
        let remark = Text("… \(counted(hidden, "more row")); a script or --json shows them all", .faint)
        return (Array(rows.prefix(kept)), TextRenderer(page: page).wrapped(remark))
    }

    private func line(_ cells: [Text]) -> Text {
        var line = Text(String(repeating: " ", count: table.indent))
        for (column, whole) in cells.enumerated() {
            let cell = cut(fixed(whole), to: widths[column])
            let rest = String(repeating: " ", count: max(0, widths[column] - cell.width(on: page)))
            let gap = column == 0 ? "" : String(repeating: " ", count: Self.gap)
            let before = table.columns[column].isNumeric ? gap + rest : gap
            let after = table.columns[column].isNumeric ? "" : rest
            line += Text(before) + cell + Text(after)
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

    /// A cell without what has no room.
    private func cut(_ cell: Text, to width: Int) -> Text {
        guard cell.width(on: page) > width else { return cell }
        var short = Text([])
        for piece in cell.pieces {
            let room = width - short.width(on: page)
            let words = piece.words(on: page)
            if words.displayWidth >= room {
                return short + Text((words + " ").shortened(to: room, isASCII: page.isASCII), piece.role)
            }
            short.pieces.append(piece)
        }
        return short
    }

    /// A line or more for each cell: its title, then what it says, under the title where both have no room.
    private var records: [Text] {
        let renderer = TextRenderer(page: given)
        let titleWidth = table.columns.map(\.title.displayWidth).max() ?? 0
        let isNarrow = table.indent + titleWidth + Self.gap + Self.longestNumber > page.width
        let visible = visible(table.rows, eachOf: table.columns.count + 1)
        return visible.rows.enumerated().flatMap { index, row -> [Text] in
            let cells = zip(table.columns, row).filter { !$1.pieces.isEmpty }.flatMap { column, cell in
                let indent = String(repeating: " ", count: table.indent)
                guard isNarrow else {
                    let title = Text(indent + column.title.padded(to: titleWidth) + "  ", .faint)
                    return renderer.wrapped(title + cell, indent: table.indent + titleWidth + 2)
                }
                let title = Text(indent + column.title + ": ", .faint)
                return renderer.wrapped(title + cell, indent: table.indent + 2)
            }
            return index == 0 ? cells : [Text([])] + cells
        } + visible.remark
    }
}
