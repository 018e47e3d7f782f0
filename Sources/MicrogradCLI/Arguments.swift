import ArgumentParser

/// What can be said on the command line.
struct Arguments: ParsableArguments {
    static let version = "0.1.0"

    @Option(
        name: .customShort("e"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Run CODE before any file; can be given several times.", valueName: "code"))
    var code: [String] = []

    @Flag(name: .shortAndLong, help: "Stay at the prompt after the code and files have run.")
    var interactive = false

    @Flag(name: .shortAndLong, help: "Resume after an error, at the next line that starts in column 1.")
    var keepGoing = false

    @Flag(help: "Answer with one JSON object for each statement that has something to show.")
    var json = false

    @Flag(help: "Show each statement behind a prompt, as in an interactive session.")
    var echo = false

    @Option(help: "Use colour: auto, always or never.")
    var color = ColorChoice.auto

    @Flag(help: "Draw with ASCII characters only; the default where the locale is not UTF-8.")
    var ascii = false

    @Flag(name: .customLong("version"), help: "Show the version.")
    var showsVersion = false

    @Argument(
        help: ArgumentHelp("Scripts to run in one session; '-' is standard input.", valueName: "file"),
        completion: .file())
    var files: [String] = []

    enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
        case auto, always, never
    }
}
