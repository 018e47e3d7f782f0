import Course
import Language
import LineEditing
import Workbench

/// `micrograd lesson …`: a lesson from the shell, or the check of lesson files.
struct CourseRun {
    let arguments: Arguments
    let process: Process

    /// The words behind `lesson`.
    private var words: [String] { Array(arguments.files.dropFirst()) }

    /// Runs, and says with which status to end.
    var status: Int32 {
        do throws(Diagnostic) {
            if words.first == "check" { return try check(Array(words.dropFirst())) }
            let session = Session(surroundings: process, form: arguments.json ? .json : .text)
            if let syllabus = try arguments.syllabus { session.syllabus = syllabus }
            return try status(of: session)
        } catch {
            process.warn("micrograd: \(error.rendered())\n")
            return 2
        }
    }

    /// Begins a lesson: at the prompt, or with answers from standard input.
    private func status(of session: Session) throws(Diagnostic) -> Int32 {
        let entry = arguments.files.joined(separator: " ")
        let isAtTerminal = Terminal.isTerminal(0) && Terminal.isTerminal(1) && !arguments.json
        let begins = !words.isEmpty && words[0] != "forget"
        if isAtTerminal && words.first != "forget" {
            return Prompt(session, process).run(beginningWith: entry)
        }
        var outcomes = [session.run(Source(name: "<command>", text: entry))]
        if begins, outcomes == [.done], !Terminal.isTerminal(0) {
            let input = Source(name: "<stdin>", bytes: try Files.read(0, named: "<stdin>"))
            outcomes.append(session.run(input, keepsGoing: arguments.keepGoing, echoes: arguments.echo))
        }
        outcomes.append(session.finishInput())
        return outcomes.contains(.interrupted) ? 130 : outcomes.contains(.failed) ? 1 : 0
    }

    /// Checks the files named, those of `--lessons`, or the course that comes with the program.
    private func check(_ paths: [String]) throws(Diagnostic) -> Int32 {
        let folder = try arguments.lessonFiles
        var files: [CourseFile] = []
        for path in paths { files.append(CourseFile(name: path, bytes: try Files.read(path))) }
        if files.isEmpty { files = folder ?? CourseFile.embedded }
        if arguments.accept && paths.isEmpty && folder == nil {
            throw Diagnostic("--accept writes into files", hint: "name them, or their folder with --lessons")
        }
        let known = (folder ?? []) + CourseFile.embedded
        let others = paths.isEmpty && folder == nil ? [] : Syllabus(known).lessons.map(\.id)
        var report = CourseReport(files, others: others, surroundings: process)
        if arguments.accept && !report.corrected.isEmpty {
            for file in report.corrected {
                try Files.save(file.bytes, to: file.name)
                process.write("wrote \(file.name)\n")
                files = files.map { $0.name == file.name ? file : $0 }
            }
            report = CourseReport(files, others: others, surroundings: process)
        }
        for mistake in report.mistakes { process.warn(mistake.rendered() + "\n") }
        process.write(report.summary + "\n")
        return report.mistakes.isEmpty ? 0 : 1
    }
}

extension Arguments {
    /// The lessons of `--lessons`; nil without it.
    var syllabus: Syllabus? {
        get throws(Diagnostic) { try lessonFiles.map { Syllabus($0) } }
    }

    /// The files of `--lessons`; nil without it.
    var lessonFiles: [CourseFile]? {
        get throws(Diagnostic) {
            guard let lessons else { return nil }
            let names = Files.names(in: lessons).filter { $0.hasSuffix(".md") }.sorted()
            if names.isEmpty {
                throw Diagnostic("there are no lessons in '\(lessons)'", hint: "lessons are files NAME.md")
            }
            var files: [CourseFile] = []
            for name in names {
                let path = lessons.hasSuffix("/") ? lessons + name : lessons + "/" + name
                files.append(CourseFile(name: path, bytes: try Files.read(path)))
            }
            return files
        }
    }
}
