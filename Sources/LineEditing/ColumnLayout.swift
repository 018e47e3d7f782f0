import CLibedit

/// Texts set in columns, read downwards, as `ls` does.
struct ColumnLayout {
    /// The lines to print.
    let rows: [String]

    /// - Parameters:
    ///   - width: how many columns of the screen there are.
    ///   - limit: how many lines may be used; if they are too few, the last one says how many texts are
    ///     left out.
    init(_ texts: [String], width: Int, rows limit: Int) {
        let gap = 2
        let cell = (texts.map(Self.width).max() ?? 0) + gap
        let columns = max(1, (width - 1 + gap) / cell)
        let needed = (texts.count + columns - 1) / columns
        let isShortened = needed > limit
        let height = max(1, isShortened ? limit - 1 : needed)
        let shown = isShortened ? texts.prefix(height * columns) : texts[...]
        var rows = (0..<height).map { row in
            let line = stride(from: row, to: shown.count, by: height).map { shown[$0] }
            let padded = line.dropLast().map { $0 + String(repeating: " ", count: cell - Self.width($0)) }
            return padded.joined() + (line.last ?? "")
        }
        if isShortened { rows.append("(\(texts.count - shown.count) more)") }
        self.rows = rows
    }

    /// How many columns of the screen a text takes.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) {
            $0 + max(0, Int(editline_columns(wchar_t(truncatingIfNeeded: $1.value))))
        }
    }
}
