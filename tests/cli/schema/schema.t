# The built-in req.yml is printed, and read by the same code that reads a team's.
$ req schema >req.yml && req lint && rm req.yml
req: no documents found; 'req new requirement "…"' writes the first
$ req schema | head -3
\# The built-in configuration of req. A team's req.yml at the top of its
\# repository is read over it: maps are merged key by key, everything else is
\# replaced, and `statuses`, `values` and `as` are replaced as a whole. See req.yml(5).
$ req schema --json decision
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "decision",
  "type": "object",
  "properties": {
    "id": {
      "type": "string"
    },
    "title": {
      "type": "string"
    },
    "status": {
      "enum": ["draft", "decided", "superseded"]
    },
    "due": {
      "description": "The day by which it must be decided.",
      "type": "string",
      "format": "date"
    },
    "on": {
      "description": "The day on which it was decided.",
      "type": "string",
      "format": "date"
    },
    "supersedes": {
      "type": "array",
      "items": {"type": "string", "pattern": "^(DEC)-[0-9]{1,9}(@[0-9a-fA-F]{4,64})?$"}
    },
    "tags": {
      "description": "Words to find it by.",
      "type": "array",
      "items": {"type": "string"}
    },
    "cost": {
      "description": "What it costs, with its currency.",
      "type": "string"
    },
    "sponsor": {
      "description": "To whom a conflict goes that is stuck.",
      "type": "string"
    },
    "for": {
      "description": "The customer or persona served.",
      "type": "string"
    },
    "was": {
      "description": "Former ids of this document.",
      "type": "array",
      "items": {"type": "string"}
    },
    "reason": {
      "description": "Why it came to its present status.",
      "type": "string"
    },
    "may-change": {
      "description": "What may still change after agreement, and until when.",
      "type": "object",
      "properties": {"what": {"type": "string"}, "until": {"type": "string", "format": "date"}},
      "additionalProperties": false
    },
    "lint": {
      "description": "Excuses from rules, each with its reason.",
      "type": "object",
      "properties": {"allow": {"type": "object", "properties": {}, "additionalProperties": {"type": "string"}}},
      "additionalProperties": false
    },
    "owners": {
      "description": "The person who answers for it, on each side.",
      "type": "object",
      "properties": {"marketing": {"type": "string"}, "it": {"type": "string"}},
      "additionalProperties": false
    },
    "links": {
      "description": "Typed references to other documents.",
      "type": "object",
      "properties": {"refines": {"type": "array", "items": {"type": "string", "pattern": "^(GOAL|REQ)-[0-9]{1,9}(@[0-9a-fA-F]{4,64})?$"}}, "depends": {"type": "array", "items": {"type": "string", "pattern": "^(REQ|DEC)-[0-9]{1,9}(@[0-9a-fA-F]{4,64})?$"}}, "conflicts": {"type": "array", "items": {"type": "string", "pattern": "^(GOAL|REQ|KPI|DEC)-[0-9]{1,9}(@[0-9a-fA-F]{4,64})?$"}}, "measures": {"type": "array", "items": {"type": "string", "pattern": "^(GOAL|REQ)-[0-9]{1,9}(@[0-9a-fA-F]{4,64})?$"}}, "verifies": {"type": "array", "items": {"type": "string", "pattern": "^(REQ)-[0-9]{1,9}(@[0-9a-fA-F]{4,64})?$"}}, "resolves": {"type": "array", "items": {"type": "string"}}},
      "additionalProperties": false
    }
  },
  "required": [
    "id",
    "title",
    "status"
  ],
  "additionalProperties": true
}
$ req schema --json requirement | jq -r '.properties.links.properties.refines.items.pattern, .properties.due.format, (.required | join(" "))'
^(GOAL|REQ)-[0-9]{1,9}(@[0-9a-fA-F]{4,64})?$
date
id title status
$ req schema --json decison
req: error: unknown kind 'decison'; did you mean 'decision'?
[2]
# a team's fields are in it
$ printf 'kinds:\n  decision: {fields: {heat: {type: integer}}}\n' >req.yml && req schema --json decision | jq -c .properties.heat
{"type":"integer"}
# req.yml itself, wherever one stands and without any
$ req schema --json req.yml | jq -c '.title, .properties.ids, .properties.limits.properties.nesting, ."$defs".kind.anyOf[0]'
"req.yml"
{"description":"How new ids are made.","enum":["numbers","random",null]}
{"description":"Lists and maps in each other in front matter.","type":["string","integer","null"],"pattern":"^0*[1-9][0-9]* *(KiB|MiB)?$","minimum":1,"maximum":64}
{"enum":["off",null]}
$ printf 'sides: broken\n' >req.yml && req schema --json req.yml | jq -r '.properties.sides.minItems'
2
# a key without a value changes nothing, a word that a key does not know is told
$ printf 'ids:\nrules: {link: , plan/emergency: {severity: }}\nkinds:\n  requirement: {keys: , glossary: , front-matter: , title: }\n' >req.yml && req lint
req: no documents found; 'req new requirement "…"' writes the first
$ printf 'kinds:\n  decision:\n    statuses: {draft: {needs: {owners: maria, readings: later}}}\n' >req.yml && req lint
req: no documents found; 'req new requirement "…"' writes the first
req.yml:3:40: error: 'owners' can only be 'every side' [config/syntax]
req.yml:3:57: error: 'readings' can only be 'after delivery' [config/syntax]
[1]
