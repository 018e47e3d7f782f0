import Testing

@testable import Workbench

@Suite("Screens: as they were looked at and found good")
struct ScreenTests {
    /// Narrow, usual and wide, each with all that a terminal can do and with the least.
    static let pages = [40, 80, 200].flatMap { width in
        [Page(width: width, height: 24, hasColor: true), Page(width: width, height: 24, isASCII: true)]
    }

    @Test(arguments: Scene.all)
    func looksAsBefore(_ scene: Scene) throws {
        let screens = Self.pages.map { page in
            "== \(page.width) columns, \(page.isASCII ? "ASCII" : "colour") ==\n" + scene.screen(on: page)
        }
        try Golden.check(screens.joined(separator: "\n"), "Screens/\(scene.name).txt")
    }

    /// The picture of the lecture's expression on the page of a book.
    @Test func lectureInABook() throws {
        let scene = Scene("book", Scene.lecture + "\nbackward L", "draw L")
        try Golden.check(scene.screen(on: Page(width: 60)), "Screens/book.txt")
    }

    @Test(arguments: Scene.all)
    func fitsItsWidth(_ scene: Scene) {
        for width in [30, 40, 60, 80, 120] {
            let screen = scene.screen(on: Page(width: width, height: 24), withMistakes: false)
            let widest = screen.split(separator: "\n").map(\.displayWidth).max() ?? 0
            #expect(widest <= width, "\(width) columns:\n\(screen)")
        }
    }

    @Test(arguments: Scene.all)
    func asciiIsASCII(_ scene: Scene) {
        for width in [20, 40, 80, 200] {
            let screen = scene.screen(on: Page(width: width, height: 24, isASCII: true))
            #expect(screen.utf8.allSatisfy { $0 < 0x80 }, "\(screen)")
        }
    }

    @Test(arguments: Scene.all)
    func nothingCrashesWhereThereIsNoRoom(_ scene: Scene) {
        for width in [1, 2, 5, 10, 15] {
            #expect(!scene.screen(on: Page(width: width, height: 3, hasColor: true)).isEmpty)
        }
    }

    @Test func helpFitsOneScreen() {
        let lines = Scene("help", "", "help").screen(on: Page(width: 80, height: 24)).split(
            separator: "\n", omittingEmptySubsequences: false)
        // The last one is empty; the line that asked and the next prompt stand there too.
        #expect(lines.count - 1 <= 22)
    }
}
