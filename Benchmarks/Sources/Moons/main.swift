// swift run -c release --package-path Benchmarks Moons [moons | chains | notebook | list]

switch CommandLine.arguments.dropFirst().first {
case "moons": Contest(work: Work()).show(rounds: 15)
case "chains": Chain.run()
case "notebook": Notebook.show()
case "list": Contest(work: Work()).list(rounds: 15)
default:
    Contest(work: Work()).show(rounds: 15)
    Chain.run()
}
