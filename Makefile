# make serve and make test are all that a newcomer needs: Python 3.11 or later and make.
PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve site test check lint bench search-report schema addresses golden lock clean

help: ## what each command does
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

serve: .venv/site ## build and show on http://127.0.0.1:8000, again after each change
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

# The new site takes the place of the old one only when it is whole.
site: .venv/site ## build into site/; any error or warning fails and leaves the old site
	@rm -rf site.next
	@$(BIN)/mkdocs build --strict --site-dir site.next || { rm -rf site.next; exit 1; }
	@rm -rf site.old; if [ -e site ]; then mv site site.old; fi; mv site.next site; rm -rf site.old

# Whole files go to the processes in order of name: the browser's, which take longest, first.
test: .venv/test ## all tests, browser included
	$(BIN)/python -m scripts.chromium
	$(BIN)/pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

check: .venv/site ## only the rules of the data: fast, for editors
	$(BIN)/python -m plan_explorer check

lint: .venv/test ## code style and workflows
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

bench: .venv/test ## time and memory: builds in pairs, the explorer, what an editor waits for
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.explorer
	$(BIN)/python -m benchmarks.editing

search-report: .venv/test ## how good and fast the search is, beside stock Material
	$(BIN)/python -m scripts.chromium
	$(BIN)/python -m tests.search.report

schema: .venv/site ## write plan_data/schema/ from the model
	$(BIN)/python -m plan_explorer schema

addresses: .venv/test ## add new addresses of the built site to tests/addresses.txt
	$(BIN)/python -m tests.addresses

golden: .venv/test ## add new fields of the API to tests/golden/api-v1-fields.txt
	$(BIN)/python -m tests.api_fields

lock: ## lock the dependencies again, with hashes
	$(PYTHON) -m venv .venv/lock && .venv/lock/bin/pip install --quiet uv
	for f in requirements requirements-test; do \
	  .venv/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --custom-compile-command "make lock" --output-file $$f.txt $$f.in; done

clean: ## remove everything that was made
	rm -rf .venv .cache site site.next site.old

# One environment; the files below say which lock it holds.
.venv/site: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed, this is " + sys.version) if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	@touch $@

.venv/test: requirements-test.txt .venv/site
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-test.txt
	@touch $@
