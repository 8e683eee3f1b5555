# A newcomer needs only make serve and make test; they need Python 3.11 or later and make.
PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
LOCKS := $(patsubst %.in,%.txt,$(wildcard requirements/*.in))
BASE ?= main
PORT ?= 8000
# An environment stays behind when the Python that it was made with is removed.
ALIVE = { $(BIN)/python -c '' 2>/dev/null || { echo "Môi trường .venv không chạy được nữa: rm -rf .venv rồi chạy lại." >&2; exit 1; }; }

.PHONY: help
help: ## list all commands
	@awk -F ':.*## ' '/^##@/ {print "\n" substr($$0, 5)} /^[a-z-]+:.*## / {printf "  %-18s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

##@ Every day
.PHONY: serve site bundle test check hooks lint

serve: .venv/site ## build and show on http://127.0.0.1:8000 (PORT=8000), again after each change
	@$(ALIVE) && $(BIN)/python -m scripts.site serve $(PORT)

site: .venv/site ## build into site/; any error or warning fails and leaves the old site
	@$(ALIVE) && $(BIN)/python -m scripts.site build

bundle: site ## build, and put a zip of the site that opens from disk into it
	@$(BIN)/python -m scripts.bundle site

# Whole files go to the processes in order of name: the browser's, which take longest, first.
test: .venv/test ## run all tests, browser included
	$(BIN)/python -m scripts.chromium
	$(BIN)/pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

check: .venv/site ## check only the data: a second, for editors
	$(BIN)/python -m plan_explorer check

hooks: .venv/test ## check data and code before each of your commits
	$(BIN)/pre-commit install

lint: .venv/test ## check the style of the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

##@ Reports
.PHONY: bench budget search-report diff accessibility mutate validate audit

bench: .venv/test ## time and memory: builds beside plain Material, ten times the clauses, the explorer
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.explorer

budget: .venv/test ## bytes, requests and layout shift of a first visit to every page
	$(BIN)/python -m scripts.chromium
	$(BIN)/python -m benchmarks.budget

search-report: .venv/test ## how good and fast the search is, beside stock Material
	$(BIN)/python -m scripts.chromium
	$(BIN)/python -m tests.search.report

diff: site ## compare the words and addresses of the built site with BASE=<revision> (main)
	@$(BIN)/python -m scripts.site_diff $(BASE) site

accessibility: .venv/test ## run axe on every page, light and dark, phone and desktop
	$(BIN)/python -m scripts.chromium
	$(BIN)/pytest --numprocesses auto tests/browser/accessibility_in_full.py

mutate: .venv/test ## damage the data in thousands of ways (SEED=1); CASE=n repeats one
	$(BIN)/pytest --numprocesses auto tests/mutation --data plan_data --each 50 --seed $(or $(SEED),1) $(if $(CASE),--case $(CASE))

validate: .venv/test ## run the Nu HTML Checker on the site; needs Java 17 and npm
	$(BIN)/python -m tests.nu_checker

audit: .venv/audit/made ## look for known vulnerabilities in locked packages; no answer is a failure
	.venv/audit/bin/pip-audit --strict --disable-pip --require-hashes $(LOCKS:%=--requirement %)

##@ Ways out of the theme: scripts/README.md
.PHONY: site-zensical site-properdocs

# Other generators build the same site; it has to pass the tests that hold for any site.
PUBLISHED = env $$($(BIN)/python -c 'from tests import PUBLISHED as p; print(*map("=".join, p.items()))')
KEPT := tests/data $(patsubst %,tests/site/test_%.py,akoma_ntoso changes citing deadlines \
	explorer footer linked_data links pages paper pictures programs sharing staging tables task_markdown text_of_record)

site-zensical: .venv/test .venv/zensical/made ## build the same site with Zensical, into site-zensical/, and test it
	rm -rf .cache/staged $@
	$(PUBLISHED) $(BIN)/python -m scripts.stage .cache/staged
	.venv/zensical/bin/zensical build --strict --clean --config-file .cache/staged/mkdocs.yml
	cp -R .cache/staged/after/. .cache/staged/site/
	mv .cache/staged/site $@
	$(BIN)/pytest --numprocesses auto --dist loadfile --site $@ $(KEPT)

site-properdocs: .venv/test .venv/properdocs/made ## likewise with ProperDocs, a fork of MkDocs
	rm -rf $@
	$(PUBLISHED) .venv/properdocs/bin/properdocs build --strict --config-file mkdocs.yml --site-dir $@
	$(BIN)/pytest --numprocesses auto --dist loadfile --site $@ $(KEPT)

##@ After a change of code, data or dependencies
.PHONY: schema addresses golden guide-pictures lock clean

schema: .venv/site ## write plan_data/schema/ and the tables of plan_data/README.md from the model
	$(BIN)/python -m plan_explorer schema

addresses: .venv/test ## note new addresses and ids: from then on they are permanent
	$(BIN)/python -m tests.addresses
	$(BIN)/python -m plan_explorer publish

golden: .venv/test ## add new fields of the API to tests/golden/api-v1-fields.txt
	$(BIN)/python -m tests.api_fields

guide-pictures: .venv/test ## retake the pictures of the editors' guide
	$(BIN)/python -m scripts.chromium
	$(BIN)/python -m scripts.guide_pictures

lock: ## lock requirements/*.in with hashes; UPGRADE=--upgrade takes the newest
	$(PYTHON) -m venv .venv/lock && .venv/lock/bin/pip install --quiet uv
	for lock in $(LOCKS); do \
	  .venv/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes $(UPGRADE) \
	    --no-emit-index-url --custom-compile-command "make lock" --output-file $$lock $${lock%.txt}.in || exit 1; done

clean: ## remove everything that commands here have made
	rm -rf .venv .cache site site.next site.old site-zensical site-properdocs

# One environment; the stamps .venv/site and .venv/test say which locks it holds.
.venv/site: requirements/site.txt
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed, this is " + sys.version) if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/site.txt
	@touch $@

.venv/test: requirements/test.txt .venv/site
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/test.txt
	@touch $@

# The auditor and the other generators have environments of their own, apart from the site's packages.
.venv/%/made: requirements/%.txt .venv/site
	$(PYTHON) -m venv .venv/$*
	.venv/$*/bin/pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@
