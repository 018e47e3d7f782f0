/// Running text, narrower than a wide screen, its lines hanging behind a marker.
struct FlowingText: Drawing {
    let text: Text
    let marker: Text

    init(_ text: Text, marker: Text = Text([])) {
        self.text = text
        self.marker = marker
    }

    func lines(on page: Page) -> [Text] {
        let indent = marker.width(on: page)
        var narrow = page
        narrow.width = max(8, min(page.width, LessonText.width) - indent)
        let blanks = Text(String(repeating: " ", count: indent))
        return TextRenderer(page: narrow).wrapped(text).enumerated().map { index, line in
            (index == 0 ? marker : blanks) + line
        }
    }
}
