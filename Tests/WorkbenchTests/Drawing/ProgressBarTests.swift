import Testing

@testable import Workbench

@Suite struct ProgressBarTests {
    private let bar = ProgressBar(fraction: 0.625, title: "train", fields: ["step 62/100", "loss 0.123"])

    @Test func looksRight() throws {
        let lines = [0, 0.01, 0.5, 0.625, 0.99, 1].flatMap { fraction in
            [20, 40, 80].flatMap { width in
                [false, true].map { isASCII in
                    var bar = bar
                    bar.fraction = fraction
                    return DrawingGolden.words(bar.line(width: width, isASCII: isASCII))
                }
            }
        }
        try DrawingGolden.check(lines.joined(separator: "\n") + "\n", "progress.txt")
    }

    @Test func fitsEveryWidth() {
        for width in 0...90 {
            for fraction in [-1, 0, 0.3, 1, 7, .nan, .infinity] {
                let bar = ProgressBar(
                    fraction: fraction, title: "numeric", fields: ["input 3/12", "left 4 s"])
                #expect(bar.line(width: width).width(on: Page()) <= width)
                #expect(bar.line(width: width, isASCII: true).width(on: Page()) <= width)
            }
        }
    }
}
