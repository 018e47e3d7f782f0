import ArgumentParser
import LineEditing

/// The program `micrograd`.
@main
enum Entry {
    static func main() {
        let arguments: Arguments
        do {
            arguments = try Arguments.parse(nil)
        } catch {
            leave(from: error)
        }
        Interrupts.install()
        let process = Process(arguments)
        let status = Run(arguments, process: process).status
        process.finish(with: status)
    }

    /// Ends after arguments that did not make a run: help and version on stdout, mistakes with status 2.
    private static func leave(from error: any Error) -> Never {
        let code = Arguments.exitCode(for: error)
        let text = Arguments.fullMessage(for: error)
        let output = Output(code.isSuccess ? 1 : 2)
        output.write(text + "\n")
        output.flush()
        exit(code.isSuccess ? 0 : 2)
    }
}
