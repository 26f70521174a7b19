# SARIF: every rule that was asked, every finding at its place, the excused ones marked.
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
> brief](brief.md) here, <b>now</b>.
> END
$ req lint --select lifecycle/status,markdown/link,markdown/html --format sarif >all.json
[1]
$ jq -c 'del(.runs[].tool.driver.rules, .runs[].results)' all.json
{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"req","semanticVersion":"0.1.0"}},"invocations":[{"executionSuccessful":true,"toolExecutionNotifications":[]}],"originalUriBaseIds":{"%SRCROOT%":{"description":{"text":"the top of the repository"}}},"columnKind":"unicodeCodePoints","defaultEncoding":"utf-8"}]}
$ jq '.runs[0].results[]' all.json
{
  "ruleId": "lifecycle/status",
  "ruleIndex": 0,
  "level": "error",
  "message": {
    "text": "'reveiw' is no status of a requirement\ndid you mean 'review'?"
  },
  "locations": [
    {
      "physicalLocation": {
        "artifactLocation": {
          "uri": "requirements/REQ-0001-banner.md",
          "uriBaseId": "%SRCROOT%"
        },
        "region": {
          "startLine": 4,
          "startColumn": 9,
          "endLine": 4,
          "endColumn": 15,
          "byteOffset": 46,
          "byteLength": 6,
          "snippet": {
            "text": "reveiw"
          }
        }
      },
      "logicalLocations": [
        {
          "name": "REQ-0001"
        }
      ]
    }
  ],
  "partialFingerprints": {
    "reqFingerprint/v1": "d4aea69b692c3200-1"
  },
  "suppressions": [],
  "fixes": [
    {
      "description": {
        "text": "a guess: look at what it changes"
      },
      "artifactChanges": [
        {
          "artifactLocation": {
            "uri": "requirements/REQ-0001-banner.md",
            "uriBaseId": "%SRCROOT%"
          },
          "replacements": [
            {
              "deletedRegion": {
                "byteOffset": 46,
                "byteLength": 6
              },
              "insertedContent": {
                "text": "review"
              }
            }
          ]
        }
      ]
    }
  ]
}
{
  "ruleId": "markdown/link",
  "ruleIndex": 2,
  "level": "error",
  "message": {
    "text": "this link leads to 'requirements/brief.md', and nothing is there"
  },
  "locations": [
    {
      "physicalLocation": {
        "artifactLocation": {
          "uri": "requirements/REQ-0001-banner.md",
          "uriBaseId": "%SRCROOT%"
        },
        "region": {
          "startLine": 8,
          "startColumn": 14,
          "endLine": 9,
          "endColumn": 17,
          "byteOffset": 150,
          "byteLength": 21,
          "snippet": {
            "text": "[the\nbrief](brief.md)"
          }
        }
      },
      "logicalLocations": [
        {
          "name": "REQ-0001"
        }
      ]
    }
  ],
  "partialFingerprints": {
    "reqFingerprint/v1": "ce579613a3f9a574-1"
  },
  "suppressions": []
}
{
  "ruleId": "markdown/html",
  "ruleIndex": 1,
  "level": "note",
  "message": {
    "text": "HTML is left out of the site"
  },
  "locations": [
    {
      "physicalLocation": {
        "artifactLocation": {
          "uri": "requirements/REQ-0001-banner.md",
          "uriBaseId": "%SRCROOT%"
        },
        "region": {
          "startLine": 9,
          "startColumn": 24,
          "endLine": 9,
          "endColumn": 27,
          "byteOffset": 178,
          "byteLength": 3,
          "snippet": {
            "text": "<b>"
          }
        }
      },
      "logicalLocations": [
        {
          "name": "REQ-0001"
        }
      ]
    }
  ],
  "partialFingerprints": {
    "reqFingerprint/v1": "b35a9febf6412838-1"
  },
  "suppressions": [
    {
      "kind": "inSource",
      "justification": "The table of prices comes from the shop."
    }
  ]
}
$ jq '.runs[0] | .tool.driver.rules[.results[0].ruleIndex]' all.json
{
  "id": "lifecycle/status",
  "shortDescription": {
    "text": "the status is none of the kind's"
  },
  "fullDescription": {
    "text": "What a document needs, and who waits for whom, follows from its status."
  },
  "help": {
    "text": "Write one of the statuses that 'req schema' shows for the kind. ('req explain lifecycle/status' shows examples.)",
    "markdown": "Write one of the statuses that 'req schema' shows for the kind.\n\nFound here:\n\n~~~\n---\nid: REQ-0001\ntitle: Spring banner\nstatus: drfat\n---\n\n## Need\n\nVisitors should see the spring offer before they pay.\n~~~\n\nNot found here:\n\n~~~\n---\nid: REQ-0001\ntitle: Spring banner\nstatus: draft\n---\n\n## Need\n\nVisitors should see the spring offer before they pay.\n~~~\n"
  },
  "defaultConfiguration": {
    "level": "error"
  },
  "properties": {
    "tags": [
      "lifecycle"
    ]
  }
}
# the rules are those that were asked, with the severity they have here
$ printf 'rules: {markdown: note, markdown/html: off}\n' >req.yml
$ req lint --select markdown/html,markdown/link,link/self --format sarif | jq -c '.runs[0] | (.tool.driver.rules[] | [.id, .defaultConfiguration.level]), (.results[] | [.ruleId, .ruleIndex, .level])'
["link/self","error"]
["markdown/link","note"]
["markdown/link",1,"note"]
# nothing found is a report too
$ req lint --select link/self --format sarif | jq -c '.runs[0] | [.results, .invocations[0].executionSuccessful, (.tool.driver.rules | length)]'
[[],true,1]
