import Testing

@Suite("Completion by place")
struct PlaceCompletionTests {
    let home: TemporaryDirectory

    init() throws {
        home = try TemporaryDirectory()
    }

    /// Types a line and Tab, and waits for the completed line.
    private func check(_ typed: String, completes completed: String, in session: Session) throws {
        try session.type(typed, Keys.tab)
        try session.waitForLine(completed)
        try session.type(Keys.control("u"))
        try session.waitForPrompt()
    }

    @Test(
        "without anything bound",
        arguments: [
            ("backw", "backward "), ("1; backw", "1; backward "),
            ("for k in [1]: backw", "for k in [1]: backward "),
            ("time backw", "time backward "), ("und", "undo"), ("lesson prev", "lesson preview"),
            ("help nume", "help numeric"),
            ("?nume", "?numeric"), ("set prec", "set precision"), ("set color au", "set color auto"),
            ("softm", "softmax("), ("x = softm", "x = softmax("), ("math.isc", "math.isclose("),
            ("numeric sw", "numeric sweep "), ("# backw", "# backw"), ("'backw", "'backw"),
        ])
    func unbound(typed: String, completed: String) throws {
        try check(typed, completes: completed, in: Session(home: home))
    }

    @Test("names, their attributes and methods, and a command's words and options")
    func bound() throws {
        let session = try Session(home: home)
        try session.run("first = 2.0; second(x) = x; net = MLP(2, [3, 1])")
        try check("1 + fir", completes: "1 + first", in: session)
        try check("sec", completes: "second(", in: session)
        try check("first.backw", completes: "first.backward(", in: session)
        try check("first.da", completes: "first.data", in: session)
        try check("net.layers[0].neu", completes: "net.layers[0].neurons", in: session)
        try check(
            "net.layers[0].neurons[2].w[0].da", completes: "net.layers[0].neurons[2].w[0].data", in: session)
        try check("net.par", completes: "net.parameters(", in: session)
        try check("numeric fir", completes: "numeric first", in: session)
        try check("numeric first wr", completes: "numeric first wrt ", in: session)
        try check("numeric first wrt fir", completes: "numeric first wrt first", in: session)
        try check("train net on x, y ste", completes: "train net on x, y steps=", in: session)
        try check(
            "train net on x, y optimizer=mo", completes: "train net on x, y optimizer=momentum", in: session)
        try check("plot sec", completes: "plot second", in: session)
        try check("plot second fr", completes: "plot second from", in: session)
        try check("reset fir", completes: "reset first", in: session)
    }

    @Test("inside a lesson the words that steer it")
    func lesson() throws {
        let session = try Session(home: home, rows: 60)
        try session.run("lesson 1")
        try check("ne", completes: "next", in: session)
        try check("leav", completes: "leave", in: session)
    }

    @Test("a name of the user's that is a command's word is a name")
    func shadowed() throws {
        let session = try Session(home: home)
        try session.run("first = 2.0; load = 3.0")
        try check("load + fir", completes: "load + first", in: session)
    }

    @Test("files, also below directories, in quotes and behind 'to'")
    func files() throws {
        try home.write("1,2\n", to: "numbers of mine.csv")
        let session = try Session(home: home, columns: 200)
        let place = home.path + "/"
        try check("load \(place)numb", completes: "load \(place)numbers of mine.csv", in: session)
        try check("load \(place)numbers of", completes: "load \(place)numbers of mine.csv", in: session)
        try check(
            "x, y = load('\(place)numb", completes: "x, y = load('\(place)numbers of mine.csv", in: session)
        try check("draw x to \(place)numb", completes: "draw x to \(place)numbers of mine.csv", in: session)
    }
}
