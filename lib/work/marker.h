/* SPDX-License-Identifier: MIT */
/* The marker `req: REQ-0042, REQ-0043`, in bytes of any kind that come part by part. */
#pragma once

#include "base/place.h"
#include "model/ids.h"

/* Takes an id behind a marker: what is written there, and where. False ends the scan. */
typedef bool (*MarkerFound)(void *context, Slice written, uint32_t line, uint32_t column);

/* Where the scan of one file stands. */
typedef struct {
    const Schema *schema;
    MarkerFound found;
    void *context;
    PlaceSweep sweep;
    bool begun, in_list, ended; /* a part was seen; the part before ended in a list of ids; found()
                                   has seen enough */
} MarkerScan;

/* Looks at the next part of a file, as a FileScan does; `scan` is a MarkerScan. */
size_t marker_scan(void *scan, Slice bytes, bool last);
