# A glossary in the shape of the Cloud Native Glossary, adopted by the example of req.yml(5).
$ example() { awk -v ss="$1" '/^\.S[sh]/{on=index($0,ss)} /^\.Ed/{p=0} p; on&&/^\.Bd/{p=1}' "$TESTS/../man/req.yml.5"; }
$ repo && example 'Cloud Native' >req.yml && test $(wc -l <req.yml) -lt 15
$ doc content/en/_index.md <<'END'
> ---
> title: Kitchen Glossary
> status: Completed
> ---
> # Kitchen Glossary
> END
$ doc content/en/contribute/_index.md <<'END'
> ---
> title: How To Contribute
> toc_hide: true
> ---
> END
$ doc content/en/kettle.md <<'END'
> ---
> title: Kettle
> status: Completed
> category: Technology
> tags: ["vessel", "", ""]
> ---
>
> A [vessel](/vessel/) in which
> water is boiled.
>
> ## Problem it addresses
>
> Water is cold.
>
> ## How it helps
>
> It boils the water.
> END
$ doc content/en/cup.md <<'END'
> ---
> Title: Cup (Mug)
> Status: Feedback Appreciated
> Category: concept
> ---
>
> What a kettle is poured into.
> END
$ doc content/en/spoon.md <<'END'
> ---
> title: Spoon
> status: completed
> category: concept
> ---
>
> What sugar is stirred with.
> END
$ req list -c id,status,title,definition
ID      STATUS                TITLE      DEFINITION
cup     Feedback Appreciated  Cup (Mug)  What a kettle is poured into.
kettle  Completed             Kettle     A vessel in which water is boiled.
spoon   Completed             Spoon      What sugar is stirred with.
$ req lint
$ req list --format ids 'status:"feedback appreciated"'
cup
$ req show cup
Cup (Mug)
term, Feedback Appreciated  content/en/cup.md
! Feedback Appreciated: the sides have not agreed on what it means

  for Completed  nothing is missing

What a kettle is poured into.

Words explained
  Kettle: A vessel in which water is boiled.
$ req export html -o site && ls site/glossary
req: 10 pages; 18 files written, 0 unchanged, 0 removed
site/index.html
cup.html
index.html
kettle.html
spoon.html
$ grep -c 'A vessel in which' site/glossary/index.html
1
# No status names what may follow it, so any may; what stands in the body is not changed from outside.
$ req set kettle status="Not Started" && sed -n 3p content/en/kettle.md
content/en/kettle.md
status: Not Started
$ req set kettle definition=Pot
req: error: 'definition' does not stand in front matter here (see req.yml)
[2]
# What is wrong is still found.
$ sed -i 's/^status: .*/status: Complete/' content/en/kettle.md && req lint
content/en/kettle.md:3:9: error: 'Complete' is no status of a term [lifecycle/status]
[1]
# Empty items of a list are not shown.
$ req show kettle | sed -n 4p
  tags           vessel
$ sed -i '1i title: Words of the kitchen' req.yml && req export html -o site 2>out && grep -o '<title>.*</title>' site/index.html
site/index.html
<title>Words of the kitchen</title>
