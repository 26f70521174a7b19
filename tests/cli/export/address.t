# A site that knows where it will stand tells search engines.
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Banner & "more"
> status: draft
> was: [REQ-0009]
> ---
> END
$ req export html -o site >/dev/null 2>&1
$ test -e site/sitemap.xml
[1]
$ grep -c 'canonical\|og:' site/index.html
0
[1]
$ req export html -o site --base-url https://example.org/spring >/dev/null 2>&1
$ grep 'canonical\|og:' site/requirements/REQ-0001.html
<link rel="canonical" href="https://example.org/spring/requirements/REQ-0001.html">
<meta property="og:type" content="article">
<meta property="og:title" content="Banner &amp; &quot;more&quot;">
<meta property="og:site_name" content="Requirements and glossary">
<meta property="og:url" content="https://example.org/spring/requirements/REQ-0001.html">
$ sed 's/<url>/\n/g; s/<.urlset>/\n&/' site/sitemap.xml | grep 'spring/index\|urlset\|REQ'; echo
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<loc>https://example.org/spring/index.html</loc></url>
<loc>https://example.org/spring/requirements/REQ-0001.html</loc></url>
</urlset>
\
$ xmllint --noout site/sitemap.xml
$ echo 'site: {base-url: "https://example.org/other/"}' >req.yml && req export html -o site >/dev/null 2>&1 && grep canonical site/index.html site/requirements/REQ-0009.html
site/index.html:<link rel="canonical" href="https://example.org/other/index.html">
site/requirements/REQ-0009.html:<link rel="canonical" href="https://example.org/other/requirements/REQ-0001.html">
$ req export html -o site --base-url https://example.org >/dev/null 2>&1 && grep -o 'canonical.*' site/index.html
canonical" href="https://example.org/index.html">
$ for url in example.org javascript:alert ftp://example.org 'https://example.org/?a' 'https://a@example.org' 'https://example.org/#a' 'https://exa mple.org' https:// ''; do req export html -o site --base-url "$url"; done
req: error: --base-url must be like https://example.org/spring
req: error: --base-url must be like https://example.org/spring
req: error: --base-url must be like https://example.org/spring
req: error: --base-url must be like https://example.org/spring
req: error: --base-url must be like https://example.org/spring
req: error: --base-url must be like https://example.org/spring
req: error: --base-url must be like https://example.org/spring
req: error: --base-url must be like https://example.org/spring
req: error: --base-url must be like https://example.org/spring
[2]
