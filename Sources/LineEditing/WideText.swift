import CLibedit

/// Text as C's wide characters, one for each Unicode scalar, ended by a zero.
///
/// libedit keeps pointers to prompts and names, so this is a class: the text lives as long as it.
final class WideText {
    let pointer: UnsafeMutablePointer<wchar_t>

    init(_ text: String) {
        let scalars = text.unicodeScalars.filter { $0.value != 0 }
        pointer = .allocate(capacity: scalars.count + 1)
        var place = pointer
        for scalar in scalars {
            place.initialize(to: wchar_t(truncatingIfNeeded: scalar.value))
            place += 1
        }
        place.initialize(to: 0)
    }

    deinit {
        pointer.deallocate()
    }
}

/// Lends text to C for as long as the body runs.
func withWideText<Result>(_ text: String, _ body: (UnsafeMutablePointer<wchar_t>) -> Result) -> Result {
    let wide = WideText(text)
    return withExtendedLifetime(wide) { body(wide.pointer) }
}

extension String {
    /// Reads wide characters; what is no Unicode scalar becomes U+FFFD.
    init(wide characters: UnsafeBufferPointer<wchar_t>) {
        self.init(String.UnicodeScalarView(characters.map(Unicode.Scalar.init(wide:))))
    }
}

extension Unicode.Scalar {
    init(wide character: wchar_t) {
        self = Unicode.Scalar(UInt32(truncatingIfNeeded: character)) ?? "\u{FFFD}"
    }
}
