# Perspectief. Two commands are enough: `make run` and `make test`. `make help` lists the rest.
#
# Nothing has to be installed first but Rust (with rustup), Node 20 or newer and a C compiler; `make setup` sees to the
# rest, and whatever it cannot install it names in one sentence with the remedy.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# Each recipe is one script, which stops at its first failure.
# Cargo uses all cores by itself; targets side by side would only mix up their output.
.NOTPARALLEL:
.ONESHELL:
MAKEFLAGS += --no-print-directory

CHROMIUM ?= /usr/bin/chromium
FIREFOX ?= /usr/bin/firefox-esr
export CHROMIUM FIREFOX
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1

# A build from nothing gains nothing from incremental compilation, and writes gigabytes for it.
ifdef CI
export CARGO_INCREMENTAL := 0
endif

# The tool's version must equal the crate's exactly, so it is read from the lock file.
WASM_BINDGEN_VERSION := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/.*"\(.*\)"/\1/p}' Cargo.lock 2>/dev/null)
# Only a program with split points needs the splitter, and only then is it built.
WASM_SPLIT_VERSION := 0.2.4
WASM_SPLIT := $(if $(shell grep -s '^wasm_split_helpers' Cargo.toml),setup-wasm-split)

# Where cargo builds, for whoever shares one folder between several copies of the sources.
TARGET := $(or $(CARGO_TARGET_DIR),target)

# What the tools for scripts and style sheets look at, and where they are.
SCRIPTS := '*.mjs' 'frontend/**/*.{js,mjs}' 'end2end/**/*.mjs'
SHEETS := 'style/**/*.scss'
NODE_BIN := end2end/node_modules/.bin

# What journeys and sizes are served by: built with the Rust tests, so that a check compiles nothing twice.
CHECKED := $(TARGET)/debug/perspectief

# A heading before a step, and one sentence when something is in the way (no commas or apostrophes: make and the shell).
say = @printf '\n== %s\n' '$(1)'
# How long a part took: a shell of its own runs each, and counts its seconds.
took = @printf '   %s: %s s\n' '$(1)' "$$SECONDS"
stop = { echo '$(1)' >&2; exit 1; }

##@ Every day

.PHONY: run
run: export PERSPECTIEF_ADDR ?= 127.0.0.1:3000
run: export PERSPECTIEF_DATA ?= ./data
run: export PERSPECTIEF_DEMO ?= 1
run: export PERSPECTIEF_SITE ?= target/site
run: build ## build everything and start it with a demo household, on http://127.0.0.1:3000
	$(call say,Perspectief on http://$(PERSPECTIEF_ADDR) (Ctrl-C ends it))
	@exec $(TARGET)/release/perspectief serve

.PHONY: test
test: setup-test lint unit site size journeys ## every check there is: format, lints, Rust tests, budgets, journeys in a real browser

.PHONY: watch
watch: export PERSPECTIEF_ADDR ?= 127.0.0.1:3000
watch: export PERSPECTIEF_DATA ?= ./data
watch: export PERSPECTIEF_DEMO ?= 1
watch: setup ## like run, but quickly built, and built and started again at every change
	@exec node frontend/watch.mjs

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^##@ /{ printf "\n%s\n", substr($$0, 5) } /^[a-z-]+:.*## /{ printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

##@ Parts of it

.PHONY: build
build: site ## the site (target/site) and the release server, without starting it
	$(call say,The server)
	@cargo build --release -p server
	$(call took,server)

.PHONY: site
site: setup ## what browsers load (target/site)
	$(call say,The site)
	@node frontend/build.mjs
	$(call took,site)

# As `unit` builds it: the same crates with the same features.
.PHONY: checked
checked: setup
	@cargo build --workspace --exclude frontend --features app/ssr

.PHONY: lint
lint: setup-rust end2end/node_modules/.package-lock.json ## formatting and lints: Rust for the server and for the browser, scripts, style sheets
	$(call say,Formatting)
	@cargo fmt --all --check || $(call stop,The formatting differs: run "make fmt".)
	$(NODE_BIN)/prettier --check --log-level warn $(SCRIPTS) $(SHEETS) || $(call stop,The formatting differs: run "make fmt".)
	$(call say,Lints: scripts and style sheets)
	@$(NODE_BIN)/eslint .
	$(NODE_BIN)/stylelint $(SHEETS) --config-basedir end2end
	$(call say,Lints: server)
	@cargo clippy --workspace --exclude frontend --all-targets --features app/ssr -- -D warnings
	$(call say,Lints: browser)
	@cargo clippy -p frontend --target wasm32-unknown-unknown -- -D warnings
	$(call say,Links of the documentation)
	@RUSTDOCFLAGS='-D warnings' cargo doc --no-deps --workspace --exclude frontend --features app/ssr
	$(call took,lint)

# Not part of `test`: compiling the tool costs minutes, and its data on advisories cannot be fetched everywhere.
.PHONY: deny
deny: ## licences and sources of all crates (cargo-deny has to be installed)
	@command -v cargo-deny >/dev/null || $(call stop,cargo-deny is missing: run "cargo install cargo-deny --locked".)
	cargo deny check licenses bans sources

.PHONY: fmt
fmt: end2end/node_modules/.package-lock.json ## format all sources
	@cargo fmt --all
	$(NODE_BIN)/prettier --write --log-level warn $(SCRIPTS) $(SHEETS)

.PHONY: unit
unit: setup setup-nextest ## the Rust tests
	$(call say,Rust tests)
	@cargo nextest run --workspace --exclude frontend --features app/ssr
	$(call took,unit)

.PHONY: journeys
journeys: export PERSPECTIEF_PROGRAM := $(CHECKED)
journeys: site checked setup-test ## the journeys of people in a real browser (JOURNEY=name runs those whose file name has it)
	$(call say,Journeys)
	@node end2end/versions.mjs
	@node --test --test-concurrency=2 --test-timeout=600000 end2end/journeys/*$(JOURNEY)*.test.mjs
	$(call took,journeys)

.PHONY: webkit
webkit: build setup-test setup-webkit ## the journey of other browsers in WebKit, the engine of iPhones
	$(call say,WebKit)
	@ENGINE=webkit node --test --test-concurrency=1 --test-timeout=600000 end2end/journeys/90-*.test.mjs

##@ Numbers

.PHONY: size
size: export PERSPECTIEF_PROGRAM := $(CHECKED)
size: site checked setup-test ## bytes of a family's first view, held against the budgets
	$(call say,First view: name - bytes - bytes in brotli)
	@node end2end/size.mjs
	$(call took,size)

.PHONY: bench
bench: build setup-test ## throughput of the server, the time from tick to sight between two browsers, Lighthouse
	$(call say,Server)
	@cargo run --release -p server --bin perspectief-bench
	$(call say,Live)
	@node end2end/live-bench.mjs
	$(call say,Lighthouse)
	@node end2end/lighthouse.mjs
	$(call say,Phone)
	@node end2end/phone-bench.mjs

##@ Tools

.PHONY: setup
setup: setup-rust setup-wasm-bindgen $(WASM_SPLIT) frontend/node_modules/.package-lock.json ## what building needs; quick when it is there

.PHONY: setup-test
setup-test: setup setup-nextest end2end/node_modules/.package-lock.json setup-browser ## what testing needs besides

.PHONY: clean
clean: ## remove what was built, but neither the tools nor the data folder
	@rm -rf frontend/node_modules end2end/node_modules
	@[ ! -d target ] || find target -mindepth 1 -maxdepth 1 ! -name tools -exec rm -rf {} +

.PHONY: setup-rust setup-wasm-bindgen setup-wasm-split setup-nextest setup-browser setup-webkit

setup-rust:
	@command -v cargo >/dev/null || $(call stop,cargo is missing: install Rust with rustup.)
	@lib="$$(rustc --print sysroot)/lib/rustlib"
	[ -d "$$lib/wasm32-unknown-unknown" ] || rustup target add wasm32-unknown-unknown ||
		$(call stop,The wasm32 target is missing: run "rustup target add wasm32-unknown-unknown".)
	[ -d "$$lib/src/rust/library" ] || rustup component add rust-src ||
		$(call stop,The sources of the standard library are missing: run "rustup component add rust-src".)

# Without --locked: its dependencies have moved on since its lock file was written.
setup-wasm-bindgen: setup-rust
	@version='$(WASM_BINDGEN_VERSION)'
	[ -n "$$version" ] || $(call stop,Cargo.lock does not name wasm-bindgen: run "git checkout Cargo.lock".)
	! grep -qs "^\"wasm-bindgen-cli $$version " target/tools/.crates.toml || exit 0
	printf '\n== wasm-bindgen %s: built once in about 3 minutes\n' "$$version"
	cargo install wasm-bindgen-cli --version "$$version" --root target/tools --force ||
		$(call stop,wasm-bindgen could not be built: is the package registry reachable and a C compiler there?)

# With --locked, as its authors tested it: moving functions between files forgives nothing.
setup-wasm-split: setup-rust
	@! grep -qs '^"wasm_split_cli_support $(WASM_SPLIT_VERSION) ' target/tools/.crates.toml || exit 0
	printf '\n== wasm-split %s: built once in about 2 minutes\n' '$(WASM_SPLIT_VERSION)'
	cargo install wasm_split_cli_support --version $(WASM_SPLIT_VERSION) --locked --features build-binary --root target/tools --force ||
		$(call stop,wasm-split could not be built: is the package registry reachable?)

# Two folders own packages: what builds the site, and what drives browsers. npm writes this file last, so its age tells
# when they were installed.
%/node_modules/.package-lock.json: %/package-lock.json %/package.json
	$(call say,Node packages of $*)
	@command -v npm >/dev/null || $(call stop,Node is missing: install Node 20 or newer with npm.)
	node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' ||
		$(call stop,This Node is too old: install Node 20 or newer.)
	npm ci --prefix $* || $(call stop,The Node packages could not be installed: is the package registry reachable?)
	touch $@

setup-nextest:
	@cargo nextest --version >/dev/null 2>&1 || cargo install cargo-nextest --locked ||
		$(call stop,cargo-nextest could not be built: run "cargo install cargo-nextest --locked" and read what it says.)

# The font is for Cyrillic: without one a picture of a page shows boxes.
setup-browser:
	@wanted=()
	[ -x '$(CHROMIUM)' ] || wanted+=(chromium)
	[ -x '$(FIREFOX)' ] || wanted+=(firefox-esr)
	[ -d /usr/share/fonts/truetype/noto ] || [ -n "$$(fc-list :lang=uk 2>/dev/null)" ] || wanted+=(fonts-noto-core)
	[ "$${#wanted[@]}" -gt 0 ] || exit 0
	{ apt-get update -q && apt-get install -yq --no-install-recommends "$${wanted[@]}"; } ||
		$(call stop,The journeys need browsers: install chromium and firefox-esr and fonts-noto-core as root.)

# WebKit has no window of its own: Xvfb lends one.
setup-webkit:
	@wanted=()
	command -v WebKitWebDriver >/dev/null || wanted+=(webkit2gtk-driver)
	command -v Xvfb >/dev/null || wanted+=(xvfb)
	[ "$${#wanted[@]}" -gt 0 ] || exit 0
	{ apt-get update -q && apt-get install -yq --no-install-recommends "$${wanted[@]}"; } ||
		$(call stop,This journey needs WebKit: install webkit2gtk-driver and xvfb as root.)
