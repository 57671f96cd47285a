# The few commands people type; `make help` lists them. Everything they need is in setup/packages.txt.
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
calibrate = build/dev/bin/percuta-calibrate --knowledge knowledge
.PHONY: help setup run build test golden validation tables bench check format serve clean

# Prints what starts, keeps the output in a log, shows the log's end if the command fails.
quietly = @mkdir -p build; echo "$(1) (log: build/$(2).log)" >&2; \
  { $(3); } >build/$(2).log 2>&1 || { tail -n 60 build/$(2).log >&2; exit 3; }

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## */make \1\t/p' Makefile | expand -t 14

# installed-run-page: the packages of these sections of setup/packages.txt.
installed-%:
	@setup/install.sh $(subst -, ,$*)

setup: installed-run-page-test  ## install what is missing

build: installed-run build/release/build.ninja  ## the program, in release mode, at bin/percuta
	$(call quietly,Building,release,cmake --build --preset release --target percuta percuta-calibrate)
	@mkdir -p bin && cp -u build/release/bin/percuta build/release/bin/percuta-calibrate bin/

run: installed-run-page build  ## check the example label, plan the example case
	bin/percuta check-label docs/examples/labels/night-serum.txt
	@echo
	bin/percuta plan docs/examples/cases/acne-scars.toml --today 2026-11-23 --out out

test: installed-run-page-test build/npm/fetched build/dev/build.ninja build/asan/build.ninja build/tsan/build.ninja  ## every test that is not slow
	cmake --build --preset dev
	cmake --build --preset asan
	cmake --build --preset tsan
	@printf 'subdirs("dev" "asan" "tsan")\n' >build/CTestTestfile.cmake  # one summary for all builds
	ctest --test-dir build --parallel 2 --label-exclude slow --output-on-failure --no-tests=error

golden: installed-run-page-test build/dev/build.ninja  ## store the plans of the example cases anew; read the diff
	$(call quietly,Building,golden,cmake --build --preset dev --target percuta_golden_test)
	build/dev/bin/percuta_golden_test --gtest_brief=1 --update
	@git --no-pager diff --stat -- test/golden

validation: installed-run-page-test build/dev/build.ninja  ## write docs/validation.md anew; read the diff
	$(call quietly,Building,validation,cmake --build --preset dev --target percuta_validate_test)
	build/dev/bin/percuta_validate_test --gtest_brief=1 --update
	@git --no-pager diff --stat -- docs/validation.md

tables: installed-run-page-test build/dev/build.ninja  ## write the tables of docs/models, docs/api.md and shown numbers anew; read the diff
	$(call quietly,Building,tables,cmake --build --preset dev --target percuta_docs_test)
	@for room in barrier healing outcome skin strike; do \
	  $(calibrate) --table $$room --page docs/models/$$room.md || exit 3; done
	@for room in barrier healing strike; do \
	  $(calibrate) --room $$room --page docs/models/$$room.md test/validate/*.toml || exit 3; done
	@$(calibrate) --room skin --page docs/models/skin.md
	@$(calibrate) --wounds --page docs/models/strike.md
	@$(calibrate) --intervals --page docs/models/healing.md
	@$(calibrate) --doses --page docs/models/healing.md
	build/dev/bin/percuta_docs_test --gtest_brief=1 --update
	@git --no-pager diff --stat -- docs

bench: installed-run-page-test build/release/build.ninja  ## the table of ratios; PEER=source builds CVODE at -O3 first
	@if [ "$(PEER)" = source ]; then bench/build_cvode.sh build/cvode && \
	  cmake --preset release -D PERCUTA_CVODE="$(CURDIR)/build/cvode/installed"; fi
	$(call quietly,Building,bench,cmake --build --preset release --target percuta_bench)
	@for program in build/release/bin/*_bench; do \
	  if [ -x "$$program" ]; then "$$program" || exit 3; else echo "No bench programs yet."; fi; done

check: installed-run-page-test-slow build/dev/build.ninja  ## knowledge, rooms, format, clang-tidy on changed files
	cmake --build --preset dev --target percuta_knowledge_checked
	cmake -D ROOT=. -D ROOMS=build/dev/rooms.txt -P cmake/check_rooms.cmake
	cmake -D ROOT=. -P cmake/check_format.cmake
	cmake/tidy_changed.sh

format:  ## write the sources as clang-format wants them
	@cmake -D ROOT=. -D WRITE=ON -P cmake/check_format.cmake

serve:  ## the workbench (not there yet)
	@echo "The workbench is not there yet; it comes later. Until then: make run" >&2; exit 1

clean:  ## remove what was built
	rm -rf build bin

# What tests take from npm, outside the tree of sources. Where npm's registry cannot be reached the
# tests that need it are skipped, and the summary says so.
build/npm/fetched: test/npm/package.json test/npm/package-lock.json
	@mkdir -p build/npm && cp $^ build/npm
	@echo "Fetching what tests take from npm (log: build/npm.log)" >&2; \
	  if npm ci --prefix build/npm --ignore-scripts --no-audit --no-fund --fetch-retries 1 >build/npm.log 2>&1; \
	  then touch $@; else echo "npm's registry cannot be reached: what needs it is skipped." >&2; fi

# Configured once; afterwards the build itself notices what changed.
build/%/build.ninja: CMakePresets.json
	$(call quietly,Configuring,$*-configure,cmake --preset $*)
	@touch $@
