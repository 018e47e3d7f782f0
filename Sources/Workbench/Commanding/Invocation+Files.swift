import Language

extension Invocation {
    /// Puts bytes into the file an operand names; a failure is placed there.
    func save(_ bytes: [UInt8], to file: Operand) throws(Diagnostic) {
        do throws(Diagnostic) {
            try session.surroundings.save(bytes, to: file.text)
        } catch {
            throw error.placed(at: file.range, in: source)
        }
    }

    /// Writes text to the file an operand names, and says so.
    func write(_ text: String, to file: Operand) throws(Diagnostic) -> Answer {
        try save(Array(text.utf8), to: file)
        return .remark("wrote \(file.text, .name)")
    }
}
