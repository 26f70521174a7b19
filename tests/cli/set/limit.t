# A file that grows beyond a limit: which file, which limit, and where it is raised.
$ repo && doc metrics/KPI-0001-x.md <<END
> ---
> id: KPI-0001
> title: X
> status: draft
> readings: [{on: 2026-01-01, value: 1}, {on: 2026-01-02, value: 2}]
> ---
> END
$ printf 'limits: {keys: 9}\n' >req.yml && cp metrics/KPI-0001-x.md before
$ req set KPI-0001 reading=2026-01-03:3
req: error: 'metrics/KPI-0001-x.md' would have more than 9 keys in its front matter; with 'limits: {keys: 18}' in req.yml it may have more
[2]
$ cmp before metrics/KPI-0001-x.md
$ printf 'limits: {keys: 18}\n' >req.yml && req set KPI-0001 reading=2026-01-03:3
metrics/KPI-0001-x.md
