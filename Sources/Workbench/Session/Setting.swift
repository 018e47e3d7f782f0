import Micrograd

/// A setting by its name: how it shows and how it is changed.
struct Setting: Sendable {
    let name: String
    /// What it can be, for messages.
    let values: String
    /// The words among them.
    var choices: [String] {
        values.split { " ,".contains($0) }.map(String.init).filter { word in
            word.allSatisfy(\.isLetter) && word != "to" && word != "or"
        }
    }
    let shown: @Sendable (Settings) -> String
    /// Sets it from what was typed; false when that makes no sense.
    let change: @Sendable (inout Settings, String) -> Bool

    static let all: [Setting] = [
        Setting(
            name: "precision", values: "1 to 17, or full",
            shown: { $0.precision.map(String.init) ?? "full" },
            change: { settings, word in
                if word == "full" {
                    settings.precision = nil
                } else {
                    guard let digits = Int(word), 1...17 ~= digits else { return false }
                    settings.precision = digits
                }
                return true
            }),
        choice("color", \.color), choice("ascii", \.ascii),
        Setting(
            name: "width", values: "20 to 1000, or auto", shown: { $0.width.map(String.init) ?? "auto" },
            change: { settings, word in
                if word == "auto" {
                    settings.width = nil
                } else {
                    guard let width = Int(word), 20...1000 ~= width else { return false }
                    settings.width = width
                }
                return true
            }),
        Setting(
            name: "echo", values: "on or off", shown: { $0.echo ? "on" : "off" },
            change: { settings, word in
                guard let isOn = truth(word) else { return false }
                settings.echo = isOn
                return true
            }),
        Setting(
            name: "nodes", values: "1000 to \(Row.limit - 1)", shown: { String($0.nodes) },
            change: { settings, word in
                guard let count = Int(word.filter { $0 != "_" }), 1000...Row.limit - 1 ~= count else {
                    return false
                }
                settings.nodes = count
                return true
            }),
    ]

    private static func truth(_ word: String) -> Bool? {
        ["on": true, "off": false, "true": true, "false": false][word.lowercased()]
    }

    /// A setting that is on, off, or left to what the terminal can do.
    private static func choice(
        _ name: String, _ place: WritableKeyPath<Settings, Bool?> & Sendable
    ) -> Setting {
        Setting(
            name: name, values: "on, off or auto",
            shown: { $0[keyPath: place].map { $0 ? "on" : "off" } ?? "auto" },
            change: { settings, word in
                guard word == "auto" || truth(word) != nil else { return false }
                settings[keyPath: place] = truth(word)
                return true
            })
    }
}
