import ArgumentParser

/// What can be said on the command line.
struct Arguments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "micrograd",
        abstract: "A prompt and script runner for gradients: every number remembers how it was made.",
        discussion: """
            At a terminal, without code or a file, it is a prompt. Otherwise it runs scripts, the code given \
            with -e and then the files, in one session, up to the first error.

            Exit status: 0 done; 1 an error in the program, or output that could not be written; 2 wrong \
            usage or a file that cannot be read; 130 interrupted.

            Environment: MICROGRAD_HISTORY names the file in which the prompt keeps its history, \
            MICROGRAD_STATE the folder in which the course keeps how far you are; NO_COLOR turns colours \
            off; COLUMNS is the width where there is no terminal.
            """,
        version: "micrograd 0.1.0")

    @Option(
        name: .customShort("e"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Run this code before any file; can be given several times, and may begin with a minus.",
            valueName: "code"))
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
