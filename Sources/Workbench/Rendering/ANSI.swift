/// Colours of the terminal, by role. The only place that knows escape codes.
enum ANSI {
    static let reset = "\u{1b}[0m"

    /// The escape code that begins a role, nil where the terminal's own colour is right.
    static func code(for role: Text.Role, number: Double? = nil) -> String? {
        switch role {
        case .plain: nil
        case .heading: "\u{1b}[1m"
        case .faint: "\u{1b}[2m"
        case .name: "\u{1b}[36m"
        case .symbol: "\u{1b}[33m"
        case .gradient:
            number.map { $0 < 0 ? "\u{1b}[34m" : $0 > 0 ? "\u{1b}[32m" : "\u{1b}[2m" } ?? "\u{1b}[32m"
        case .good: "\u{1b}[32m"
        case .bad: "\u{1b}[1;31m"
        case .warning: "\u{1b}[33m"
        case .code: "\u{1b}[36m"
        case .series(let index): "\u{1b}[\([34, 31, 32, 35, 36, 33][index % 6])m"
        }
    }
}
