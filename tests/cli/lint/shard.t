# Shares of the documents; tests/shards holds that they make the whole.
$ repo && for i in 1 2 3 4; do printf -- '---\nid: REQ-000%d\ntitle: A\nstatus: draft\n---\n\n## Need\n\nTBD\n' $i | doc requirements/REQ-000$i-a.md; done
$ for i in 1 2 3; do echo share $i; req lint --shard $i/3 --select smell/placeholder 2>/dev/null | cut -d: -f1,2; done
share 1
share 2
requirements/REQ-0001-a.md:9
share 3
requirements/REQ-0002-a.md:9
requirements/REQ-0003-a.md:9
requirements/REQ-0004-a.md:9
# As req-scale(7) puts them together.
$ for i in 1 2 3; do req lint --shard $i/3 --exit-zero --format json >lint-$i.json; done
$ jq -s '{version: 1, findings: map(.findings) | add}' lint-*.json >lint.json
$ jq -r '.findings[] | "\(.path) \(.rule)"' lint.json | sort >shares
$ req lint --exit-zero --format json | jq -r '.findings[] | "\(.path) \(.rule)"' | sort | cmp - shares && wc -l <shares
4
$ req lint --shard 0/3
req: error: '0/3' is not I/N, as --shard wants: 1/4 to 4/4 are the shares of four machines
[2]
$ req lint --shard 4/3
req: error: '4/3' is not I/N, as --shard wants: 1/4 to 4/4 are the shares of four machines
[2]
$ req lint --shard 1/1001
req: error: '1/1001' is not I/N, as --shard wants: 1/4 to 4/4 are the shares of four machines
[2]
$ req lint --shard 1/2 --fix
req: error: --shard shares out what is looked at; it does not go with --fix, --diff or --stdin-filename
[2]
