# GitLab, JUnit, Checkstyle and reviewdog: what is new and not excused; JUnit counts the excused as skipped.
$ repo
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: reveiw
> lint: {allow: {markdown/html: "The table of prices comes from the shop."}}
> ---
>
> „țările" and [the
> brief](brief.md) here, <b>now</b>. [țară](țară.md)
> END
$ req lint --format gitlab
[
  {"description": "'reveiw' is no status of a requirement", "check_name": "lifecycle/status", "fingerprint": "d4aea69b692c3200-1", "severity": "major", "location": {"path": "requirements/REQ-0001-banner.md", "lines": {"begin": 4, "end": 4}}},
  {"description": "this link leads to 'requirements/brief.md', and nothing is there", "check_name": "markdown/link", "fingerprint": "60651a1840aca104-1", "severity": "major", "location": {"path": "requirements/REQ-0001-banner.md", "lines": {"begin": 8, "end": 9}}},
  {"description": "this link leads to 'requirements/țară.md', and nothing is there", "check_name": "markdown/link", "fingerprint": "c9cecb0931a70089-1", "severity": "major", "location": {"path": "requirements/REQ-0001-banner.md", "lines": {"begin": 9, "end": 9}}}
]
[1]
$ req lint --format checkstyle
<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
<file name="requirements/REQ-0001-banner.md">
<error line="4" column="9" severity="error" message="'reveiw' is no status of a requirement" source="lifecycle/status"/>
<error line="8" column="14" severity="error" message="this link leads to 'requirements/brief.md', and nothing is there" source="markdown/link"/>
<error line="9" column="36" severity="error" message="this link leads to 'requirements/țară.md', and nothing is there" source="markdown/link"/>
</file>
</checkstyle>
[1]
$ req lint --format junit --select markdown/html,markdown/link,lifecycle/status,link/self
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="req lint">
<testsuite name="lifecycle/status" tests="1" failures="1" errors="0" skipped="0">
<testcase classname="lifecycle.status" name="requirements/REQ-0001-banner.md: 'reveiw' is no status of a requirement" file="requirements/REQ-0001-banner.md"><failure type="error" message="'reveiw' is no status of a requirement">requirements/REQ-0001-banner.md:4:9: error: 'reveiw' is no status of a requirement
did you mean 'review'?</failure></testcase>
</testsuite>
<testsuite name="link/self" tests="1" failures="0" errors="0" skipped="0">
<testcase classname="link.self" name="nothing found"/>
</testsuite>
<testsuite name="markdown/html" tests="1" failures="0" errors="0" skipped="1">
<testcase classname="markdown.html" name="requirements/REQ-0001-banner.md: HTML is left out of the site" file="requirements/REQ-0001-banner.md"><skipped>The table of prices comes from the shop.</skipped></testcase>
</testsuite>
<testsuite name="markdown/link" tests="2" failures="2" errors="0" skipped="0">
<testcase classname="markdown.link" name="requirements/REQ-0001-banner.md: this link leads to 'requirements/brief.md', and nothing is there" file="requirements/REQ-0001-banner.md"><failure type="error" message="this link leads to 'requirements/brief.md', and nothing is there">requirements/REQ-0001-banner.md:8:14: error: this link leads to 'requirements/brief.md', and nothing is there</failure></testcase>
<testcase classname="markdown.link" name="requirements/REQ-0001-banner.md: this link leads to 'requirements/țară.md', and nothing is there" file="requirements/REQ-0001-banner.md"><failure type="error" message="this link leads to 'requirements/țară.md', and nothing is there">requirements/REQ-0001-banner.md:9:36: error: this link leads to 'requirements/țară.md', and nothing is there</failure></testcase>
</testsuite>
</testsuites>
[1]
$ req lint --format rdjson
{
  "source": {
    "name": "req"
  },
  "severity": "ERROR",
  "diagnostics": [
    {"message": "'reveiw' is no status of a requirement\ndid you mean 'review'?", "location": {"path": "requirements/REQ-0001-banner.md", "range": {"start": {"line": 4, "column": 9}, "end": {"line": 4, "column": 15}}}, "severity": "ERROR", "code": {"value": "lifecycle/status"}, "suggestions": [{"range": {"start": {"line": 4, "column": 9}, "end": {"line": 4, "column": 15}}, "text": "review"}]},
    {"message": "this link leads to 'requirements/brief.md', and nothing is there", "location": {"path": "requirements/REQ-0001-banner.md", "range": {"start": {"line": 8, "column": 18}, "end": {"line": 9, "column": 17}}}, "severity": "ERROR", "code": {"value": "markdown/link"}},
    {"message": "this link leads to 'requirements/țară.md', and nothing is there", "location": {"path": "requirements/REQ-0001-banner.md", "range": {"start": {"line": 9, "column": 36}, "end": {"line": 9, "column": 55}}}, "severity": "ERROR", "code": {"value": "markdown/link"}}
  ]
}
[1]
# nothing found
$ req lint --format gitlab --select link
[]
$ req lint --format checkstyle --select link
<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
</checkstyle>
$ req lint --format junit --select link/self
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="req lint">
<testsuite name="link/self" tests="1" failures="0" errors="0" skipped="0">
<testcase classname="link.self" name="nothing found"/>
</testsuite>
</testsuites>
$ req lint --format rdjson --select link
{
  "source": {
    "name": "req"
  },
  "diagnostics": []
}
