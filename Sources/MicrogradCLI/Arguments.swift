import ArgumentParser

/// What can be said on the command line.
struct Arguments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "micrograd",
        abstract: "A prompt and script runner for gradients: every number remembers how it was made.",
        discussion: """
            Without a file, at a terminal: the prompt. Otherwise a script: code given with -e, then the files,
            run in one session. Status: 0 done, 1 an error in the program, 2 wrong usage or an unreadable
            file, 130 interrupted.
            """,
        version: "micrograd 0.1.0")

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

    @Option(
        help: ArgumentHelp("Take the lessons from the files *.md in DIR.", valueName: "dir"),
        completion: .directory)
    var lessons: String?

    @Flag(help: "With 'lesson check': write the transcripts as the program prints them into the files.")
    var accept = false

    @Argument(
        help: ArgumentHelp("Scripts to run in one session; '-' is standard input.", valueName: "file"),
        completion: .file())
    var files: [String] = []

    enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
        case auto, always, never
    }
}
