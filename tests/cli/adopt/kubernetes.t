# A glossary in the shape of Kubernetes', adopted by the example of req.yml(5).
$ example() { awk -v ss="$1" -v nr="$2" '/^\.S[sh]/{on=index($0,ss)} /^\.Ed/{p=0} p; on&&/^\.Bd/{p=++n==nr}' "$TESTS/../man/req.yml.5"; }
$ repo && example 'glossary of Kubernetes' 1 >req.yml && test $(wc -l <req.yml) -lt 15 && cd "$(mkdir -p content/en/docs/reference/glossary && echo content/en/docs/reference/glossary)"
$ doc index.md <<'END'
> ---
> title: Glossary
> layout: glossary
> card:
>   name: reference
> ---
> END
$ doc kettle.md <<'END'
> ---
> title: Kettle
> id: kettle
> date: 2019-01-11
> full_link: /docs/concepts/kitchen/kettle/
> short_description: >
>   A vessel in which water is boiled.
>
> aka:
> - Boiler
> - Water cooker
> tags:
> - fundamental
> ---
>  A vessel with a lid and a spout, in which water is boiled.
>
> <!--more-->
>
> Every {{< glossary_tooltip text="cup" term_id="cup" >}} is filled from a [kettle](/docs/concepts/kitchen/kettle/).
> END
$ doc cup.md <<'END'
> ---
> title: Cup
> id: cup
> date: 2018-04-12
> full_link: 
> short_description: >
>   What a kettle is poured into.
>
> aka: 
> tags:
> - tool
> - user-type
> ---
>  A small vessel to drink from.
>
> <!--more--> 
> END
$ req list -c id,status,term,aliases,tags
ID      STATUS  TERM    ALIASES               TAGS
cup     agreed  Cup                           tool, user-type
kettle  agreed  Kettle  Boiler, Water cooker  fundamental
$ req lint
$ req list --format ids 'definition:boiled' has:aliases
kettle
$ req show kettle
Kettle
term, agreed  content/en/docs/reference/glossary/kettle.md

  A vessel in which water is boiled.

  aliases        Boiler
                 Water cooker
  tags           fundamental

A vessel with a lid and a spout, in which water is boiled.

Every {{< glossary_tooltip text="cup" term_id="cup" >}} is filled from a kettle
</docs/concepts/kitchen/kettle/>.

Words explained
  Cup: What a kettle is poured into.
$ req export html -o ../site
req: 9 pages; 17 files written, 0 unchanged, 0 removed
../site/index.html
$ grep -o 'is poured into' ../site/glossary/cup.html; ls ../site/glossary
is poured into
cup.html
index.html
kettle.html
# Changes go under the files' own names; a new term is scaffolded by the team's own template.
$ req set cup aliases+=Mug definition="What tea is drunk from." >out && sed -n 6,9p cup.md
short_description: What tea is drunk from.

aka: [Mug] 
tags:
$ mkdir ../../../../../templates && example 'glossary of Kubernetes' 2 >../../../../../templates/term.md && req new term Tea pot && cat tea-pot.md && req lint
content/en/docs/reference/glossary/tea-pot.md
---
title: Tea pot
short_description:
aka:
tags:
---
content/en/docs/reference/glossary/tea-pot.md:3:1: warning: nothing says what "Tea pot" means [term/meaning]
