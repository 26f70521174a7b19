/* SPDX-License-Identifier: MIT */
/* Reports that were made before. */
#pragma once

#include "work/report.h"

/* Fills what was made for the same wish of the same history; false where nobody knows. `store` may
 * be NULL. */
bool report_recall(Store *store, const ReportWish *wish, Report *report);

/* Notes the report down, where nothing but commit, days and configuration can change it. `store`
 * may be NULL. */
void report_keep(Store *store, const ReportWish *wish, const Report *report);
