import Testing

@testable import Course

@Suite("Progress")
struct ProgressTests {
    @Test func itIsKeptAsText() {
        var progress = Progress()
        #expect(progress.state(of: sample) == .new && progress.place(in: sample) == 0)
        progress.keep(.done, step: 0, of: sample)
        progress.keep(.skipped, step: 1, of: sample)
        #expect(progress.state(of: sample) == .begun(2) && progress.place(in: sample) == 2)
        #expect(Progress(text: progress.text) == progress)
        #expect(Progress(text: progress.text).latest == "sample")
    }

    @Test func whatWasDoneStaysDone() {
        var progress = Progress()
        progress.keep(.done, step: 1, of: sample)
        progress.keep(.skipped, step: 1, of: sample)
        #expect(progress.marks(of: sample)[1] == .done)
        progress.keep(.skipped, step: 2, of: sample)
        progress.keep(.done, step: 2, of: sample)
        #expect(progress.marks(of: sample)[2] == .done)
    }

    @Test func anEditedStepIsNewAgain() {
        var progress = Progress()
        for index in sample.steps.indices { progress.keep(.done, step: index, of: sample) }
        #expect(progress.state(of: sample) == .done)
        let text = sampleText.replacing("Which is larger?", with: "Which one is larger?")
        let edited = Syllabus([CourseFile(name: "1.md", bytes: Array(text.utf8))]).lessons[0]
        #expect(progress.marks(of: edited) == [.done, .done, .new, .done, .done])
        #expect(progress.place(in: edited) == 2)
    }

    @Test func aLessonCanBeForgotten() {
        var progress = Progress(
            text: "sampler.one 1 done\nnonsense\nlatest sample\nsample.read ff wrong more\n")
        progress.keep(.done, step: 0, of: sample)
        let hadSome = progress.forget(sample)
        #expect(hadSome)
        #expect(progress.text == "sampler.one 1 done\n")
        let hasMore = progress.forget(sample)
        #expect(!hasMore)
    }
}
