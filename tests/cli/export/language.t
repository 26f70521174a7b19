# The pages say which language their documents are in, and which way it runs.
$ doc requirements/REQ-0001-a.md <<END
> ---
> id: REQ-0001
> title: באנר אביב
> status: draft
> ---
> END
$ doc glossary/ליד.md <<END
> ---
> term: ליד
> status: proposed
> ---
> END
$ for language in en de pt-BR he ar-EG none 'x" onload="a' ''; do echo "language: '$language'" >req.yml; req export html -o site >/dev/null 2>&1; grep -o '<html[^>]*>' site/index.html; done
<html lang="en">
<html lang="de">
<html lang="pt-BR">
<html lang="he" dir="rtl">
<html lang="ar-EG" dir="rtl">
<html lang="en">
<html lang="en">
<html lang="en">

# Names in any script have an address in plain letters, always the same.
$ (cd site/glossary && ls u-*)
u-f37249490e.html
