// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "micrograd",
    products: [
        .library(name: "Micrograd", targets: ["Micrograd", "MicrogradNN"]),
        .executable(name: "micrograd", targets: ["MicrogradCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
    ],
    targets: [
        .target(name: "CTape"),
        .target(name: "CLanes"),
        .target(name: "Micrograd", dependencies: ["CTape", "CLanes"]),
        .target(name: "MicrogradNN", dependencies: ["Micrograd"]),
        .executableTarget(
            name: "moons", dependencies: ["Micrograd", "MicrogradNN"], path: "Sources/MoonsExample"),
        .target(name: "Language", dependencies: ["Micrograd", "MicrogradNN"]),
        .plugin(name: "EmbedLessons", capability: .buildTool(), exclude: ["Lessons"]),
        .target(name: "Course", dependencies: ["Language"], plugins: ["EmbedLessons"]),
        .target(name: "Workbench", dependencies: ["Course", "Language", "Micrograd", "MicrogradNN"]),
        .systemLibrary(
            name: "CLibedit", pkgConfig: "libedit",
            providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
        .target(name: "LineEditing", dependencies: ["CLibedit"]),
        .executableTarget(
            name: "MicrogradCLI",
            dependencies: [
                "Course", "Workbench", "LineEditing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(name: "MicrogradTests", dependencies: ["Micrograd"], exclude: ["Goldens"]),
        .testTarget(
            name: "MicrogradNNTests", dependencies: ["MicrogradNN", "Micrograd"], exclude: ["Goldens"]),
        .testTarget(name: "LanguageTests", dependencies: ["Language"], exclude: ["Goldens"]),
        .testTarget(
            name: "CourseTests", dependencies: ["Course", "Language", "Workbench"], exclude: ["Goldens"]),
        .testTarget(name: "WorkbenchTests", dependencies: ["Workbench"], exclude: ["Goldens"]),
        .testTarget(name: "DoctestTests", dependencies: ["Workbench"]),
        .testTarget(name: "TerminalTests", dependencies: ["LineEditing"]),
        .testTarget(name: "HouseTests"),
    ],
    swiftLanguageModes: [.v6]
)

// `make docs` alone needs the plugin that builds documentation; no user of the library has to fetch it.
if Context.environment["MICROGRAD_DOCS"] != nil {
    package.dependencies.append(
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"))
}
