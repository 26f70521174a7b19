# Fifty at once take fifty different ids, past those of another branch.
$ repo && req init >out 2>&1 && req new requirement first >out && req commit -m first >out
$ git checkout -q -b other && req new requirement second >out && req new requirement third >out && req commit -m more >out && git checkout -q main
$ for i in $(seq 50); do req new requirement "number $i" >"out.$i" 2>&1 & done; wait
$ cat out.* | wc -l
50
$ ls requirements | sed 's/\(REQ-[0-9]*\).*/\1/' | sort -u | wc -l
51
$ ls requirements | sed 's/\(REQ-[0-9]*\).*/\1/' | sort | sed -n '1p;2p;$p'
REQ-0001
REQ-0004
REQ-0053
$ ls -A . requirements | grep -c tmp
0
[1]
# and in a plain folder, without git
$ mkdir -p ../plain && cd ../plain && for i in $(seq 20); do req new requirement "number $i" >"out.$i" 2>&1 & done; wait
$ ls requirements | sed 's/\(REQ-[0-9]*\).*/\1/' | sort -u | wc -l
20
