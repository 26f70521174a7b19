# Several repositories in one query engine, as req-scale(7) has it.
$ for name in shop app; do mkdir $name && (cd $name && repo && req new requirement "Banner of the $name" 2>/dev/null); done
requirements/REQ-0001-banner-of-the-shop.md
requirements/REQ-0001-banner-of-the-app.md
$ for name in shop app; do req -C $name list --format jsonl | jq -c --arg repository $name '. + {repository: $repository}'; done >documents.jsonl
$ jq -sc 'group_by(.status)[] | {status: .[0].status, repositories: map(.repository) | unique, documents: length}' documents.jsonl
{"status":"draft","repositories":["app","shop"],"documents":2}
