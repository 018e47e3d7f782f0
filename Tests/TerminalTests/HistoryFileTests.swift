import LineEditing
import Testing

@Suite("The history file")
struct HistoryFileTests {
    let home: TemporaryDirectory
    let history: HistoryFile

    init() throws {
        home = try TemporaryDirectory()
        history = HistoryFile(path: home.path + "/a/b/history", capacity: 5)
    }

    @Test("entries come back as they were, in order")
    func roundTrip() {
        let entries = ["a = 2", "for k in xs:\n    print('\\n')\n", "C:\\new", "é λ 数", "\\", "x\r\ny"]
        let history = HistoryFile(path: home.path + "/history")
        for entry in entries { history.append(entry) }
        #expect(history.entries() == entries)
    }

    @Test("one line holds an entry, and a file written by hand is read as meant")
    func format() throws {
        history.append("a\nb\\c")
        #expect(home.text(of: "a/b/history") == "a\\nb\\\\c\n")
        try home.write("\\alpha\nx \\\n\n\nlast", to: "a/b/history")
        #expect(history.entries() == ["\\alpha", "x \\", "last"])
        history.append("next")
        #expect(history.entries() == ["\\alpha", "x \\", "last", "next"])
    }

    @Test("only the owner may read it")
    func permissions() throws {
        history.append("a")
        #expect(try home.permissions(of: "a/b/history") == 0o600)
        #expect(try home.permissions(of: "a/b") == 0o700)
        #expect(try home.permissions(of: "a") == 0o700)
        for number in 0..<9 { history.append("\(number)") }
        #expect(try home.permissions(of: "a/b/history") == 0o600)
    }

    @Test("the newest entries are kept, and nothing else is left in the directory")
    func capacity() throws {
        for number in 0..<12 { history.append("\(number)") }
        #expect(history.entries() == ["7", "8", "9", "10", "11"])
        #expect(home.text(of: "a/b/history") == "7\n8\n9\n10\n11\n")
        #expect(try home.names() == ["a"])
    }

    @Test("blank entries and repetitions are not kept")
    func dropping() {
        for entry in ["a", "a", " \n", "", "b", "a"] { history.append(entry) }
        #expect(history.entries() == ["a", "b", "a"])
    }

    @Test("writers at once lose nothing while the file is full")
    func writersAtOnce() async {
        let history = HistoryFile(path: home.path + "/history", capacity: 200)
        for number in 0..<100 { history.append("old \(number)") }
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    for number in 0..<50 { history.append("\(writer) \(number)") }
                }
            }
        }
        let entries = history.entries()
        #expect(entries.count == 200)
        for writer in 0..<4 {
            let own = entries.filter { $0.hasPrefix("\(writer) ") }
            #expect(own == (0..<50).map { "\(writer) \($0)" })
        }
    }

    @Test("bytes that are no UTF-8 are read as U+FFFD")
    func brokenText() throws {
        history.append("a")
        try home.write(bytes: [0x61, 0xFF, 0x0A], to: "a/b/history")
        #expect(history.entries() == ["a\u{FFFD}"])
    }

    @Test("where the user's history is")
    func place() {
        func path(_ environment: [String: String]) -> String? {
            HistoryFile.ofUser { environment[$0] }?.path
        }
        #expect(path(["MICROGRAD_HISTORY": "/h", "XDG_STATE_HOME": "/s", "HOME": "/home/u"]) == "/h")
        #expect(path(["XDG_STATE_HOME": "/s", "HOME": "/home/u"]) == "/s/micrograd/history")
        #expect(path(["HOME": "/home/u"]) == "/home/u/.local/state/micrograd/history")
        #expect(path(["XDG_STATE_HOME": "", "HOME": "/home/u"]) == "/home/u/.local/state/micrograd/history")
        #expect(path(["MICROGRAD_HISTORY": "", "HOME": "/home/u"]) == nil)
        #expect(path([:]) == nil)
    }
}
