# Proposals in the shape of Kubernetes' enhancements, adopted by the example of req.yml(5).
$ example() { awk -v ss="$1" '/^\.S[sh]/{on=index($0,ss)} /^\.Ed/{p=0} p; on&&/^\.Bd/{p=1}' "$TESTS/../man/req.yml.5"; }
$ repo && example 'enhancement proposals' >req.yml && test $(wc -l <req.yml) -lt 15
$ doc keps/sig-kitchen/1234-faster-kettle/README.md <<'END'
> # KEP-1234: Faster Kettle
>
> <!-- toc -->
> - [Summary](#summary)
> <!-- /toc -->
>
> ## Summary
>
> Water boils in a minute.
> END
$ doc keps/sig-kitchen/1234-faster-kettle/kep.yaml <<'END'
> title: Faster Kettle
> kep-number: 1234
> status: implementable
> END
$ doc keps/sig-table/77-round-cups/README.md <<'END'
> <!--
> **Note:** to be filled in.
> -->
> # Round Cups
>
> ## Motivation
>
> Corners hurt. See [the kettle](../../sig-kitchen/1234-faster-kettle/README.md).
> END
$ doc keps/sig-table/77-round-cups/more-about-cups.md <<<'# More'
$ doc keps/NNNN-kep-template/README.md <<<'# KEP-NNNN: Your title'
$ doc keps/README.md <<<'# Proposals'
$ req list -c id,title,path
ID        TITLE          PATH
KEP-1234  Faster Kettle  keps/sig-kitchen/1234-faster-kettle/README.md
KEP-77    Round Cups     keps/sig-table/77-round-cups/README.md
$ req lint
$ req show KEP-77 | head -2
KEP-77  Round Cups
enhancement, without a status  keps/sig-table/77-round-cups/README.md
$ req export html -o site && ls site/enhancements
req: 9 pages; 18 files written, 0 unchanged, 0 removed
site/index.html
KEP-1234.html
KEP-77.html
index.html
list.csv
$ grep -o '<h1.*</h1>' site/enhancements/KEP-1234.html
<h1 dir="auto">Faster Kettle</h1>
$ grep -c 'KEP-1234: Faster' site/enhancements/KEP-1234.html
0
[1]
# Which folder a new one belongs into, nobody can know.
$ req new enhancement Square kettle
req: error: a new enhancement may go into many folders, 'keps/*/*'; write it by hand
[2]
# A link that would be a document elsewhere is nothing here.
$ ln -s 77-round-cups/README.md keps/sig-table/old-name.md && req lint
