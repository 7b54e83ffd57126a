# All tasks of this repository; `make help` lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
OUT ?= out
# lld links in seconds, and does not warn about the contents of the static Foundation.
# No other program links with ours, which therefore does not list its symbols for them.
# A section for each function lets the linker leave out those that nothing calls: 1.2 MB.
# Addresses that are put in at the start are packed, which the C library can read since 2.36: 2.4 MB.
RELR := $(shell printf '2.36\n%s\n' "$$(getconf GNU_LIBC_VERSION | cut -d' ' -f2)" | sort -CV && \
  echo -Xlinker -z -Xlinker pack-relative-relocs)
RELEASE := -c release --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker --no-export-dynamic $(RELR) \
  -Xswiftc -Xfrontend -Xswiftc -function-sections
SOURCES := Sources Tests Package.swift $(wildcard Benchmarks/Package.swift Benchmarks/Sources Fuzz/Package.swift Fuzz/Sources) examples/list-not-achieved

# ISA-L is made for these processors; zlib unpacks on others.
ISAL := $(if $(filter x86_64 aarch64,$(shell uname -m)),libisal-dev)
# The libraries for building the program, the tools for installing it, and the independent reader
# used by the tests.
PACKAGES := libxlsxwriter-dev libzip-dev libdeflate-dev $(ISAL) zlib1g-dev libsqlite3-dev pkg-config binutils python3 python3-openpyxl sqlite3
# For the print tests: the office suite, the form's fonts, PDF tools.
PRINT_PACKAGES := libreoffice-calc fonts-morisawa-bizud-gothic fonts-crosextra-carlito poppler-utils
# The browser for testing the report page.
BROWSER_PACKAGES := chromium

# For building the Debian package.
DEB_PACKAGES := dpkg-dev
# For the document tests: linters for manual pages and HTML, shells for the completions, GNU parallel;
# for those of the server, curl.
DOCUMENT_PACKAGES := mandoc fish zsh parallel tidy curl
# For counting instructions.
GATE_PACKAGES := valgrind gcc libc6-dev
# For the Spark example; pip installs PySpark into a separate folder.
SPARK_PACKAGES := openjdk-17-jre-headless python3-venv
SPARK := .build/spark
# For testing the server: pip installs them into a separate folder. The load comes from wrk.
SERVE_TOOLS := .build/serve-tools
SERVE_PACKAGES := python3-venv
LOAD_PACKAGES := wrk
PROGRAM := .build/release/mokuhyo
SERVER := .build/release/mokuhyo-serve

# Installs the missing packages among $(1).
define install_packages
missing=(); \
for name in $(1); do \
  dpkg-query -W -f='$${db:Status-Status}\n' "$$name" 2>/dev/null | grep -qx installed || missing+=("$$name"); \
done; \
if (( $${#missing[@]} == 0 )); then exit 0; fi; \
if ! command -v apt-get >/dev/null; then \
  echo "make: these Debian packages, or what your system calls them, are needed: $${missing[*]}" >&2; exit 1; \
fi; \
sudo=(); \
if (( EUID != 0 )); then \
  if ! command -v sudo >/dev/null; then \
    echo "make: as root, please: apt-get install $${missing[*]}" >&2; exit 1; \
  fi; \
  sudo=(sudo); \
fi; \
echo "installing $${missing[*]}"; \
"$${sudo[@]}" apt-get update -q >/dev/null || true; \
"$${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$${missing[@]}" >/dev/null
endef

.PHONY: help deps deps-print deps-browser deps-deb deps-documents deps-gate deps-spark deps-serve build build-serve demo serve examples test quick bench bench-gate attacks fuzz sanitize spark-test serve-test serve-load docs pictures format lint install uninstall deb try-deb clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 24

deps: ## install missing system libraries (Debian, Ubuntu)
	@if ! command -v dpkg-query >/dev/null; then \
	  echo "make: no dpkg here; please install what your system calls these: $(PACKAGES)" >&2; exit 1; \
	fi; \
	$(call install_packages,$(PACKAGES))

deps-print: ## install the packages for the print tests: LibreOffice, fonts, PDF tools
	@if ! command -v dpkg-query >/dev/null; then \
	  echo "make: no dpkg here; please install what your system calls these: $(PRINT_PACKAGES)" >&2; exit 1; \
	fi; \
	$(call install_packages,$(PRINT_PACKAGES))

deps-browser: ## install the browser for testing the report page: Chromium
	@if ! command -v dpkg-query >/dev/null; then \
	  echo "make: no dpkg here; please install what your system calls these: $(BROWSER_PACKAGES)" >&2; exit 1; \
	fi; \
	$(call install_packages,$(BROWSER_PACKAGES))

deps-deb: ## install the packages for building the Debian package
	@if ! command -v dpkg-query >/dev/null; then \
	  echo "make: no dpkg here, so no Debian package" >&2; exit 1; \
	fi; \
	$(call install_packages,$(DEB_PACKAGES))

deps-documents: ## install the packages for the document tests
	@if ! command -v dpkg-query >/dev/null; then \
	  echo "make: no dpkg here; please install what your system calls these: $(DOCUMENT_PACKAGES)" >&2; exit 1; \
	fi; \
	$(call install_packages,$(DOCUMENT_PACKAGES))

deps-gate: ## install the packages for counting instructions
	@if command -v dpkg-query >/dev/null; then $(call install_packages,$(GATE_PACKAGES)); fi

deps-spark:
	@if command -v dpkg-query >/dev/null; then $(call install_packages,$(SPARK_PACKAGES)); fi

build: deps ## build the program: .build/release/mokuhyo
	$(SWIFT) build $(RELEASE) --product mokuhyo

demo: build ## convert the examples into out/: JSON, the official workbook, the checks, a report
	@mkdir -p $(OUT)
	.build/release/mokuhyo convert examples/r5-nishi-ku.tsv --to json -o $(OUT)/r5-nishi-ku.json --force
	.build/release/mokuhyo convert examples/r5-nishi-ku.tsv --to xlsx -o $(OUT)/r5-nishi-ku.xlsx --force
	.build/release/mokuhyo check examples/r5-nishi-ku.tsv --report $(OUT)/report.html --force
	@ls -l $(OUT)

build-serve: deps ## build the page in the browser: .build/release/mokuhyo-serve
	$(SWIFT) build $(RELEASE) --product mokuhyo-serve

# The folder holds what sections hand in, which is the examples without the file with all of them.
serve: build-serve ## build the page in the browser and serve the examples at http://127.0.0.1:8740/
	@mkdir -p $(OUT)/提出
	cp examples/[!A-Za-z]*.tsv $(OUT)/提出
	@echo "open http://127.0.0.1:8740/ in a browser; Ctrl-C ends the server"
	$(SERVER) --folder $(OUT)/提出 --expect 西区 --year R5

examples: deps ## build the example that embeds the library
	$(SWIFT) build --package-path examples/list-not-achieved --scratch-path .build/examples

test: deps deps-print deps-browser deps-documents build examples ## run every test
	$(SWIFT) test

quick: deps ## run the tests that need no other program and little time
	MOKUHYO_QUICK=1 $(SWIFT) test

# A data race makes the program exit with status 66, which no test expects.
sanitize: deps ## run the bulk conversion tests with the thread sanitizer
	$(SWIFT) build --sanitize=thread --scratch-path .build/thread --product mokuhyo
	MOKUHYO="$$PWD/.build/thread/debug/mokuhyo" \
	  TSAN_OPTIONS="halt_on_error=1 exitcode=66 suppressions=$$PWD/Tests/ThreadSanitizer/suppressions.txt" \
	  $(SWIFT) test --filter BulkTests
	@echo "no two threads touched one thing"

bench: build ## compare the program's speed with other installed tools
	Benchmarks/run .build/release/mokuhyo

bench-gate: build deps-gate ## count instructions and allocations; fail if a run costs more than recorded
	Benchmarks/gate .build/release/mokuhyo

# Marks a complete installation; it is redone when the requirements change.
$(SPARK)/installed: examples/spark/requirements.txt
	python3 -m venv --clear $(SPARK)
	$(SPARK)/bin/pip install -q -r $<
	@touch $@

spark-test: build deps-spark $(SPARK)/installed ## test the Spark example: two executors, 2,000 files
	cd examples/spark && LC_ALL=C.UTF-8 ../../$(SPARK)/bin/python test_convert.py ../../$(PROGRAM)

$(SERVE_TOOLS)/installed: Tests/ServingTests/requirements.txt
	python3 -m venv --clear $(SERVE_TOOLS)
	$(SERVE_TOOLS)/bin/pip install -q -r $<
	@touch $@

deps-serve:
	@if command -v dpkg-query >/dev/null; then $(call install_packages,$(SERVE_PACKAGES)); fi

serve-test: deps deps-browser deps-documents deps-serve $(SERVE_TOOLS)/installed ## test the server: attacks, schemathesis, axe-core, valid pages
	MOKUHYO_ATTACKS=10 $(SWIFT) test --filter 'ServingTests|DocumentsTests.Serve'

serve-load: deps ## measure the load that the server bears: checks a second, large uploads, memory
	@if command -v dpkg-query >/dev/null; then $(call install_packages,$(LOAD_PACKAGES)); fi
	$(SWIFT) build $(RELEASE) --product mokuhyo-serve
	Benchmarks/serve-load .build/release/mokuhyo-serve

docs: deps ## build the library reference: .build/reference
	$(SWIFT) build
	docs/make-reference .build/debug .build/reference

pictures: build build-serve deps-print deps-browser deps-documents ## redraw the pictures in the READMEs
	docs/make-pictures $(PROGRAM) $(SERVER) docs/pictures

attacks: build ## make every attack on the program and hold the budget of memory and time
	MOKUHYO="$$PWD/.build/release/mokuhyo" $(SWIFT) test --filter AttackTests

fuzz: build ## damage workbooks in 20,000 ways, then fuzz (NUMBER=, SEED=, TIME=)
	Fuzz/run

format: ## format the sources
	$(SWIFT) format -i -r -p $(SOURCES)

lint: ## check the format of the sources
	$(SWIFT) format lint --strict -r -p $(SOURCES)

# Under sudo nothing is built; the result of an earlier `make build` is installed.
install: $(if $(SUDO_USER),,build) ## install program, manual pages, completions below PREFIX (/usr/local)
	@if [[ ! -x $(PROGRAM) ]]; then echo "make: please run make build first" >&2; exit 1; fi
	packaging/install $(PROGRAM) "$(DESTDIR)" "$(PREFIX)"

uninstall: ## remove the files installed below PREFIX
	packaging/install --list "$(DESTDIR)" "$(PREFIX)" | xargs -d '\n' rm -f
	rmdir --ignore-fail-on-non-empty "$(DESTDIR)$(PREFIX)/share/doc/mokuhyo"

deb: build build-serve deps-deb ## build the Debian packages: mokuhyo_VERSION_ARCHITECTURE.deb, mokuhyo-serve_…
	packaging/make-deb $(PROGRAM) .
	packaging/make-deb $(SERVER) .

try-deb: deb ## install the packages on a fresh Debian below .build, use them, remove them (as root)
	@$(call install_packages,debootstrap curl)
	packaging/try-deb "$$(ls -t mokuhyo_*.deb | head -n 1)" "$$(ls -t mokuhyo-serve_*.deb | head -n 1)" .build/debian

clean: ## remove everything that was built
	rm -rf .build $(OUT) mokuhyo_*.deb mokuhyo-serve_*.deb
