/// How far a long computation has come, as one line.
public struct ProgressBar: Sendable, Equatable {
    /// From 0 to 1.
    public var fraction: Double
    /// What is going on: `train`.
    public var title: String
    /// What stands behind the bar, most important first: `step 62/100`, `loss 0.123`.
    public var fields: [String]

    /// A bar from its parts.
    public init(fraction: Double, title: String = "", fields: [String] = []) {
        self.fraction = fraction
        self.title = title
        self.fields = fields
    }

    /// The line, at most `width` columns; fields that have no room are left out, last first.
    public func line(width: Int, isASCII: Bool = false) -> Text {
        let share = fraction.isNaN ? 0 : min(max(fraction, 0), 1)
        let percent = "\(Int((share * 100).rounded(.down)))%"
        let head = title.isEmpty ? "" : title + " "
        var tail = fields
        var bar = 0
        while true {
            let taken = head.displayWidth + 5 + tail.reduce(0) { $0 + 2 + $1.displayWidth }
            bar = min(40, width - taken)
            if bar >= 10 || tail.isEmpty { break }
            tail.removeLast()
        }
        let percentText = String(repeating: " ", count: 4 - percent.count) + percent
        guard bar >= 4 else { return Text(String(percentText.suffix(max(0, width)))) }
        let isWhole = share >= 1
        let (done, rest) = Self.bar(share, width: bar, isASCII: isASCII)
        var line = Text(head) + Text(done, isWhole ? .good : .name) + Text(rest, .faint)
        line += Text(" " + percentText)
        for field in tail { line += Text("  ") + Text(field, .plain) }
        return line
    }

    private static func bar(_ share: Double, width: Int, isASCII: Bool) -> (done: String, rest: String) {
        let halves = Int(share * Double(2 * width))
        let full = halves / 2
        let tip = full == width ? "" : isASCII ? (halves > 0 ? ">" : "") : halves % 2 == 1 ? "╸" : ""
        let done = String(repeating: isASCII ? "=" : "━", count: full) + tip
        return (done, String(repeating: isASCII ? "." : "─", count: width - done.count))
    }
}
