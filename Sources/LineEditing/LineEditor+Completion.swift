import CLibedit

/// The key Tab.
extension LineEditor {
    /// Completes what is before the cursor: a single candidate is inserted, of several as much as they
    /// share. A second Tab lists them. At the beginning of a row Tab indents.
    func complete() -> KeyFunction.Answer {
        let line = self.line
        if indents(line) { return indent(line) }
        let (text, cursor) = line.textAndCursor
        guard let result = completer?(text, cursor), let first = result.candidates.first else { return .bell }
        if result.candidates.count == 1 {
            let rest = text[result.replaced.upperBound...]
            let suffix = rest.hasPrefix(result.suffix) ? "" : result.suffix
            replace(result.replaced, of: text, with: first + suffix)
            return .redraw
        }
        let shared = String(result.commonPrefix)
        if line == lineAfterTab {
            return list(result.candidates)
        }
        let isLonger = shared.unicodeScalars.count > text[result.replaced].unicodeScalars.count
        if isLonger { replace(result.replaced, of: text, with: shared) }
        lineAfterTab = self.line
        return isLonger ? .redraw : .bell
    }

    /// Prints the candidates below the line, and the line anew below them.
    func listCandidates() -> KeyFunction.Answer {
        guard let (candidates, cursor) = listing else { return .bell }
        listing = nil
        let size = Terminal.size() ?? (columns: 80, rows: 24)
        let columns = ColumnLayout(candidates, width: size.columns, rows: max(1, size.rows - 4))
        print()
        for row in columns.rows { print(row) }
        moveCursor(to: cursor)
        editline_redraw(editor)
        return .nothing
    }

    /// Listing takes two steps, for libedit does not tell where on the screen the line ends: here the cursor
    /// goes to the end of the line, and once it is drawn there, ``listCandidates()`` is called.
    private func list(_ candidates: [String]) -> KeyFunction.Answer {
        let line = self.line
        listing = (candidates, line.cursor)
        moveCursor(to: line.scalars.count)
        type(KeyFunction.listKeystrokes)
        return .redraw
    }

    /// Whether Tab indents: with nothing but blanks before it. On a line that is still empty it offers
    /// all there is, unless the line belongs to a block or more comes right behind the Tab: then it was
    /// pasted in a terminal that does not bracket pastes.
    private func indents(_ line: EditedLine) -> Bool {
        guard line.rowBeforeCursor.allSatisfy({ $0 == " " || $0 == "\t" }) else { return false }
        return line.cursor > 0 || prompt.continuesBlock || Terminal.hasInput(0, patience: 0)
    }

    private func indent(_ line: EditedLine) -> KeyFunction.Answer {
        let column = line.rowBeforeCursor.count
        insert(String(repeating: " ", count: 4 - column % 4))
        return .redraw
    }

    private func replace(_ range: Range<String.Index>, of text: String, with replacement: String) {
        let scalars = text.unicodeScalars
        let end = scalars.distance(from: scalars.startIndex, to: range.upperBound)
        moveCursor(to: end)
        el_deletestr(editor, Int32(scalars.distance(from: range.lowerBound, to: range.upperBound)))
        insert(replacement)
    }
}
