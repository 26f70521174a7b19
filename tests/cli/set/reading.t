# A reading of a metric goes where its day belongs, in the style of those that are there.
$ repo && req init >out 2>&1
$ show() { sed '1,/^status/d;/^---/,$d' metrics/KPI-0004-x.md; }
$ try() { req set KPI-0004 "$@" >out && show; }
$ start() { { printf -- '---\nid: KPI-0004\ntitle: x\nstatus: draft\n'; cat; printf -- '---\n'; } >metrics/KPI-0004-x.md; }
# the first one
$ start <<END
> unit: "%"
> END
$ try reading=2026-11-20:3.4%
unit: "%"
readings:
  - {on: 2026-11-20, value: 3.4}
# before, between and behind the others
$ try reading=2026-12-04:3.6 reading=2026-11-06:3.1% 'reading=2026-11-27: 3.5 %' --today 2026-12-05
unit: "%"
readings:
  - {on: 2026-11-06, value: 3.1}
  - {on: 2026-11-20, value: 3.4}
  - {on: 2026-11-27, value: 3.5}
  - {on: 2026-12-04, value: 3.6}
$ req lint --today 2026-12-05 | grep readings
[1]
# in the place of that day's, and it is told
$ req set KPI-0004 reading=2026-11-20:3.2%
req: note: the reading of 2026-11-20 was 3.4, and is 3.2% now
metrics/KPI-0004-x.md
$ show
unit: "%"
readings:
  - {on: 2026-11-06, value: 3.1}
  - {on: 2026-11-20, value: 3.2}
  - {on: 2026-11-27, value: 3.5}
  - {on: 2026-12-04, value: 3.6}
$ req set KPI-0004 reading=2026-11-20:3.2
req: nothing to change in 'metrics/KPI-0004-x.md'
metrics/KPI-0004-x.md
# without a day: today
$ start <<END
> readings: []
> END
$ try reading=-5 --today 2026-11-23
readings: [{on: 2026-11-23, value: -5}]
# a plus sign says nothing, and would make a text of it
$ try reading=+2.5 --today 2026-11-24
readings: [{on: 2026-11-23, value: -5}, {on: 2026-11-24, value: 2.5}]
$ req set KPI-0004 reading=+-3
req: error: '+-3' is no reading; write a number, as in reading=3.4
[2]
# of a day to come: it is told, by lint too; today's and, for those east of Greenwich, tomorrow's is not
$ try reading=2027-11-26:3 --today 2026-11-25
req: note: 2027-11-26 is a day to come; the reading does not count before it
readings: [{on: 2026-11-23, value: -5}, {on: 2026-11-24, value: 2.5}, {on: 2027-11-26, value: 3}]
$ req lint --today 2026-11-25 | grep readings
metrics/KPI-0004-x.md:5:76: error: the reading of 2027-11-26 is of a day to come [metric/readings]
$ req lint --today 2027-11-25 | grep readings
[1]
# in one line, in lines of their own, and comments stay with what they are about
$ start <<END
> unit: orders a day
> readings: [{on: 2026-11-06, value: 31}, {on: "2026-11-20", value: 34}] # weekly
> END
$ try 'reading=2026-11-13:33 orders a day' reading=2026-11-20:35
req: note: the reading of 2026-11-20 was 34, and is 35 now
unit: orders a day
readings: [{on: 2026-11-06, value: 31}, {on: 2026-11-13, value: 33}, {on: "2026-11-20", value: 35}] # weekly
$ start <<END
> readings: # weekly
>   # the first
>   - on: 2026-11-06 # a Friday
>     value: "3.1" # per hand
>   # the campaign began
>   - on: 2026-11-20
>     value: 3.4
> END
$ try reading=2026-11-13:3.3 reading=2026-10-30:3 reading=2026-11-06:3.2
req: note: the reading of 2026-11-06 was 3.1, and is 3.2 now
readings: # weekly
  - on: 2026-10-30
    value: 3
  # the first
  - on: 2026-11-06 # a Friday
    value: "3.2" # per hand
  - on: 2026-11-13
    value: 3.3
  # the campaign began
  - on: 2026-11-20
    value: 3.4
# what is no reading is refused, and nothing changes
$ start <<END
> unit: "%"
> END
$ cp metrics/KPI-0004-x.md before
$ req set KPI-0004 reading=2026-11-20:340ms
req: error: 'KPI-0004' is counted in '%', not in 'ms'
[2]
$ req set KPI-0004 reading=3,4
req: error: '3,4' is no reading; write a number with a point before its decimals, as in reading=3.4
[2]
$ req set KPI-0004 reading=20.11.2026:3.4
req: error: '20.11.2026' is not a day; write reading=2026-11-20:3.4
[2]
$ req set KPI-0004 reading=soon
req: error: 'soon' is no reading; write a number, as in reading=3.4
[2]
$ req set KPI-0004 reading=
req: error: '' is no reading; write a number, as in reading=3.4
[2]
$ req set KPI-0004 reading=1.2.3%
req: error: '1.2.3%' is no reading; write a number, as in reading=3.4
[2]
$ req set KPI-4 reading=3.4
req: error: no document 'KPI-4'; 'req list' shows what there is
[2]
$ cmp before metrics/KPI-0004-x.md && echo same
same
$ start <<END
> readings:
> END
$ req set KPI-0004 reading=3.4%
req: error: 'KPI-0004' does not say in what it is counted; set it first, with unit='%'
[2]
$ try unit=% reading=2026-11-20:3.4%
unit: "%"
readings: [{on: 2026-11-20, value: 3.4}]
# only metrics have readings
$ req new requirement Guest checkout && req set REQ-0001 reading=3
requirements/REQ-0001-guest-checkout.md
req: error: no field 'reading'; 'req schema' shows the fields
[2]
# files with other names for it, and Windows' line ends
$ doc req.yml <<END
> kinds:
>   metric:
>     fields:
>       readings:
>         from: history
>         of: {fields: {on: {from: day}, value: {from: count}}}
> END
$ printf -- '---\r\nid: KPI-0004\r\ntitle: x\r\nstatus: draft\r\nhistory:\r\n  - day: 2026-11-06\r\n    count: 3\r\n---\r\n' >metrics/KPI-0004-x.md
$ req set KPI-0004 reading=2026-11-01:2 reading=2026-11-06:4 && tr '\r' '~' <metrics/KPI-0004-x.md
req: note: the reading of 2026-11-06 was 3, and is 4 now
metrics/KPI-0004-x.md
---~
id: KPI-0004~
title: x~
status: draft~
history:~
  - day: 2026-11-01~
    count: 2~
  - day: 2026-11-06~
    count: 4~
---~
