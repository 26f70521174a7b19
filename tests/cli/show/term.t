# A term in the terminal: meanings beside each other, what is not settled, and terms of the same word.
$ doc glossary/bounce.md <<'END'
> ---
> term: bounce
> status: agreed
> definition: A visitor who leaves after one page.
> means: {marketing: A person whom the page did not win., it: A visitor with one row in the page log of the day.}
> avoid: [one-page visit, exit]
> reasons: {One-page visit: nobody visits a page}
> scope: [requirements/web, goals]
> examples: {right: [One bounce of ten is a mistyped address.], wrong: [One one-page visit of ten.]}
> ---
> END
$ doc glossary/mail-bounce.md <<'END'
> ---
> term: Returned  mail
> status: proposed
> means: {marketing: A reader whom we have lost., it: A reply with a code between 500 and 599.}
> aliases: [Bounce]
> ---
> END
$ doc glossary/session.md <<'END'
> ---
> term: session
> status: contested
> definition: A stretch of time.
> means: {marketing: Page views with pauses under 30 minutes.}
> ---
> END
$ req show bounce
$ req show mail-bounce
$ req show session
