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
bounce
term, agreed  glossary/bounce.md
! a false friend: one word with three meanings

  A visitor who leaves after one page.

  marketing                               it
  A person whom the page did not win.     A visitor with one row in the page
                                          log of the day.

  The same word, another term

  glossary/bounce.md                      glossary/mail-bounce.md
  A visitor who leaves after one page.    marketing: A reader whom we have
                                          lost. it: A reply with a code between
                                          500 and 599.

  avoid          one-page visit: nobody visits a page
                 exit
  scope          requirements/web
                 goals
  right          One bounce of ten is a mistyped address.
  wrong          One one-page visit of ten.
$ req show mail-bounce
Returned  mail
term, proposed  glossary/mail-bounce.md
! a false friend: one word with three meanings

  marketing                               it
  A reader whom we have lost.             A reply with a code between 500 and
                                          599.

  The same word, another term

  glossary/mail-bounce.md                 glossary/bounce.md
  marketing: A reader whom we have        A visitor who leaves after one page.
  lost. it: A reply with a code between
  500 and 599.

  aliases        Bounce

  for contested  nothing is missing
$ req show session
session
term, contested  glossary/session.md
! contested: the sides have not agreed on what it means

  A stretch of time.

  marketing                               it
  Page views with pauses under 30         says nothing yet
  minutes.

  for agreed     nothing is missing
# As many meanings as sides have written, and no columns where a definition says it all.
$ printf 'sides: [marketing, it, sales]\n' >req.yml
$ printf -- '---\nterm: visit\nstatus: proposed\nmeans: {marketing: A page view., it: A request., sales: A call at our office.}\n---\n' >glossary/visit.md
$ req show visit | sed -n 3p
! a false friend: one word with three meanings
$ printf -- '---\nterm: offer\nstatus: agreed\ndefinition: What we ask for it.\nmeans: {marketing: , it: , sales: }\n---\n' >glossary/offer.md
$ req show offer
offer
term, agreed  glossary/offer.md

  What we ask for it.
