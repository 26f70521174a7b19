# What the site is called; a title without a word is none.
$ req init >/dev/null 2>&1
$ for title in Spring '' ' '; do req export html -o site --title "$title" >/dev/null 2>&1; grep -o '<title>.*</title>' site/index.html; done
<title>Spring</title>
<title>Requirements and glossary</title>
<title>Requirements and glossary</title>
$ echo 'title: "  "' >req.yml && req export html -o site >/dev/null 2>&1; grep -o '<title>.*</title>' site/index.html
<title>Requirements and glossary</title>
