# Every recipe is one step of tools/run.sh, which puts our own tools on PATH, logs, and says how long the step took.
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help serve test check test-full soak firefox fuzz twice oracle bench dist tools browser web calendar kit e2e

RUN := tools/run.sh

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

serve: ## Build the page and serve it on http://127.0.0.1:8080 (PORT=… for another)
serve: export BUDGET := warn
serve: dist
	@node tools/serve.mjs

test: ## Everything a change must pass: check, browser tests, release build, journeys
test: clean-logs check web calendar kit e2e
	@node tools/tally.mjs target/log/test.log target/log/web.log target/log/calendar.log target/log/kit.log target/log/e2e.log

check: ## The quick round: format, lints on both targets, native tests, content
check: toolchain
	@$(RUN) format cargo fmt --check
	@$(RUN) lint cargo clippy --locked --all-targets -- -D warnings
	@$(RUN) lint-web cargo clippy --locked --target wasm32-unknown-unknown $(WEB_PARTS) -- -D warnings
	@$(RUN) lint-engine cargo clippy --locked --target wasm32-unknown-unknown --lib --bin engine --no-default-features -- -D warnings
	@$(RUN) lint-editor cargo clippy --locked --target wasm32-unknown-unknown --lib --bin editor --features author -- -D warnings
	@$(RUN) test cargo test --locked
	@$(RUN) content cargo run --locked --quiet --bin pack -- check

test-full: ## All journeys, in every language, theme and width
test-full: export FULL := 1
test-full: e2e

soak: ## The long runs: many sessions in one tab, random use
soak: export SOAK := 1
soak: e2e

firefox: ## The journeys in the Firefox of this machine, where there is one
firefox: firefox-here dist
	@$(RUN) firefox playwright test --config tools/firefox/playwright.config.mjs

twice: ## Build the site once more from what is committed, in another folder: every file must be the same
twice: dist
	@$(RUN) twice tools/twice.sh

fuzz: ## Give what enters the program bytes that nobody has thought of (FUZZ_SECONDS=600 for each kind)
	@$(RUN) fuzz tools/fuzz.sh

oracle: ## Compare what we call right with what others do (tools/oracle)
oracle: tools
	@for one in tools/oracle/*.sh; do $(RUN) oracle-$$(basename $$one .sh) $$one || exit 1; done

bench: ## Measure speed and size in the browser, and how long the next question, a plan, a search and a match take
bench: dist browser
	@$(RUN) bench node tools/bench/bench.mjs
	@$(RUN) bench-selection tools/bench/selection.sh
	@$(RUN) bench-pathway tools/bench/pathway.sh
	@$(RUN) bench-search tools/bench/search.sh
	@$(RUN) bench-matching tools/bench/matching.sh
	@$(RUN) bench-what-if node tools/bench/what-if.mjs
	@$(RUN) bench-work node tools/bench/work.mjs
	@$(RUN) bench-keeping node tools/bench/keeping.mjs

dist: ## Build the site into dist/, ready to be copied to any web server
dist: tools
	@$(RUN) css node tools/css.mjs
	@$(RUN) page tools/page.sh
	@$(RUN) editor tools/editor.sh
	@$(RUN) engine tools/engine.sh
	@$(RUN) finish node tools/finish.mjs

# What the web target builds with all features of the page: the library, the page itself, and their tests.
WEB_PARTS := --lib --bin kompetansesti $(if $(wildcard tests/web.rs),--test web) --bench selection --bench pathway --bench search --bench matching

.PHONY: toolchain clean-logs firefox-here
toolchain:
	@tools/install.sh rust

tools:
	@tools/install.sh

browser: tools
	@tools/install-browser.sh

# Nothing is installed for it: it says what is missing.
firefox-here:
	@node tools/firefox/find.mjs

web: browser
	@$(RUN) web tools/test-web.sh

# Another reader than ours takes the calendar files apart.
calendar: tools
	@$(RUN) calendar node --test --test-reporter=tap tests/calendar/calendar.mjs

# The operators' files against public/_headers, and the risks of docs/dpia.md against the tests that there are.
kit: tools
	@$(RUN) kit node --test --test-reporter=tap tests/deploy/deploy.mjs tests/deploy/policies.mjs tests/deploy/dpia.mjs

e2e: browser dist
	@$(RUN) e2e playwright test

clean-logs:
	@rm -rf target/log
