import Testing

@Suite("The model of a screen")
struct ScreenTests {
    private func screen(showing text: String, rows: Int = 3, columns: Int = 10) -> Screen {
        var screen = Screen(rows: rows, columns: columns)
        for byte in text.utf8 { screen.feed([byte]) }  // split wherever it can be split
        return screen
    }

    @Test("text wraps when the character after the last column comes, and scrolls at the bottom")
    func wrapping() {
        var screen = screen(showing: "0123456789")
        #expect(screen.cursor == Screen.Place(row: 0, column: 9))
        screen.feed("ab\r\nc\r\nd".utf8)
        #expect(screen.rows == ["ab", "c", "d"])
        #expect(screen.scrolledOff == ["0123456789"])
    }

    @Test("the cursor moves, and stays on the screen")
    func moving() {
        let screen = screen(showing: "\u{1B}[2;3Hx\u{1B}[99Cy\u{1B}[A\rz\u{1B}[99Dw\u{8}\u{8}v")
        #expect(screen.rows == ["v", "  x      y", ""])
    }

    @Test("characters and rows are inserted, deleted and erased")
    func changing() {
        let changed = screen(showing: "abcdef\u{1B}[4G\u{1B}[2@\u{1B}[2G\u{1B}[P")
        #expect(changed.rows[0] == "ac  def")
        let erased = screen(showing: "abc\r\nabc\r\nabc\u{1B}[A\u{1B}[2G\u{1B}[J")
        #expect(erased.rows == ["abc", "a", ""])
        let inserted = screen(showing: "bc\r\u{1B}[4ha\u{1B}[4l\u{1B}[3Gd")
        #expect(inserted.rows[0] == "abd")
        let rows = screen(showing: "a\r\nb\r\nc\u{1B}[H\u{1B}[L\u{1B}[3;1H\u{1B}[M")
        #expect(rows.rows == ["", "a", ""])
    }

    @Test("wide characters take two columns, marks none")
    func widths() {
        let screen = screen(showing: "数e\u{301}x")
        #expect(screen.rows[0] == "数e\u{301}x")
        #expect(screen.cursor.column == 4)
    }

    @Test("colours and titles change nothing, what is unknown is kept")
    func others() {
        let screen = screen(showing: "\u{1B}]0;title\u{7}\u{1B}[1;32ma\u{1B}[0m\u{1B}[?2004h\u{1B}[9z")
        #expect(screen.rows[0] == "a")
        #expect(screen.bracketsPastes)
        #expect(screen.unknownSequences == ["ESC [ 9z"])
    }

    @Test("a narrower window cuts rows, a lower one scrolls")
    func resizing() {
        var screen = screen(showing: "abcdef\r\nb\r\nc")
        screen.resize(rows: 2, columns: 3)
        #expect(screen.rows == ["b", "c"])
        screen.resize(rows: 3, columns: 5)
        #expect(screen.rows == ["b", "c", ""])
        #expect(screen.scrolledOff == ["abcdef"])
    }
}
