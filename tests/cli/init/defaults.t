# The commented defaults in a new req.yml are the true ones: without the comment signs, nothing changes.
$ repo && req init >out 2>&1 && req schema --json requirement >before && for k in goal metric decision term; do req schema --json $k >>before; done
$ sed -i 's/^# \([a-z ]*[a-z-]*:\)/\1/; s/^#   \( *[a-z@.\/-]*:\)/  \1/' req.yml && grep -c '^[a-z]' req.yml
11
$ sed -i '/^people:/,/raj@/d' req.yml && req lint
req: no documents found; 'req new requirement "…"' writes the first
$ req schema --json requirement >after && for k in goal metric decision term; do req schema --json $k >>after; done; cmp before after && echo same
same
