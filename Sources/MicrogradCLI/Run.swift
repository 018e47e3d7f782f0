import Language
import LineEditing
import Workbench

/// One run of the program: scripts, then the prompt if it was asked for.
struct Run {
    let arguments: Arguments
    let process: Process

    init(_ arguments: Arguments, process: Process) {
        self.arguments = arguments
        self.process = process
    }

    /// Runs, and says with which status to end.
    var status: Int32 {
        if arguments.files.first == "lesson" {
            return CourseRun(arguments: arguments, process: process).status
        }
        let session = Session(surroundings: process, form: arguments.json ? .json : .text)
        do throws(Diagnostic) {
            if let syllabus = try arguments.syllabus { session.syllabus = syllabus }
        } catch {
            process.warn("micrograd: \(error.rendered())\n")
            return 2
        }
        let hasScript = !arguments.code.isEmpty || !arguments.files.isEmpty
        let isAtTerminal = Terminal.isTerminal(0) && Terminal.isTerminal(1)
        if !hasScript && isAtTerminal && !arguments.json { return Prompt(session, process).run() }
        var status: Int32 = 0
        for source in sources(readsInput: !hasScript && !arguments.interactive) {
            guard let source = source() else { return 2 }
            switch session.run(source, keepsGoing: arguments.keepGoing, echoes: arguments.echo) {
            case .done: break
            case .interrupted: return 130
            case .failed: status = 1
            }
            if session.isFinished || (status != 0 && !arguments.keepGoing) { break }
        }
        guard arguments.interactive, !session.isFinished else {
            return session.finishInput() == .failed ? 1 : status
        }
        return Prompt(session, process).run()
    }

    /// The scripts in the order they run; each is read when its turn comes, nil when it cannot be.
    private func sources(readsInput: Bool) -> [() -> Source?] {
        let code = arguments.code.map { text in { Source?.some(Source(name: "<command>", text: text)) } }
        let files = (readsInput ? ["-"] : arguments.files).map { path in { read(path) } }
        return code + files
    }

    private func read(_ path: String) -> Source? {
        do throws(Diagnostic) {
            if path == "-" { return Source(name: "<stdin>", bytes: try Files.read(0, named: "<stdin>")) }
            return Source(name: path, bytes: try Files.read(path))
        } catch {
            process.warn("micrograd: error: \(error.message)\n")
            return nil
        }
    }
}
