/* SPDX-License-Identifier: MIT */
/* JUnit XML as it goes by: suites in suites, tests in them, and what is said inside a test. */
#include "adapters/fs.h"
#include "adapters/xml_reader.h"
#include "base/text.h"
#include "work/marker.h"
#include "work/results/internal.h"

#include <math.h>

#define OUTPUT_PART 8192 /* of what a test wrote, before markers are looked for in it */

typedef enum {
    IN_OTHER,
    IN_SUITE,  /* and in `testsuites` */
    IN_CASE,   /* `testcase` */
    IN_INSIDE, /* what belongs to the case and tells nothing: `properties` */
    IN_REASON, /* why it failed or was skipped */
    IN_OUTPUT, /* what it wrote */
} Place;

/* One suite that is open. */
typedef struct {
    char *name;
    const char *kept; /* the same in the arena, once a test needs it */
    unsigned ids;     /* how many were known before it */
} Suite;

/* The test that is open. */
typedef struct {
    GString *name, *class_name, *message;
    double seconds;
    ResultState state;
    bool told;    /* the message is whole */
    bool todo;    /* it is meant to fail for now, which node tells beside how it failed */
    unsigned ids; /* how many were known before it */
} Case;

typedef struct {
    Results *results;
    XmlReader *xml;
    const char *file;
    Place places[XML_READER_DEPTH + 1]; /* what is open, by depth */
    unsigned depth;
    GArray *suites; /* Suite */
    GPtrArray *ids; /* of the suites and the test that are open */
    Case test;
    GString *output; /* what of it was not looked at yet */
    MarkerScan scan;
    bool full; /* it is about too many documents */
} Junit;

static bool add_id(void *context, Slice id) {
    Junit *junit = context;
    for (unsigned i = 0; i < junit->ids->len; i++)
        if (slice_is(id, junit->ids->pdata[i]))
            return true;
    junit->full = junit->ids->len >= RESULTS_DOCUMENTS;
    if (!junit->full)
        g_ptr_array_add(junit->ids, slice_strdup(id));
    return !junit->full;
}

static void set_text(GString *text, Slice value, size_t most) {
    Slice head = text_head(value, most);
    g_string_truncate(text, 0);
    g_string_append_len(text, head.at ? head.at : "", (gssize)head.len);
}

static const Corpus *corpus_of(const Junit *junit) {
    return junit->results->corpus;
}

/* --- elements --- */

static bool begin_suite(Junit *junit, const XmlElement *element) {
    Slice name = xml_element_value(element, "name");
    Suite suite = {.name = slice_strdup(text_head(name, RESULTS_NAME)), .ids = junit->ids->len};
    g_array_append_val(junit->suites, suite);
    return result_ids_in_name(corpus_of(junit), name, add_id, junit);
}

/* What some writers say by an attribute and no element. */
static ResultState state_of(const XmlElement *element) {
    static const char *const failed[] = {"fail", "failed", "error", "errored", "broken", NULL};
    static const char *const skipped[] = {"skip",    "skipped", "notrun",     "disabled",
                                          "ignored", "pending", "suppressed", NULL};
    Slice status = xml_element_value(element, "status"),
          result = xml_element_value(element, "result");
    if (slice_is_any(status, failed) || slice_is_any(result, failed))
        return RESULT_FAILED;
    return slice_is_any(status, skipped) || slice_is_any(result, skipped) ? RESULT_SKIPPED
                                                                          : RESULT_PASSED;
}

static size_t digits_at(Slice text, size_t at) {
    size_t end = at;
    while (end < text.len && g_ascii_isdigit(text.at[end]))
        end++;
    return end - at;
}

/* Seconds as a decimal number, with commas between thousands or without; of anything else nobody
 * knows what is meant, and it is 0. */
static double seconds_of(Slice text) {
    char number[64], *end;
    text = slice_trim(text);
    size_t at = digits_at(text, 0), len = at;
    bool grouped = at > 0 && at <= 3 && at < text.len && text.at[at] == ',';
    if (at > 20)
        return 0;
    memcpy(number, text.at ? text.at : "", at);
    for (; grouped && len < 20 && at < text.len && text.at[at] == ','; at += 4, len += 3) {
        if (digits_at(text, at + 1) != 3)
            return 0;
        memcpy(number + len, text.at + at + 1, 3);
    }
    Slice rest = slice_range(text, at, text.len);
    if (!text.len || rest.len >= sizeof number - len || (rest.len && !strchr(".eE", *rest.at)))
        return 0;
    memcpy(number + len, rest.at ? rest.at : "", rest.len);
    number[len + rest.len] = '\0';
    double seconds = g_ascii_strtod(number, &end);
    return *end == '\0' && isfinite(seconds) && seconds > 0 ? seconds : 0;
}

static bool begin_case(Junit *junit, const XmlElement *element) {
    Case *test = &junit->test;
    Slice name = xml_element_value(element, "name"),
          class_name = xml_element_value(element, "classname");
    junit->results->tests++;
    set_text(test->name, name, RESULTS_NAME);
    set_text(test->class_name, class_name, RESULTS_NAME);
    g_string_truncate(test->message, 0);
    test->told = test->todo = false;
    test->seconds = seconds_of(xml_element_value(element, "time"));
    test->state = state_of(element);
    test->ids = junit->ids->len;
    return result_ids_in_name(corpus_of(junit), class_name, add_id, junit) &&
           result_ids_in_name(corpus_of(junit), name, add_id, junit);
}

static void begin_reason(Junit *junit, const XmlElement *element, ResultState state) {
    Case *test = &junit->test;
    Slice message = xml_element_value(element, "message");
    test->todo |= state == RESULT_SKIPPED && slice_is(xml_element_value(element, "type"), "todo");
    if (test->todo)
        state = RESULT_SKIPPED;
    else if (test->state == RESULT_FAILED && state != RESULT_FAILED)
        return;
    if (test->state != state || !test->told)
        set_text(test->message, message, RESULTS_MESSAGE);
    test->told = test->message->len > 0;
    test->state = state;
}

static bool begin_property(Junit *junit, const XmlElement *element) {
    return result_ids_in_property(corpus_of(junit), xml_element_value(element, "name"),
                                  xml_element_value(element, "value"), add_id, junit);
}

static bool on_marker(void *context, Slice written, uint32_t line, uint32_t column) {
    Junit *junit = context;
    (void)line, (void)column;
    return !result_is_id(corpus_of(junit), written) || add_id(junit, written);
}

static void begin_output(Junit *junit) {
    g_string_truncate(junit->output, 0);
    junit->scan = (MarkerScan){
        .schema = &corpus_of(junit)->config->schema, .found = on_marker, .context = junit};
}

/* Looks for markers in what was gathered. */
static void look_at_output(Junit *junit, bool last) {
    if (junit->scan.ended)
        return;
    size_t done = marker_scan(&junit->scan, (Slice){junit->output->str, junit->output->len}, last);
    g_string_erase(junit->output, 0, (gssize)MIN(done, junit->output->len));
}

static bool name_is(const XmlElement *element, const char *name) {
    return strcmp(element->name, name) == 0;
}

static Place begin_in_case(Junit *junit, const XmlElement *element) {
    if (name_is(element, "failure") || name_is(element, "error"))
        return begin_reason(junit, element, RESULT_FAILED), IN_REASON;
    if (name_is(element, "skipped"))
        return begin_reason(junit, element, RESULT_SKIPPED), IN_REASON;
    if (name_is(element, "system-out") || name_is(element, "system-err"))
        return begin_output(junit), IN_OUTPUT;
    return IN_INSIDE;
}

static Place begin_in(Junit *junit, const XmlElement *element, Place above) {
    bool suite = name_is(element, "testsuite") || name_is(element, "testsuites");
    if (above == IN_SUITE && suite)
        return begin_suite(junit, element), IN_SUITE;
    if (above == IN_SUITE && name_is(element, "testcase"))
        return begin_case(junit, element), IN_CASE;
    if (name_is(element, "property") && above != IN_REASON && above != IN_OUTPUT)
        begin_property(junit, element);
    return above == IN_CASE ? begin_in_case(junit, element) : above == IN_SUITE ? IN_OTHER : above;
}

static bool on_begin(void *context, const XmlElement *element, GError **error) {
    Junit *junit = context;
    bool root = element->depth == 1;
    if (root && !name_is(element, "testsuites") && !name_is(element, "testsuite")) {
        g_autoptr(Arena) scratch = arena_new();
        return xml_reader_fail(junit->xml, error,
                               "this is no JUnit XML: it begins with <%s>, and <testsuites> or "
                               "<testsuite> was expected; let the test runner write its results "
                               "as JUnit XML",
                               text_shown(scratch, slice_of(element->name), 60));
    }
    junit->depth = element->depth;
    junit->places[junit->depth] =
        begin_in(junit, element, root ? IN_SUITE : junit->places[junit->depth - 1]);
    return !junit->full ||
           xml_reader_fail(junit->xml, error, "a test is about more than %d documents",
                           RESULTS_DOCUMENTS);
}

/* --- ends --- */

static const char *keep(const Junit *junit, const GString *text) {
    return arena_copy(junit->results->arena, text->str, text->len);
}

static const char *suite_name(Junit *junit) {
    Suite *suite = &g_array_index(junit->suites, Suite, junit->suites->len - 1);
    if (!suite->kept)
        suite->kept = slice_string(junit->results->arena, slice_of(suite->name));
    return suite->kept;
}

/* Keeps the result of the test for each document that it is about. */
static bool end_case(Junit *junit, GError **error) {
    Results *results = junit->results;
    Case *test = &junit->test;
    unsigned count = junit->ids->len;
    if (results->all->len + count > RESULTS_MOST)
        return xml_reader_fail(junit->xml, error,
                               "more than %d results of documents; read fewer files at a time",
                               RESULTS_MOST);
    g_string_truncate(test->message, strcspn(test->message->str, "\r\n"));
    TestResult made = {.state = test->state, .seconds = test->seconds, .file = junit->file};
    if (count) {
        made.suite = suite_name(junit);
        made.class_name = keep(junit, test->class_name);
        made.test = keep(junit, test->name);
        made.message = keep(junit, test->message);
    }
    for (unsigned i = 0; i < count; i++) {
        Slice id = slice_of(junit->ids->pdata[i]);
        made.document = corpus_find(results->corpus, id);
        made.id = slice_string(results->arena, made.document ? made.document->id : id);
        g_array_append_val(results->all, made);
    }
    g_ptr_array_set_size(junit->ids, (int)test->ids);
    return true;
}

static void end_suite(Junit *junit) {
    Suite *suite = &g_array_index(junit->suites, Suite, junit->suites->len - 1);
    g_ptr_array_set_size(junit->ids, (int)suite->ids);
    g_array_set_size(junit->suites, junit->suites->len - 1);
}

static bool on_end(void *context, const char *name, GError **error) {
    Junit *junit = context;
    Place place = junit->places[junit->depth--];
    (void)name;
    if (place == IN_SUITE)
        end_suite(junit);
    if (place == IN_OUTPUT && junit->places[junit->depth] == IN_CASE)
        look_at_output(junit, true);
    if (junit->full)
        return xml_reader_fail(junit->xml, error, "a test is about more than %d documents",
                               RESULTS_DOCUMENTS);
    return place != IN_CASE || end_case(junit, error);
}

/* Takes the first line of a reason, where no attribute tells it. */
static void take_message(Case *test, Slice text) {
    size_t from = 0;
    while (!test->message->len && from < text.len && g_ascii_isspace(text.at[from]))
        from++;
    size_t end = from;
    while (end < text.len && text.at[end] != '\n' && text.at[end] != '\r')
        end++;
    Slice line = text_head(slice_range(text, from, end), RESULTS_MESSAGE - test->message->len);
    g_string_append_len(test->message, line.at ? line.at : "", (gssize)line.len);
    test->told = end < text.len || line.len < end - from;
}

static bool on_text(void *context, Slice text, GError **error) {
    Junit *junit = context;
    Place place = junit->places[junit->depth];
    (void)error;
    if (place == IN_REASON && !junit->test.told)
        take_message(&junit->test, text);
    if (place != IN_OUTPUT)
        return true;
    g_string_append_len(junit->output, text.at, (gssize)text.len);
    if (junit->output->len >= OUTPUT_PART)
        look_at_output(junit, false);
    return true;
}

/* --- files --- */

typedef struct {
    Junit *junit;
    GError **error;
    bool failed;
} Feeding;

static size_t feed(void *context, Slice bytes, bool last) {
    Feeding *feeding = context;
    feeding->failed = !xml_reader_feed(feeding->junit->xml, bytes, last, feeding->error);
    return feeding->failed ? SCAN_STOP : bytes.len;
}

static void suite_clear(void *suite) {
    g_free(((Suite *)suite)->name);
}

static void junit_clear(Junit *junit) {
    xml_reader_free(junit->xml);
    g_array_unref(junit->suites);
    g_ptr_array_unref(junit->ids);
    g_string_free(junit->test.name, TRUE);
    g_string_free(junit->test.class_name, TRUE);
    g_string_free(junit->test.message, TRUE);
    g_string_free(junit->output, TRUE);
}

bool results_read(Results *results, const char *file, GError **error) {
    static const XmlEvents events = {.begin = on_begin, .end = on_end, .text = on_text};
    bool input = strcmp(file, "-") == 0;
    unsigned before = results->all->len;
    size_t tests = results->tests;
    const char *named = input ? "standard input" : file;
    Junit junit = {.results = results,
                   .file = slice_string(results->arena, slice_of(named)),
                   .suites = g_array_new(FALSE, FALSE, sizeof(Suite)),
                   .ids = g_ptr_array_new_with_free_func(g_free),
                   .test = {.name = g_string_new(""),
                            .class_name = g_string_new(""),
                            .message = g_string_new("")},
                   .output = g_string_new("")};
    g_array_set_clear_func(junit.suites, suite_clear);
    junit.xml = xml_reader_new(text_visible(results->arena, slice_of(named)), &events, &junit);
    results->sorted = false;
    Feeding feeding = {&junit, error, false};
    bool fine = file_scan(input ? NULL : file, feed, &feeding, error) && !feeding.failed;
    junit_clear(&junit);
    if (fine) {
        results_last_runs(results, before);
    } else {
        g_array_set_size(results->all, before);
        results->tests = tests;
    }
    return fine;
}
