import Foundation
import PackagePlugin

/// Puts the lessons into the program: every `Lessons/*.md` becomes a raw string literal of a generated source
/// file, so that the binary carries the course wherever it is moved.
///
/// The files are read when the command runs, not here: this plan is made anew only when a folder of the package
/// gains or loses a file. For that the link `Lessons` beside this file is there; through it the build sees a
/// new lesson. (The compiler takes 0.2 s for these literals, and more than a minute for embedded bytes.)
@main
struct EmbedLessons: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "Lessons")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "md" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedLessons.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) lessons", executable: URL(fileURLWithPath: "/bin/sh"),
                arguments: ["-c", Self.script, output.path(percentEncoded: false)]
                    + files.map { $0.path(percentEncoded: false) },
                inputFiles: files, outputFiles: [output])
        ]
    }

    /// Writes the source file `$0` from the lessons `$@`. Four number signs make the literals raw enough for
    /// any text that is not about raw literals.
    private static let script = #####"""
        {
            echo 'enum EmbeddedLessons {'
            echo '    static let files: [(name: String, text: String)] = ['
            for file; do
                printf '        ("%s", ####"""\n' "${file##*/}"
                cat "$file"
                printf '\n"""####),\n'
            done
            echo '    ]'
            echo '}'
        } > "$0"
        """#####
}
