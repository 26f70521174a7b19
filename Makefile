# SPDX-License-Identifier: MIT
# make            the program, build/req; installs missing libraries first, but with NO_INSTALL=1
# make check      every test; CONTRIBUTING.md and the targets below tell what else there is
VERSION = 0.1.0
BUILD  ?= build
prefix ?= /usr/local
zshdir ?= share/zsh/site-functions

WERROR   ?= -Werror
WARNINGS  = -Wall -Wextra -Wshadow -Wconversion -Wsign-conversion -Wstrict-prototypes \
            -Wmissing-prototypes -Wvla $(WERROR)
INCLUDE   = -D_GNU_SOURCE -Ilib -I$(BUILD) -DGLIB_VERSION_MAX_ALLOWED=GLIB_VERSION_2_74 \
            -DGLIB_VERSION_MIN_REQUIRED=GLIB_VERSION_2_74
LIBRARIES = libgit2 libcmark yaml-0.1 glib-2.0 jansson libxml-2.0

ifdef SANITIZE
# The tests' build; by clang, so that both compilers see every line. It links many, and starts them often.
CC       = clang
CFLAGS   = -O1 -g1 -fno-omit-frame-pointer
HARDEN   = -fsanitize=address,undefined -fno-sanitize-recover=all
LDFLAGS += $(if $(shell [ $$(uname) = Linux ] && command -v ld.lld),-fuse-ld=lld -no-pie -Wl,--gc-sections)
else
CFLAGS  ?= -O2 -g
HARDEN   = -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong
endif

LIB_SRC   = $(wildcard lib/*/*.c lib/*/*/*.c lib/*/*/*/*.c)
CMD_SRC   = $(wildcard cmd/*.c)
UNIT_SRC  = $(wildcard tests/unit/*_test.c)
C_FILES   = $(LIB_SRC) $(CMD_SRC) $(wildcard lib/*/*.h lib/*/*/*.h lib/*/*/*/*.h cmd/*.h \
            tests/unit/*.[ch] tests/bench/*.[ch] tests/fuzz/*.[ch] tests/faults/*.c)
TEMPLATES = $(sort $(shell find templates -type f ! -name '.*' ! -name '*~'))
MAN       = $(wildcard man/*.[157])
# What is installed, and where below prefix.
INSTALL   = $(BUILD)/req:bin/req templates/completion/zsh:$(zshdir)/_req \
            templates/completion/bash:share/bash-completion/completions/req \
            templates/completion/fish:share/fish/vendor_completions.d/req.fish \
            $(foreach page,$(MAN),$(page):share/man/man$(subst .,,$(suffix $(page)))/$(notdir $(page)))

LIB_OBJ   = $(LIB_SRC:%.c=$(BUILD)/%.o)
CMD_OBJ   = $(CMD_SRC:%.c=$(BUILD)/%.o)
UNIT      = $(UNIT_SRC:tests/%.c=$(BUILD)/%)

# One short line a step, or with V=1 the commands.
step = $(if $(V),,@printf '  %-4s%s\n' $(1) $(2) && )

# All processors, unless -j says otherwise.
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(shell getconf _NPROCESSORS_ONLN)
endif

all: $(BUILD)/req
unit: $(UNIT)

# The folders too, since a file that is gone changes nothing else.
$(BUILD)/req: $(CMD_OBJ) $(BUILD)/libreq.a $(sort $(dir $(CMD_SRC)))
	$(call step,LD,$@)$(CC) $(CFLAGS) $(HARDEN) $(LDFLAGS) -o $@ $(CMD_OBJ) $(BUILD)/libreq.a $(LIBS)

$(BUILD)/libreq.a: $(LIB_OBJ) $(sort $(dir $(LIB_SRC)))
	@rm -f $@
	$(call step,AR,$@)$(AR) rc $@ $(LIB_OBJ)

$(BUILD)/unit/%: $(BUILD)/tests/unit/%.o $(BUILD)/libreq.a
	@mkdir -p $(@D)
	$(call step,LD,$@)$(CC) $(CFLAGS) $(HARDEN) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/%.o: %.c Makefile $(BUILD)/libraries.mk
	@mkdir -p $(@D)
	$(call step,CC,$<)$(CC) -std=gnu11 $(INCLUDE) $(HEADERS) $(WARNINGS) $(HARDEN) -ffile-prefix-map=$(CURDIR)=. $(CPPFLAGS) $(CFLAGS) \
	    -MMD -MP -c -o $@ $<

# What is compiled in: the files of templates/ and the version.
$(BUILD)/lib/base/embedded.o: $(BUILD)/gen/templates.inc
$(BUILD)/lib/base/embedded.o: INCLUDE += -DREQ_VERSION='"$(VERSION)"'

$(BUILD)/gen/templates.inc: $(TEMPLATES) $(sort $(dir $(TEMPLATES))) Makefile
	@mkdir -p $(@D)
	@for file in $(TEMPLATES); do \
	    printf '{"%s", %d, (const unsigned char[]){' "$${file#templates/}" "$$(wc -c <$$file)"; \
	    od -An -v -tu1 $$file | sed 's/  */,/g; s/^,//; s/$$/,/'; echo '0}},'; \
	done >$@

# Made before all else: where the libraries are (libxlsxwriter is optional); what lib/adapters/library.h opens finds a function of ours.
$(BUILD)/libraries.mk: .ci/deps Makefile
	@.ci/deps build
	@mkdir -p $(@D)
	@echo "HEADERS = $$(pkg-config --cflags $(LIBRARIES) | sed 's/-I/-isystem /g') $$(pkg-config --exists xlsxwriter && echo -DREQ_XLSX)" >$@
	@[ $$(uname) = Darwin ] || late=-Wl,--as-needed,--export-dynamic-symbol=mbedtls_x509_crt_parse_file; \
	    echo "LIBS = $$late $$(pkg-config --libs $(LIBRARIES)) $$(pkg-config --silence-errors --libs xlsxwriter) -pthread -lm" >>$@

ifneq ($(filter-out clean deps format uninstall html-man,$(or $(MAKECMDGOALS),all)),)
include $(BUILD)/libraries.mk
endif
-include $(LIB_OBJ:.o=.d) $(CMD_OBJ:.o=.d) $(wildcard $(BUILD)/tests/*/*.d)

check: all
	@.ci/deps test
	@$(MAKE) --no-print-directory SANITIZE=1 BUILD=$(BUILD)/asan all unit
	@BUILD=$(BUILD) tests/check

demo: all
	@rm -rf $(BUILD)/demo $(BUILD)/demo-site && REQ=$(abspath $(BUILD)/req) examples/history.sh $(BUILD)/demo
	@$(BUILD)/req -C $(BUILD)/demo lint --format human --today 2026-11-22 || [ $$? = 1 ]
	@cd $(BUILD)/demo && $(abspath $(BUILD)/req) report --until 2026-11-22 && $(abspath $(BUILD)/req) agenda --today 2026-11-22 --format human
	@$(BUILD)/req export html -C $(BUILD)/demo -o $(abspath $(BUILD)/demo-site) --today 2026-11-22 && \
	    echo 'file://$(abspath $(BUILD)/demo-site/index.html)'

screenshots: demo; @.ci/deps test && node tests/site/screenshots.mjs $(BUILD)/demo-site examples/screenshots

bench: all $(BUILD)/bench/floor $(BUILD)/bench/measure
	@bad=0; for each in run scale search; do BUILD=$(BUILD) tests/bench/$$each || bad=1; done; exit $$bad

# How the smell rules agree with hand labels: make bench-language LABELS=FILE [SHOW=RULE]
bench-language: all; @BUILD=$(BUILD) tests/bench/language $(LABELS) $(SHOW)

$(BUILD)/bench/%: $(BUILD)/tests/bench/%.o
	@mkdir -p $(@D)
	$(call step,LD,$@)$(CC) $(CFLAGS) $(HARDEN) $(LDFLAGS) -o $@ $< $$(pkg-config --libs libcmark yaml-0.1) -pthread

fuzz:; @.ci/deps test && BUILD=$(BUILD) tests/fuzz/run

# install, installcheck (what is there is what was built) and uninstall.
install: all
installcheck install uninstall:
	@DESTDIR="$(DESTDIR)" prefix="$(prefix)" .ci/install $@ $(INSTALL)

html-man:; @.ci/html-man $(BUILD)/man $(MAN)

# With what is installed of: clang-tidy, cppcheck, shellcheck, mandoc; takes some minutes.
lint: $(BUILD)/gen/templates.inc; @BUILD=$(BUILD) .ci/lint -std=gnu11 $(INCLUDE) -DREQ_VERSION='""' $(HEADERS)

# Every fault at every call of every writing command, and files made to be slow, as large as they may be.
faults: all; @BUILD=$(BUILD) tests/faults/run --long && BUILD=$(BUILD) tests/hostile/run --long && BUILD=$(BUILD) tests/faults/threads
format:; clang-format -i $(C_FILES)
deps:; .ci/deps build test
clean:; rm -rf $(BUILD)
coverage: all; @BUILD=$(BUILD) tests/tools/coverage
.PHONY: all unit check demo screenshots bench bench-language fuzz faults install installcheck \
        uninstall html-man coverage lint format deps clean
.DELETE_ON_ERROR:
.SECONDARY:
