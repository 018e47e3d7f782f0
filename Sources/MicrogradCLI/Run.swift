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
        let endsAtPrompt = isAtTerminal && !arguments.json && (!hasScript || arguments.interactive)
        // Without a terminal to prompt at, -i goes on with what is piped in.
        let readsInput = !endsAtPrompt && (!hasScript || arguments.interactive)
        let scripts = arguments.code.map(Script.code) + arguments.files.map(Script.file)
        let status = run(scripts + (readsInput ? [.file("-")] : []), in: session)
        guard endsAtPrompt, status != 2, !session.isFinished else {
            return session.finishInput() == .failed ? max(status, 1) : status
        }
        Interrupts.clear()
        return Prompt(session, process).run()
    }

    /// Where code comes from.
    private enum Script {
        case code(String)
        case file(String)
    }

    /// Runs scripts in order, each read when its turn comes, up to the first that fails.
    private func run(_ scripts: [Script], in session: Session) -> Int32 {
        var status: Int32 = 0
        for script in scripts {
            let source: Source
            do throws(Diagnostic) {
                source = try read(script)
            } catch {
                process.warn("micrograd: error: \(error.message)\n")
                return error.isInterruption ? 130 : 2
            }
            switch session.run(source, keepsGoing: arguments.keepGoing, echoes: arguments.echo) {
            case .done: break
            case .interrupted: return 130
            case .failed: status = 1
            }
            if session.isFinished || (status != 0 && !arguments.keepGoing) { break }
        }
        return status
    }

    private func read(_ script: Script) throws(Diagnostic) -> Source {
        switch script {
        case .code(let text): Source(name: "<command>", text: text)
        case .file("-"): Source(name: "<stdin>", bytes: try Files.read(0, named: "<stdin>"))
        case .file(let path): Source(name: path, bytes: try Files.read(path))
        }
    }
}
