# What req.yml says of the site, and what is wrong in it.
$ doc req.yml <<END
> site:
>   style: site/style.css
>   head: site/head.html
>   footer: site/footer.html
>   shell: site/page.html
>   base-url: https://example.org/spring
>   repository: https://git.example.org/example/spring
>   host: gitea
>   branch: release/2027
> END
$ req lint
req: no documents found; 'req new requirement "…"' writes the first
$ doc req.yml <<END
> site:
>   style: ../style.css
>   head: /etc/passwd
>   footer: .git/config
>   base-url: javascript:alert(1)
>   repository: https://ana:secret@git.example.org/spring
>   host: svn
>   branch: a..b
>   edit: https://git.example.org/edit
>   source: https://git.example.org/{where}/{path}
>   colour: red
> END
$ req lint
req: no documents found; 'req new requirement "…"' writes the first
req.yml:2:10: error: 'site.style' names no file of this repository: it names a folder itself [config/syntax]
req.yml:3:9: error: 'site.head' names no file of this repository: it begins with a slash [config/syntax]
req.yml:4:11: error: 'site.footer' names no file of this repository: some file systems take it for '.git' [config/syntax]
req.yml:5:13: error: 'site.base-url' must be an address of http or https [config/syntax]
req.yml:6:15: error: 'site.repository' must be an address of http or https [config/syntax]
req.yml:7:9: error: 'svn' is no host that is known here [config/syntax]
req.yml:8:11: error: 'site.branch' is no name of a branch [config/syntax]
req.yml:9:9: error: 'site.edit' must be an address with {path} in it [config/syntax]
req.yml:10:11: error: 'site.source' must be an address with {path} in it [config/syntax]
req.yml:11:3: error: unknown key 'colour' [config/unknown]
[1]
$ doc req.yml <<END
> site: {repository: https://git.example.org/spring}
> END
$ req lint
req: no documents found; 'req new requirement "…"' writes the first
req.yml:1:20: error: nobody knows how pages of 'site.repository' are edited [config/syntax]
[1]
$ doc req.yml <<END
> site: [style.css]
> END
$ req lint
req: no documents found; 'req new requirement "…"' writes the first
req.yml:1:7: error: 'site' must be a map of names to values [config/syntax]
[1]
