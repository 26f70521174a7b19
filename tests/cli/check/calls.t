# What is not understood is said.
$ req check main
$ repo && req check
$ req check main
$ git commit -q --allow-empty -m one && req check main nowhere
$ req check main --format sarf
$ req check main --fail-on fatal
$ req check main --pre-receive
$ req check main
$ req check HEAD HEAD --format json | jq -c .summary
