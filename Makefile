# micrograd: `make run` reaches the prompt, `make test` runs everything.

PREFIX ?= /usr/local
RELEASE = .build/release
STATIC = .build-static
SUDO = $(shell test "$$(id -u)" = 0 || echo sudo)

.PHONY: run build test lint format install uninstall bench docs clean libedit graphviz

run: build
	@$(RELEASE)/micrograd

build: libedit
	swift build -c release --product micrograd

test: libedit graphviz
	swift build
	swift test

lint:
	swift format lint --strict -r Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

format:
	swift format -i -r Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

# One relocatable binary: Swift's own libraries are inside, libedit is the system's.
install: libedit
	swift build -c release --product micrograd --static-swift-stdlib -Xlinker -s --scratch-path $(STATIC)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(STATIC)/release/micrograd "$(DESTDIR)$(PREFIX)/bin/micrograd"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/micrograd"

bench:
	Benchmarks/bench

# The documentation of the two library modules, with every broken link an error. Only this needs the plugin.
DOCS = MICROGRAD_DOCS=1 swift package --scratch-path .build-docs generate-documentation --warnings-as-errors

docs:
	$(DOCS) --target Micrograd
	$(DOCS) --target MicrogradNN

clean:
	rm -rf .build .build-docs $(STATIC) Benchmarks/.build

# The header of libedit, from the system's packages when it is missing.
libedit:
	@if [ "$$(uname)" = Darwin ]; then \
	    xcrun --show-sdk-path >/dev/null 2>&1 || { echo "libedit is missing: xcode-select --install, or brew install libedit"; exit 1; }; \
	elif ! [ -e /usr/include/histedit.h ] && ! pkg-config --exists libedit 2>/dev/null; then \
	    echo "installing libedit-dev"; \
	    $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq libedit-dev; \
	fi

# Graphviz, which the tests of `draw L to F.svg` call.
graphviz:
	@if [ "$$(uname)" = Darwin ]; then \
	    command -v dot >/dev/null || echo "without Graphviz its tests are skipped: brew install graphviz"; \
	elif ! command -v dot >/dev/null; then \
	    echo "installing graphviz"; \
	    $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq graphviz; \
	fi
