# The number of threads never shows.
$ cp -r $EXAMPLES/spring-campaign . && cd spring-campaign
$ for i in $(seq 5000 5300); do sed "s/REQ-0011/REQ-$((i % 290 + 5000))/" requirements/REQ-0011-*.md >requirements/REQ-$i-x.md; done
$ req lint --threads 1 --format json --exit-zero >../one.json; req lint --threads 4 --format json --exit-zero >../four.json
$ cmp ../one.json ../four.json && grep -c '"rule"' ../one.json
915
