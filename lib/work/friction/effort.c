/* SPDX-License-Identifier: MIT */
/* Big effort for small results: what was delivered in the period, against what its metrics say. */
#include "base/text.h"
#include "model/value.h"
#include "work/friction/internal.h"
#include "work/movement.h"

#define HOURS           8.0 /* of a working day */
#define MOST_CURRENCIES 20
#define MOST_COST       60 /* bytes that are looked at */

/* What one document's metrics say of it. */
typedef enum { RESULT_MOVED, RESULT_STILL, RESULT_UNREAD, RESULT_WITHOUT } Result;

typedef struct {
    char currency[4]; /* a code, or a sign that may mean several */
    double all, idle;
} Sum;

typedef struct {
    double all, still, unread, without; /* working days */
    size_t documents, unknown;          /* unknown: without an effort */
    Sum sums[MOST_CURRENCIES];
    size_t sum_count, unreadable;
} Spent;

/* --- cost --- */

/* Digits with blanks, commas, points or apostrophes between them: the last one, where fewer or more
 * than three digits follow, stands before decimals. */
static bool read_amount(Slice text, double *amount) {
    g_autoptr(GString) digits = g_string_new(NULL);
    size_t groups = 0, behind = 0;
    char last = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        if (g_ascii_isdigit(c)) {
            g_string_append_c(digits, c);
            behind++;
        } else if (strchr(" ,.'", c) && digits->len && i + 1 < text.len &&
                   g_ascii_isdigit(text.at[i + 1])) {
            if (groups && behind != 3)
                return false;
            last = c, groups++, behind = 0;
        } else {
            return false;
        }
    }
    if (!digits->len || digits->len > 15)
        return false;
    *amount = g_ascii_strtod(digits->str, NULL);
    if (groups && behind != 3 && (last == '.' || last == ','))
        for (; behind > 0; behind--)
            *amount /= 10;
    return true;
}

/* Signs, and the codes of those that mean one currency. */
static const struct {
    const char *sign, *code;
} SIGNS[] = {{"€", "EUR"}, {"£", "GBP"}, {"$", "$"}, {"¥", "¥"}};

/* The currency at one end of the text, which is cut off. */
static bool take_currency(Slice *text, char currency[4]) {
    for (size_t i = 0; i < G_N_ELEMENTS(SIGNS); i++) {
        size_t len = strlen(SIGNS[i].sign);
        bool before = slice_starts(*text, SIGNS[i].sign);
        if (!before && !slice_ends(*text, SIGNS[i].sign))
            continue;
        g_strlcpy(currency, SIGNS[i].code, 4);
        *text =
            before ? slice_range(*text, len, text->len) : slice_range(*text, 0, text->len - len);
        return true;
    }
    size_t first = 0, from = text->len;
    while (first < text->len && g_ascii_isupper(text->at[first]))
        first++;
    while (from > 0 && g_ascii_isupper(text->at[from - 1]))
        from--;
    if (first != 3 && text->len - from != 3)
        return false;
    Slice code = first == 3 ? slice_range(*text, 0, 3) : slice_range(*text, from, text->len);
    memcpy(currency, code.at, 3);
    currency[3] = '\0';
    *text = first == 3 ? slice_range(*text, 3, text->len) : slice_range(*text, 0, from);
    return true;
}

/* `12,000 EUR`, `€ 4.500,50`, `USD 5k`. */
static bool read_cost(Slice text, double *amount, char currency[4]) {
    Slice rest = slice_trim(text);
    if (!rest.len || rest.len > MOST_COST || !take_currency(&rest, currency))
        return false;
    rest = slice_trim(rest);
    char unit = rest.len ? rest.at[rest.len - 1] : 0;
    double times = unit == 'k' ? 1e3 : unit == 'M' ? 1e6 : 1;
    if (times > 1)
        rest = slice_trim(slice_range(rest, 0, rest.len - 1));
    if (!read_amount(rest, amount))
        return false;
    *amount *= times;
    return true;
}

static void add_cost(Spent *spent, const Document *document, bool idle) {
    Slice text = document_text(document, "cost");
    char currency[4];
    double amount;
    size_t i = 0;
    if (!text.len)
        return;
    bool read = read_cost(text, &amount, currency);
    while (read && i < spent->sum_count && strcmp(spent->sums[i].currency, currency) != 0)
        i++;
    if (!read || i == MOST_CURRENCIES) {
        spent->unreadable++;
        return;
    }
    Sum *sum = &spent->sums[i];
    if (i == spent->sum_count) {
        spent->sum_count++;
        memcpy(sum->currency, currency, sizeof currency);
    }
    sum->all += amount;
    sum->idle += idle ? amount : 0;
}

/* --- results --- */

/* The event that delivered the document in the period; NULL where none did, or it came back. */
static const LifeEvent *delivery(const FrictionRun *run, const Life *life) {
    const LifeEvent *found = NULL;
    for (size_t i = 0; life && i < life->count; i++) {
        const LifeEvent *event = &life->events[i];
        if (friction_is_within(run, event) && status_means(event->to, "done") &&
            !status_means(event->from, "done"))
            found = event;
    }
    return found;
}

/* The best of its metrics counts; `*why` says what that one did. */
static Result judge(FrictionRun *run, const Document *document, Day delivered, const char **why) {
    size_t count;
    const Document *const *metrics = movement_metrics(run->corpus, document, run->arena, &count);
    Result result = RESULT_WITHOUT;
    *why = "no metric tells what it moved";
    for (size_t i = 0; i < count; i++) {
        Movement movement = movement_of(metrics[i], delivered, run->to, run->arena);
        const char *id = slice_string(run->arena, metrics[i]->id);
        Result own = movement.moved == MOVED_TOWARDS   ? RESULT_MOVED
                     : movement.moved == MOVED_UNKNOWN ? RESULT_UNREAD
                                                       : RESULT_STILL;
        if (own >= result)
            continue;
        result = own;
        const char *ends = movement_ends(&movement, run->arena);
        *why = own == RESULT_UNREAD && !movement.after
                   ? arena_printf(run->arena, "nobody has read %s since", id)
               : own == RESULT_UNREAD
                   ? arena_printf(run->arena, "nobody can tell whether %s is better: %s", id, ends)
               : movement.moved == MOVED_AWAY
                   ? arena_printf(run->arena, "%s went the wrong way: %s", id, ends)
                   : arena_printf(run->arena, "%s did not move: %s", id, ends);
    }
    return result;
}

static void count_document(FrictionRun *run, Friction *friction, const Document *document,
                           const LifeEvent *event, Spent *spent) {
    Day delivered = movement_delivered(document);
    const char *why;
    double hours = 0;
    Result result = judge(run, document, delivered == DAY_NONE ? event->day : delivered, &why);
    bool known = value_number(document, "effort", FIELD_DURATION, &hours);
    double days = hours / HOURS;
    double *parts[] = {[RESULT_STILL] = &spent->still,
                       [RESULT_UNREAD] = &spent->unread,
                       [RESULT_WITHOUT] = &spent->without};
    spent->documents++;
    spent->unknown += !known;
    spent->all += days;
    add_cost(spent, document, result != RESULT_MOVED);
    if (result == RESULT_MOVED)
        return;
    *parts[result] += days;
    if (known)
        friction_add_document(run, friction, document, days, "%g working %s, and %s", days,
                              days == 1 ? "day" : "days", why);
    else
        friction_add_document(run, friction, document, 0, "nobody wrote its effort down, and %s",
                              why);
}

static void add_figures(FrictionRun *run, Friction *friction, const Spent *spent) {
    friction_add_figure(run, friction, "effort delivered", spent->all, "working days");
    friction_add_figure(run, friction, "moved nothing", spent->still, "working days");
    friction_add_figure(run, friction, "nobody measured", spent->unread, "working days");
    friction_add_figure(run, friction, "without a metric", spent->without, "working days");
    friction_add_figure(run, friction, "delivered without an effort", (double)spent->unknown,
                        "documents");
    for (size_t i = 0; i < spent->sum_count; i++) {
        const char *unit = arena_printf(run->arena, "%s", spent->sums[i].currency);
        friction_add_figure(run, friction, "cost delivered", spent->sums[i].all, unit);
        friction_add_figure(run, friction, "cost that moved no metric", spent->sums[i].idle, unit);
    }
    if (spent->unreadable)
        friction_add_figure(run, friction, "with a cost that cannot be read",
                            (double)spent->unreadable, "documents");
}

bool friction_effort(FrictionRun *run, Friction *friction, GError **error) {
    (void)error;
    Spent spent = {0};
    for (size_t i = 0; i < run->corpus->document_count; i++) {
        const Document *document = run->corpus->documents[i];
        bool work = kind_field(document->kind, SLICE("effort"), NULL) != NULL;
        if (!work || document->broken || !document_means(document, "done"))
            continue;
        const LifeEvent *event = delivery(run, lives_of(run->lives, document));
        if (event)
            count_document(run, friction, document, event, &spent);
    }
    double idle = spent.still + spent.unread + spent.without;
    friction->value = spent.all > 0 ? idle / spent.all * 100 : 0;
    friction->of = spent.all > 0 ? spent.documents : 0;
    add_figures(run, friction, &spent);
    return true;
}
