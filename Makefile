# `make demo` shows what the program does; `make test` checks that it does it. Both install what is missing.

CONFIGURATION ?= release
PREFIX ?= /usr/local
SWIFT_SOURCES := Package.swift Migrations Sources Tests

.PHONY: calibrate train help bootstrap build demo test shuffle namesakes bench lint format evaluate evaluate-identity evaluate-public stress undo languages stems fixture install clean evaluate-events erasure throughput benchmark-tools evaluate-pages evaluate-search evaluate-questions trafilatura natasha bench-scale bench-natasha evaluate-natasha reliability reliability-quick threads fuzz fuzz-keep

help:
	@echo 'make demo              build, import the example reports, answer a question about them'
	@echo 'make test              build and run every test'
	@echo 'make shuffle           import the reports in 20 orders: who is who and which events are one must be the same'
	@echo 'make lint              check the formatting of the sources'
	@echo 'make format            format the sources'
	@echo 'make evaluate          score extraction on Tests/Corpus; writes Benchmarks/'
	@echo 'make evaluate-identity  score the comparison of names on Tests/Identity; writes Benchmarks/'
	@echo 'make undo SEED=…       random operations of people, all undone: nothing may be left of them'
	@echo 'make evaluate-questions  questions against the right answers, on Tests/Questions; writes Benchmarks/'
	@echo 'make evaluate-events   which reports tell of one event, on Tests/Identity/events'
	@echo 'make namesakes         how many namesakes are joined: none may be'
	@echo 'make erasure          erase 50 people from a database of 5,000 reports: nothing of them may be left'
	@echo 'make bench             pairs compared a second; how long linking one report takes; writes Benchmarks/'
	@echo 'make bench-scale       questions to made databases of 10,000 and 100,000 events (EVENTS=… others); writes Benchmarks/'
	@echo 'make bench-natasha DATA=…  documents a second beside Natasha; make bench does it too where DATA is given'
	@echo 'make evaluate-pages    how much of an article is found on its page, on Tests/Pages; writes Benchmarks/'
	@echo 'make evaluate-search   how much of what is searched for is found, on Tests/Search; writes Benchmarks/'
	@echo 'make reliability       break what is promised on purpose (TRIALS=… some of it); writes Documentation/Reliability.md'
	@echo 'make threads           commands and a crowd of them under the thread sanitizer'
	@echo 'make fuzz              a million inputs made by a fuzzer for each target (RUNS=… others); writes Documentation/Reliability.md'
	@echo 'make throughput        import 10,000 mixed reports, beside a pipeline in Python; writes Benchmarks/'
	@echo 'make stress            how long texts made to be slow take to read; writes Benchmarks/stress.json'
	@echo 'make evaluate-public DATA=…  measure on the public test sets of that folder'
	@echo 'make evaluate-natasha DATA=…  persons and posts of factRuEval as Natasha lets one tell them; writes Benchmarks/'
	@echo 'make calibrate         how sure facts are, counted anew'
	@echo 'make train DATA=…      learn the taggers anew from the data sets of that folder'
	@echo 'make install PREFIX=…  build and copy civic to PREFIX/bin (/usr/local)'

bootstrap:
	@.ci/bootstrap

build: bootstrap
	swift build -c $(CONFIGURATION) --product civic

demo: build
	@Examples/demo "$$(swift build -c $(CONFIGURATION) --show-bin-path)"

test: bootstrap
	swift test

# Who is who, and which reports tell of one event, in 20 orders of import.
shuffle: bootstrap
	CIVIC_SHUFFLES=20 swift test --filter 'ShuffledImportTests|EventSetTests'

# How many namesakes are joined (none may be), and how many pairs of one person.
namesakes: bootstrap
	CIVIC_PRINT_FIGURES=1 swift test --filter NamesakeTests | grep '^namesakes'

# Pairs of names compared a second, and how long linking one report takes at 1,000, 10,000 and 100,000 bodies; writes
# Benchmarks/linking.json. With DATA, bench-natasha as well.
bench: bootstrap $(if $(DATA),bench-natasha)
	swift build -c $(CONFIGURATION) --product civic-bench
	"$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic-bench" > Benchmarks/linking.json

# How long questions to made databases take, the first rows and whole lists, and what counting costs an import. A million events take an
# hour and 9 GB in the folder of temporary files: EVENTS="10000 100000 1000000".
EVENTS ?= 10000 100000
bench-scale: bootstrap
	swift build -c $(CONFIGURATION) --product civic-bench
	"$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic-bench" scale $(EVENTS) > Benchmarks/scale.json
	"$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic-bench" scale-table Benchmarks/scale.json

# Russian documents read a second on one core, beside Natasha in the same run; DATA as in evaluate-public.
bench-natasha: build natasha
	$(NATASHA)/bin/python Benchmarks/natasha/speed.py --civic "$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic" \
	  $(if $(DATA),--data "$(DATA)") --record Benchmarks/speed.json

# 50 people erased from a database of 5,000 saved pages, which are then imported again.
erasure: bootstrap
	swift build -c $(CONFIGURATION) --product civic-bench
	"$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic-bench" erasure > Benchmarks/erasure.json

# What is promised, broken on purpose: kill -9, power cuts, errors of disks, damage, hostile files. TRIALS="kill sql" runs some.
TRIALS ?=
reliability:
	@.ci/bootstrap strace
	swift build -c $(CONFIGURATION) --product civic-bench
	swift build -c $(CONFIGURATION) --product civic
	"$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic-bench" reliability $(TRIALS)

# A few cases of each, with what `make test` has built.
reliability-quick:
	@.ci/bootstrap strace
	swift build --product civic-bench
	swift build --product civic
	"$$(swift build --show-bin-path)/civic-bench" reliability --quick $(TRIALS)

# Commands and a crowd of them, built with the thread sanitizer: a debug build of its own.
threads: bootstrap
	swift build --sanitize=thread -Xswiftc -DTHREAD_SANITIZER --scratch-path .build-threads --product civic-bench
	swift build --sanitize=thread -Xswiftc -DTHREAD_SANITIZER --scratch-path .build-threads --product civic
	swift build -c $(CONFIGURATION) --product civic-bench
	"$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic-bench" reliability threads

# Inputs made by libFuzzer with the address sanitizer: RUNS for each target, one target after another. It goes on with the next
# target where it was broken off; `.build-fuzz/runs` has what it found.
RUNS ?= 1000000
fuzz: bootstrap
	CIVIC_FUZZ=1 swift build -c release --scratch-path .build-fuzz --product civic-fuzz -Xswiftc -sanitize=fuzzer,address
	swift build -c $(CONFIGURATION) --product civic-bench
	CIVIC_FUZZ_RUNS=$(RUNS) "$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic-bench" reliability fuzzing

# Keeps what the fuzzer found in its last runs, as few inputs as reach as much, for the tests: Tests/Fixtures/fuzz.
fuzz-keep:
	@set -e; bench="$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic-bench"; \
	for found in .build-fuzz/runs/found/*; do \
	  target="$$(basename "$$found")"; rm -rf ".build-fuzz/runs/kept/$$target"; mkdir -p ".build-fuzz/runs/kept/$$target"; \
	  CIVIC_FUZZ_TARGET="$$target" ASAN_OPTIONS=detect_leaks=0 .build-fuzz/release/civic-fuzz -merge=1 \
	    ".build-fuzz/runs/kept/$$target" "$$found"; \
	  "$$bench" act fuzz-keep "$$target" ".build-fuzz/runs/kept/$$target"; \
	done

lint:
	swift format lint --strict --recursive $(SWIFT_SOURCES)

format:
	swift format --in-place --recursive $(SWIFT_SOURCES)

# Scores extraction on the corpus, and the second labels against the first; writes the dated records that are committed.
evaluate: build
	@set -e; civic="$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic"; \
	for split in develop measure; do \
	  echo "== $$split"; \
	  "$$civic" evaluate Tests/Corpus --split $$split --record Benchmarks/extraction-$$split.json; \
	done; \
	"$$civic" evaluate Tests/Corpus --agreement --csv --record Benchmarks/agreement.json > /dev/null; \
	"$$civic" evaluate Tests/Corpus --agreement --strict --csv --record Benchmarks/agreement-strict.json > /dev/null

# Scores the comparison of names on its pairs, beside the answers of nomenklatura that are kept; writes the dated records.
evaluate-identity: build
	@set -e; civic="$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic"; \
	for split in develop measure; do \
	  echo "== $$split"; \
	  "$$civic" evaluate identity Tests/Identity --split $$split \
	    --answers Benchmarks/nomenklatura/logic-v2-$$split.jsonl --record Benchmarks/identity-$$split.json; \
	done

# Random operations of people, all undone: nothing may be left of them. SEED and OPERATIONS choose others.
SEED ?= 1
OPERATIONS ?= 200
undo:
	CIVIC_UNDO_SEED=$(SEED) CIVIC_UNDO_OPERATIONS=$(OPERATIONS) swift test --filter UndoPropertyTests

# Questions in three languages against the right answers; writes the dated record.
evaluate-questions: build
	"$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic" evaluate questions Tests/Questions --data Tests/Corpus \
	  --record Benchmarks/questions.json

# Which reports tell of one event, on both halves of Tests/Identity/events.
evaluate-events: build
	@set -e; civic="$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic"; \
	for split in develop measure; do \
	  "$$civic" evaluate events Tests/Identity/events/$$split --record Benchmarks/events-$$split.json; \
	done

# How much of the articles is found on the pages of Tests/Pages, beside the answers of trafilatura that are kept.
evaluate-pages: build
	"$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic" evaluate pages Tests/Pages \
	  --answers Benchmarks/trafilatura/trafilatura.jsonl --record Benchmarks/pages.json

# How much of what is searched for is found in the reports of the corpus, beside plain FTS5.
evaluate-search: build
	"$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic" evaluate search Tests/Search/queries.jsonl Tests/Corpus \
	  --record Benchmarks/search.json

# The answers of the newest trafilatura, anew: when the pages have changed.
trafilatura: build benchmark-tools
	"$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic" evaluate pages Tests/Pages --export \
	  | $(TOOLS)/bin/python Benchmarks/trafilatura/extract.py > Benchmarks/trafilatura/trafilatura.jsonl

# After adding a data file of a language.
languages:
	Sources/Languages/list-files.sh

# The stems of Kazakh text, anew, from the words of KazNERD's validation split: DATA as in evaluate-public.
stems:
	@test -n "$(DATA)" || { echo 'Name the folder of the sets: make stems DATA=…' >&2; exit 2; }
	python3 Sources/Languages/find-stems.py "$(DATA)/kaznerd/IOB2_valid.txt" > Sources/Languages/kk/stems.tsv

# Natasha, in an environment of its own: tags sentences to learn from, brings vectors of Russian words along, and is what
# figures are set beside.
NATASHA := .build/natasha
natasha: bootstrap
	@test -x $(NATASHA)/bin/python || python3 -m venv $(NATASHA)
	$(NATASHA)/bin/pip install --quiet --requirement Benchmarks/natasha/requirements.txt

# The weights of the taggers, anew, bit for bit: DATA holds the sets that TrainingSet.swift names. Natasha tags Russian
# sentences to learn from.
train: $(if $(DATA),natasha)
	@test -n "$(DATA)" || { echo 'Name the folder of the sets: make train DATA=…' >&2; exit 2; }
	$(NATASHA)/bin/python Benchmarks/natasha/tag-training.py "$(DATA)" Tests/Corpus/develop > $(NATASHA)/sentences.jsonl
	$(NATASHA)/bin/python Benchmarks/natasha/word-vectors.py $(NATASHA)
	swift build -c release --product civic-bench
	"$$(swift build -c release --show-bin-path)/civic-bench" train "$(DATA)" $(NATASHA)
	Sources/Languages/list-files.sh

# How sure a fact is, counted on the reports that no rule was written on.
calibrate: bootstrap
	swift build -c release --product civic-bench
	"$$(swift build -c release --show-bin-path)/civic-bench" calibrate Tests/Corpus > .build/confidence.tsv
	cp .build/confidence.tsv Sources/Languages/other/confidence.tsv

# The kept database of the newest schema, anew: only while that schema has not landed.
fixture:
	CIVIC_WRITE_FIXTURE=1 swift test --filter SchemaFixtureTests

# The figures of the public test sets, dated; see Documentation/PublicSets.md.
evaluate-public: build
	@test -n "$(DATA)" || { echo 'Name the folder of the sets: make evaluate-public DATA=…' >&2; exit 2; }
	@mkdir -p Benchmarks
	"$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic" evaluate --public all --data "$(DATA)" \
	  --record Benchmarks/public-sets.json

# Who holds which post where in factRuEval's test set, as well as one can tell with Natasha: what civic's figure is set beside.
evaluate-natasha: build $(if $(DATA),natasha)
	@test -n "$(DATA)" || { echo 'Name the folder of the sets: make evaluate-natasha DATA=…' >&2; exit 2; }
	$(NATASHA)/bin/python -W ignore Benchmarks/natasha/occupation.py \
	  --civic "$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic" --data "$(DATA)" --record Benchmarks/occupation-natasha.json

# Texts made to be slow, at KILOBYTES, twice and four times that: 1024 for 1, 2 and 4 MB.
KILOBYTES ?= 256
stress: build
	"$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic" evaluate --stress --kilobytes $(KILOBYTES) \
	  --record Benchmarks/stress.json

# Programs that figures are set beside, in an environment of their own: no part of the product, needed by no test.
TOOLS := .build/benchmark-tools
benchmark-tools: bootstrap
	@test -x $(TOOLS)/bin/python || python3 -m venv $(TOOLS)
	$(TOOLS)/bin/pip install --quiet --upgrade --requirement Benchmarks/requirements.txt

# COUNT mixed reports made and imported, then a sample of them by a pipeline in Python, in one run.
COUNT ?= 10000
SAMPLE ?= 500
throughput: build benchmark-tools
	@dpkg-query --show fonts-dejavu-core > /dev/null 2>&1 || apt-get install -y --no-install-recommends fonts-dejavu-core
	rm -rf .build/throughput
	$(TOOLS)/bin/python Benchmarks/throughput/make-reports.py .build/throughput/reports --count $(COUNT)
	$(TOOLS)/bin/python Benchmarks/throughput/measure.py \
	  --civic "$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic" --reports .build/throughput/reports \
	  --work .build/throughput --sample $(SAMPLE) --record Benchmarks/throughput.json

install: build
	install -D "$$(swift build -c $(CONFIGURATION) --show-bin-path)/civic" "$(DESTDIR)$(PREFIX)/bin/civic"

clean:
	swift package clean
