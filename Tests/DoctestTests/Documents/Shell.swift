import Foundation
import Testing

/// Runs command lines that call the program as it was built.
enum Shell {
    /// What a command line prints, results and diagnostics together, in an empty folder.
    static func output(of command: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "doctest-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = try #require(program, "the program 'micrograd' is not built beside the tests")
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", command]
        shell.currentDirectoryURL = folder
        shell.environment = [
            "PATH": "\(program.deletingLastPathComponent().path):/usr/bin:/bin", "HOME": folder.path,
            "LC_ALL": "C.UTF-8", "COLUMNS": "80",
        ]
        let pipe = Pipe()
        shell.standardInput = FileHandle.nullDevice
        shell.standardOutput = pipe
        shell.standardError = pipe
        try shell.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        shell.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }

    /// The built program, which stands beside the bundle of the tests or beside a folder it is in.
    private static let program: URL? = {
        for argument in CommandLine.arguments where argument.contains("/") {
            var folder = URL(filePath: argument).deletingLastPathComponent()
            while folder.pathComponents.contains(where: { $0.hasPrefix(".build") }) {
                let program = folder.appending(path: "micrograd")
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: program.path, isDirectory: &isFolder),
                    !isFolder.boolValue
                {
                    return program
                }
                folder.deleteLastPathComponent()
            }
        }
        return nil
    }()
}
