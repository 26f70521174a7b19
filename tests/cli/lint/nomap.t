# What should be a map and is none is told, and the built-in one holds.
$ printf 'kinds:\n  requirement: 3\n  goal: {fields: 3, statuses: [a]}\n  metric: off\nlimits: 3\n' >req.yml && req new requirement one && req new goal two && req lint
requirements/REQ-0001-one.md
goals/GOAL-0001-two.md
req.yml:2:16: error: 'requirement' must be a map of names to values [config/syntax]
req.yml:3:18: error: 'fields' must be a map of names to values [config/syntax]
req.yml:3:31: error: 'statuses' must be a map of names to values [config/syntax]
req.yml:5:9: error: 'limits' must be a map of names to values [config/syntax]
[1]
