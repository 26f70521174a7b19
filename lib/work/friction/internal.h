/* SPDX-License-Identifier: MIT */
/* What frictions are made with. */
#pragma once

#include "work/friction.h"

/* One friction each, into a zeroed answer. Where there is nothing to count `of` is 0, of which the
 * report makes that there is no value. */
bool friction_half_baked(FrictionRun *run, Friction *friction, GError **error);
bool friction_emergencies(FrictionRun *run, Friction *friction, GError **error);
bool friction_process(FrictionRun *run, Friction *friction, GError **error);
bool friction_extras(FrictionRun *run, Friction *friction, GError **error);
bool friction_churn(FrictionRun *run, Friction *friction, GError **error);
bool friction_effort(FrictionRun *run, Friction *friction, GError **error);
void friction_silence_ahead(FrictionRun *run);
bool friction_silence(FrictionRun *run, Friction *friction, GError **error);
bool friction_testing(FrictionRun *run, Friction *friction, GError **error);
bool friction_expectations(FrictionRun *run, Friction *friction, GError **error);
bool friction_data(FrictionRun *run, Friction *friction, GError **error);

/* Adds a figure; label and unit are borrowed. */
void friction_add_figure(FrictionRun *run, Friction *friction, const char *label, double value,
                         const char *unit);

/* The same of a figure that stands in a table; all is borrowed. Its label is made of row and
 * column.
 */
void friction_add_cell(FrictionRun *run, Friction *friction, const char *row, const char *column,
                       double value, const char *unit);

/* Adds a document that stands behind the figure. One that is there already gets the weight on top,
 * and the reason behind a comma. */
void friction_add_document(FrictionRun *run, Friction *friction, const Document *document,
                           double weight, const char *why, ...) G_GNUC_PRINTF(5, 6);
void friction_add_life(FrictionRun *run, Friction *friction, const Life *life, double weight,
                       const char *why, ...) G_GNUC_PRINTF(5, 6);

/* A share in percent; 0 of nothing. */
double friction_share(size_t part, size_t whole);

/* The smallest of the numbers that at least this share (0 to 1) of them does not exceed: 0.5 is the
 * lower median. Sorts them. 0 of none. */
double friction_quantile(double *numbers, size_t count, double share);

/* The document of a life as it stood in a state of it, with its whole bytes; NULL where it was not
 * there or cannot be read. Lives as long as the run's arena. */
const Document *friction_state(FrictionRun *run, const Life *life, const State *state);

/* Whether the event happened in the period. */
bool friction_is_within(const FrictionRun *run, const LifeEvent *event);

/* The value that a field (`due`, `may-change.until`) had right before event number `index`, as
 * written; NULL where it had none, or nobody knows. */
const char *friction_field_before(const Life *life, size_t index, const char *field);

/* Whether event number `index` changed what the team had declared before that it may change
 * (`may-change`, up to the day that it names). */
bool friction_is_declared(const Life *life, size_t index);
