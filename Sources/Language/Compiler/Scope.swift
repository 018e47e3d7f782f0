/// The variables of one function while it is compiled, or of the top level.
final class Scope {
    /// Where a variable lives.
    enum Place {
        case local(Int)
        case cell(Int)
        case captured(Int)
        case global
    }

    /// The function around this one; nil at top level.
    let parent: Scope?
    /// The function's own names, and what was found about others.
    private var own: [String: Place] = [:]
    /// Names of the comprehensions around the place that is being compiled, the innermost last.
    private var comprehensions: [[String: Place]] = []
    /// Names that functions inside mention, which therefore live in cells.
    private var mentionedInside: Set<String> = []
    private(set) var localNames: [String] = []
    private(set) var cellNames: [String] = []
    private(set) var capturedNames: [String] = []
    private(set) var captures: [FunctionTemplate.Capture] = []
    private(set) var cellParameters: [(local: Int, cell: Int)] = []

    /// The scope of the top level: what no comprehension binds is global.
    init() { parent = nil }

    /// The scope of a function's body.
    init(parameters: [String], analysis: NameAnalysis, in parent: Scope) {
        self.parent = parent
        mentionedInside = analysis.mentionedInside
        for name in parameters { declareParameter(name) }
        for name in analysis.globals { own[name] = .global }
        for name in analysis.bound where own[name] == nil && !analysis.nonlocals.contains(name) {
            own[name] = declare(name)
        }
    }

    /// Whether this is the top level and not a function's body.
    var isTopLevel: Bool { parent == nil }

    private func declareParameter(_ name: String) {
        let local = localNames.count
        localNames.append(name)
        own[name] = .local(local)
        if mentionedInside.contains(name) {
            own[name] = .cell(cellNames.count)
            cellParameters.append((local, cellNames.count))
            cellNames.append(name)
        }
    }

    private func declare(_ name: String) -> Place {
        if mentionedInside.contains(name) {
            cellNames.append(name)
            return .cell(cellNames.count - 1)
        }
        localNames.append(name)
        return .local(localNames.count - 1)
    }

    /// Opens the scope of a comprehension. Answers the cells it has to begin afresh.
    func enterComprehension(binding names: [String], mentionedInside: Set<String>) -> [Int] {
        let outer = self.mentionedInside
        self.mentionedInside = mentionedInside
        defer { self.mentionedInside = outer }
        var block: [String: Place] = [:]
        var cells: [Int] = []
        for name in names where block[name] == nil {
            let place = declare(name)
            block[name] = place
            if case .cell(let cell) = place { cells.append(cell) }
        }
        comprehensions.append(block)
        return cells
    }

    /// Closes the scope of the innermost comprehension.
    func leaveComprehension() { comprehensions.removeLast() }

    /// Where a name lives, seen from here.
    func place(of name: String) -> Place {
        for comprehension in comprehensions.reversed() {
            if let place = comprehension[name] { return place }
        }
        if isTopLevel { return .global }
        if let place = own[name] { return place }
        if let place = parent?.capture(name, for: self) {
            // Found once, found for good.
            own[name] = place
            return place
        }
        return .global
    }

    /// Whether a `nonlocal` name exists in a function around this one.
    func isInEnclosingFunction(_ name: String) -> Bool {
        if case .captured = place(of: name) { return true }
        return false
    }

    /// Makes a variable of this scope, or of one around it, known to a function inside.
    private func capture(_ name: String, for inner: Scope) -> Place? {
        switch place(of: name) {
        case .cell(let cell): inner.addCapture(name, .cell(cell))
        case .captured(let place): inner.addCapture(name, .captured(place))
        case .local, .global: nil
        }
    }

    private func addCapture(_ name: String, _ capture: FunctionTemplate.Capture) -> Place {
        captures.append(capture)
        capturedNames.append(name)
        return .captured(captures.count - 1)
    }
}
