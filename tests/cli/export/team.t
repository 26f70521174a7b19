# What a team puts around its pages, and what of it is not let in.
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> ---
> END
$ doc req.yml <<END
> site: {style: site/own.css, head: site/head.html, footer: site/footer.html}
> END
$ doc site/own.css <<END
> :root { --link: teal }
> END
$ doc site/head.html <<END
> <meta name="description" content="All we need &amp; want"><META PROPERTY=og:image content="https://example.org/a.png">
> <meta http-equiv="refresh" content="0; url=https://evil.example.org"><meta name=referrer content=unsafe-url>
> <link rel="stylesheet" href="https://evil.example.org/a.css"><link rel=icon href=logo.svg><base href="https://evil.example.org">
> <script src="https://evil.example.org/a.js"></script><style>body { display: none }</style><title>Bank</title>
> END
$ doc site/logo.svg <<END
> <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>
> END
$ doc site/footer.html <<END
> Ask <a href="mailto:team@example.org" onclick="alert(1)">us</a>, read <a href="../requirements/REQ-0001-banner.md">the banner</a>
> <p class=legal style="position: fixed" id=x>Zoë &copy; <b>2027<i></b> <img src=logo.svg onerror="alert(1)"> <img src="../../etc/passwd"> <img src="https://evil.example.org/a.png">
> <a href="javascript:alert(1)">one</a> <a href="//evil.example.org">two</a> <a href="&#106;avascript:alert(1)">three</a>
> <script>alert("four")</script><svg onload="alert(1)"><text>five</text></svg><iframe src="x">six</iframe>
> <form action="https://evil.example.org"><input name=a><button>seven</button></form><h1>eight</h1>{{main}}
> END
$ req export html -o site-out >/dev/null 2>&1
$ cat site-out/team.css
:root { --link: teal }
$ grep -A9 '"style.css"' site-out/index.html | sed '/<\/head/,$d; /<script/d'
<link rel="stylesheet" href="style.css">
<link rel="stylesheet" href="team.css">
<meta name="description" content="All we need &amp; want">
<meta property="og:image" content="https://example.org/a.png">
<link rel="icon" href="files/logo-ba239b9b15f1306d.svg">
$ sed -n '/<footer/,$p' site-out/requirements/REQ-0001.html
<footer class="end"><div class="own" dir="auto">Ask <a href="mailto:team@example.org">us</a>, read <a href="REQ-0001.html">the banner</a>
<p class="legal">Zoë © <b>2027<i></i></b> <img src="../files/logo-ba239b9b15f1306d.svg" alt="">  
one two three

</p>
seveneight{{main}}
</div>
<p class="colophon">Written by req from plain text in git.</p>
</footer>
</body>
</html>

# A footer that changes changes every page; one that does not, none.
$ req export html -o site-out 2>&1 | grep -o ' 0 files written'
 0 files written
$ doc site/footer.html <<END
> Less.
> END
$ req export html -o site-out >/dev/null 2>&1
$ grep -A1 '<footer' site-out/requirements/REQ-0001.html
<footer class="end"><div class="own" dir="auto">Less.
</div>

# A frame of its own has places. Only the main part must be among them, once.
$ doc req.yml <<END
> site: {shell: site/frame.html}
> END
$ doc site/frame.html <<END
> <header><p>{{brand}} at {{title}}</p>{{search}}{{navigation}}</header><aside>Internal {{nothing}}</aside>{{main}}{{footer}}
> END
$ req export html -o site-out >/dev/null 2>&1
$ sed -n '/<body/,/<main/p' site-out/index.html | sed 's/<header class="welcome.*//; s/<li.*//' | grep -v '^$\|role="search"'
<body><a class="skip" href="#page.main">Skip to the text</a><header><p><a class="brand" href="index.html" aria-current="page"><img src="icon.svg" alt="" width="34" height="24"><bdi>Requirements and glossary</bdi></a> at <bdi>Requirements and glossary</bdi></p>
<nav aria-label="Main"><button class="menu" type="button" popovertarget="page.menu">Menu</button><ul class="places" id="page.menu" popover="auto">
</ul>
</nav>
</header>
<aside>Internal {{nothing}}</aside>
<main id="page.main">
$ sed -n '/<\/main>/,$p' site-out/index.html | grep -v '^$'
</main>
<footer class="end"><p class="colophon">Written by req from plain text in git.</p>
</footer>
</body>
</html>
$ echo '<p>none' >site/frame.html && req export html -o site-out
req: error: 'site.shell' in req.yml: in 'site/frame.html' must stand {{main}}, once, and in no element but div
[3]
$ echo '{{main}}{{main}}' >site/frame.html && req export html -o site-out
req: error: 'site.shell' in req.yml: in 'site/frame.html' must stand {{main}}, once, and in no element but div
[3]

# What is not there, is a link, or too large is told.
$ echo 'site: {footer: site/none.html}' >req.yml && req export html -o site-out
req: error: 'site.footer' in req.yml: the file 'site/none.html' is not there
[3]
$ ln -s /etc/passwd site/link.html && echo 'site: {footer: site/link.html}' >req.yml && req export html -o site-out
req: error: 'site.footer' in req.yml: the file 'site/link.html' is no file of this repository
[3]
$ head -c 70000 /dev/zero | tr '\0' a >site/large.html && echo 'site: {footer: site/large.html}' >req.yml && req export html -o site-out
req: error: 'site.footer' in req.yml: the file 'site/large.html' is too large
[3]
$ printf '<p>\377' >site/odd.html && echo 'site: {footer: site/odd.html}' >req.yml && req export html -o site-out
req: error: 'site.footer' in req.yml: 'site/odd.html' is no text in UTF-8 or has too many elements
[3]
$ (for i in $(seq 1300); do echo '<p>a</p>'; done) >site/many.html && echo 'site: {footer: site/many.html}' >req.yml && req export html -o site-out
req: error: 'site.footer' in req.yml: 'site/many.html' is no text in UTF-8 or has too many elements
[3]

# A byte order mark is none of the text; what is no text is told.
$ printf '\357\273\277<p>Less.' >site/marked.html && echo 'site: {footer: site/marked.html}' >req.yml && req export html -o site-out 2>/dev/null >&2
$ grep -o '<div class="own".*' site-out/index.html
<div class="own" dir="auto"><p>Less.</p>
$ printf '<p>a\0b' >site/null.html && echo 'site: {footer: site/null.html}' >req.yml && req export html -o site-out
req: error: 'site.footer' in req.yml: 'site/null.html' is no text in UTF-8 or has too many elements
[3]

# The page itself cannot be put into a link or a table.
$ for frame in '<a href="https://evil.example.org">{{main}}</a>' '<table><tr><td>{{main}}</table>' '<p>{{main}}'; do
>   echo "$frame" >site/frame.html && echo 'site: {shell: site/frame.html}' >req.yml && req export html -o site-out; done 2>&1 | uniq -c | sed 's/^ *//'
3 req: error: 'site.shell' in req.yml: in 'site/frame.html' must stand {{main}}, once, and in no element but div
$ echo '<div><div>{{main}}</div></div>' >site/frame.html && req export html -o site-out 2>/dev/null
site-out/index.html
