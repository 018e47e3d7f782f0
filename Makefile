# micrograd: `make run` reaches the prompt, `make test` runs everything.

PREFIX ?= /usr/local
PLACE = $(DESTDIR)$(patsubst ~/%,$(HOME)/%,$(PREFIX))
RELEASE = .build/release
STATIC = .build-static
HISTEDIT = /usr/include/histedit.h
SUDO = $(shell test "$$(id -u)" = 0 || echo sudo)

# Below PREFIX, what makes the program known to the shells and to man.
MANUAL = share/man/man1/micrograd.1
BASH_COMPLETION = share/bash-completion/completions/micrograd
ZSH_COMPLETION = share/zsh/site-functions/_micrograd
FISH_COMPLETION = share/fish/vendor_completions.d/micrograd.fish
INTEGRATION = $(MANUAL) $(BASH_COMPLETION) $(ZSH_COMPLETION) $(FISH_COMPLETION)

# The manual is made from the definitions of the arguments; this takes out the subcommand 'help' they imply.
NOT_OURS = -e '/^\.Ar subcommand$$/d' -e '/^\.It Em help$$/,/^\.El$$/d'

.PHONY: run build test lint format install uninstall bench docs clean libedit graphviz

run: build
	@$(RELEASE)/micrograd

build: libedit
	swift build -c release --product micrograd

test: libedit graphviz
	swift build
	swift test

lint:
	swift format lint --strict -r Package.swift Plugins Sources Tests Benchmarks/Package.swift Benchmarks/Sources

format:
	swift format -i -r Package.swift Plugins Sources Tests Benchmarks/Package.swift Benchmarks/Sources

# One relocatable binary (Swift's own libraries are inside, libedit is the system's), its manual, and
# completions for the shells.
install: libedit
	swift build -c release --product micrograd --static-swift-stdlib -Xlinker -s --scratch-path $(STATIC)
	install -d "$(PLACE)/bin"
	install -m 755 $(STATIC)/release/micrograd "$(PLACE)/bin/micrograd"
	swift build -c release --product generate-manual --static-swift-stdlib -Xlinker -s --scratch-path $(STATIC)
	$(STATIC)/release/generate-manual $(STATIC)/release/micrograd -o - | sed $(NOT_OURS) > $(STATIC)/micrograd.1
	for shell in bash zsh fish; do \
	    $(STATIC)/release/micrograd --generate-completion-script $$shell > $(STATIC)/completion.$$shell || exit 1; \
	done
	cd "$(PLACE)" && install -d $(dir $(INTEGRATION))
	install -m 644 $(STATIC)/micrograd.1 "$(PLACE)/$(MANUAL)"
	install -m 644 $(STATIC)/completion.bash "$(PLACE)/$(BASH_COMPLETION)"
	install -m 644 $(STATIC)/completion.zsh "$(PLACE)/$(ZSH_COMPLETION)"
	install -m 644 $(STATIC)/completion.fish "$(PLACE)/$(FISH_COMPLETION)"

uninstall:
	cd "$(PLACE)" && rm -f bin/micrograd $(INTEGRATION)

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
	elif [ -e $(HISTEDIT) ] || pkg-config --exists libedit 2>/dev/null; then :; \
	elif command -v apt-get >/dev/null; then \
	    echo "installing libedit-dev"; \
	    $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq libedit-dev; \
	else \
	    echo "libedit is missing: install the package with its header, such as libedit-devel"; exit 1; \
	fi

# Graphviz, which the tests of `draw L to F.svg` call.
graphviz:
	@if [ "$$(uname)" = Darwin ]; then \
	    command -v dot >/dev/null || echo "without Graphviz its tests are skipped: brew install graphviz"; \
	elif ! command -v dot >/dev/null; then \
	    echo "installing graphviz"; \
	    $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq graphviz; \
	fi
