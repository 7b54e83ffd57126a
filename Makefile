# Everything that is done with this repository, by one word each; `make help` lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
OUT ?= out
# lld links in seconds, and does not warn of what the static Foundation has inside.
RELEASE := -c release --static-swift-stdlib -Xswiftc -use-ld=lld
SOURCES := Sources Tests Package.swift $(wildcard Benchmarks/Package.swift Benchmarks/Sources Fuzz/Package.swift Fuzz/Sources) examples/list-not-achieved

# Libraries that the program is built with, what installs it, and the independent reader that the
# tests ask.
PACKAGES := libxlsxwriter-dev libzip-dev libdeflate-dev zlib1g-dev libsqlite3-dev pkg-config binutils python3 python3-openpyxl sqlite3
# What the tests print with: the office suite, the form's fonts, the PDF tools.
PRINT_PACKAGES := libreoffice-calc fonts-morisawa-bizud-gothic fonts-crosextra-carlito poppler-utils
# What the tests open the report page in.
BROWSER_PACKAGES := chromium

# What the Debian package is made with.
DEB_PACKAGES := dpkg-dev
# What the tests try the documents with: a judge of manual pages, shells to complete in, a runner.
DOCUMENT_PACKAGES := mandoc fish zsh parallel
# What instructions are counted with.
GATE_PACKAGES := valgrind gcc libc6-dev
# What the example for Spark runs on; PySpark comes by pip, into a folder of its own.
SPARK_PACKAGES := openjdk-17-jre-headless python3-venv
SPARK := .build/spark
PROGRAM := .build/release/mokuhyo

# Installs those of $(1) that are missing.
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

.PHONY: help deps deps-print deps-browser deps-deb deps-documents deps-gate deps-spark build demo examples test quick bench bench-gate fuzz sanitize spark-test docs pictures format lint install uninstall deb try-deb clean

help: ## list what there is to make
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 24

deps: ## install the system libraries that are missing (Debian, Ubuntu)
	@if ! command -v dpkg-query >/dev/null; then \
	  echo "make: no dpkg here; please install what your system calls these: $(PACKAGES)" >&2; exit 1; \
	fi; \
	$(call install_packages,$(PACKAGES))

deps-print: ## install what the print tests need: LibreOffice, fonts, PDF tools
	@if ! command -v dpkg-query >/dev/null; then \
	  echo "make: no dpkg here; please install what your system calls these: $(PRINT_PACKAGES)" >&2; exit 1; \
	fi; \
	$(call install_packages,$(PRINT_PACKAGES))

deps-browser: ## install what the report page is tested in: Chromium
	@if ! command -v dpkg-query >/dev/null; then \
	  echo "make: no dpkg here; please install what your system calls these: $(BROWSER_PACKAGES)" >&2; exit 1; \
	fi; \
	$(call install_packages,$(BROWSER_PACKAGES))

deps-deb: ## install what the Debian package is made with
	@if ! command -v dpkg-query >/dev/null; then \
	  echo "make: no dpkg here, so no Debian package" >&2; exit 1; \
	fi; \
	$(call install_packages,$(DEB_PACKAGES))

deps-documents: ## install what the tests try the documents with
	@if ! command -v dpkg-query >/dev/null; then \
	  echo "make: no dpkg here; please install what your system calls these: $(DOCUMENT_PACKAGES)" >&2; exit 1; \
	fi; \
	$(call install_packages,$(DOCUMENT_PACKAGES))

deps-gate: ## install what the benchmarks' gate counts instructions with
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

examples: deps ## build the example that embeds the library
	$(SWIFT) build --package-path examples/list-not-achieved --scratch-path .build/examples

test: deps deps-print deps-browser deps-documents build examples ## run every test
	$(SWIFT) test

# Two threads that touch one thing end the program with status 66, which no test expects.
sanitize: deps ## run the tests of bulk conversion with the thread sanitizer
	$(SWIFT) build --sanitize=thread --scratch-path .build/thread --product mokuhyo
	MOKUHYO="$$PWD/.build/thread/debug/mokuhyo" \
	  TSAN_OPTIONS="halt_on_error=1 exitcode=66 suppressions=$$PWD/Tests/ThreadSanitizer/suppressions.txt" \
	  $(SWIFT) test --filter BulkTests
	@echo "no two threads touched one thing"

bench: build ## measure the program beside others that are installed
	Benchmarks/run .build/release/mokuhyo

bench-gate: build deps-gate ## count instructions and allocations; fail where a run costs more than recorded
	Benchmarks/gate .build/release/mokuhyo

# The mark of a whole installation; it is made anew when the requirements change.
$(SPARK)/installed: examples/spark/requirements.txt
	python3 -m venv --clear $(SPARK)
	$(SPARK)/bin/pip install -q -r $<
	@touch $@

spark-test: build deps-spark $(SPARK)/installed ## try the example for Spark: two executors, 2,000 files
	cd examples/spark && LC_ALL=C.UTF-8 ../../$(SPARK)/bin/python test_convert.py ../../$(PROGRAM)

docs: deps ## make the reference of the library: .build/reference
	$(SWIFT) build
	docs/make-reference .build/debug .build/reference

pictures: build deps-print deps-browser ## draw the pictures of the READMEs anew
	docs/make-pictures .build/release/mokuhyo docs/pictures

fuzz: build ## damage workbooks in 20,000 ways, then fuzz (NUMBER=, SEED=, TIME=)
	Fuzz/run

format: ## lay out the sources
	$(SWIFT) format -i -r -p $(SOURCES)

lint: ## look for what is not laid out as agreed
	$(SWIFT) format lint --strict -r -p $(SOURCES)

# With sudo nothing is built: what `make build` left is installed.
install: $(if $(SUDO_USER),,build) ## install program, manual pages, completions below PREFIX (/usr/local)
	@if [[ ! -x $(PROGRAM) ]]; then echo "make: please run make build first" >&2; exit 1; fi
	packaging/install $(PROGRAM) "$(DESTDIR)" "$(PREFIX)"

uninstall: ## remove what install put below PREFIX
	packaging/install --list "$(DESTDIR)" "$(PREFIX)" | xargs -d '\n' rm -f
	rmdir --ignore-fail-on-non-empty "$(DESTDIR)$(PREFIX)/share/doc/mokuhyo"

deb: build deps-deb ## make the Debian package: mokuhyo_VERSION_ARCHITECTURE.deb
	packaging/make-deb $(PROGRAM) .

try-deb: deb ## install that on a fresh Debian below .build, use it, remove it (as root)
	@$(call install_packages,debootstrap)
	packaging/try-deb "$$(ls -t mokuhyo_*.deb | head -n 1)" .build/debian

clean: ## remove what was built
	rm -rf .build $(OUT) mokuhyo_*.deb
