# The first use of a term in each section opens its meaning, which stands once, at the page's end.
$ doc glossary/lead.md <<END
> ---
> term: lead
> status: agreed
> definition: A person who asked to <hear> from us.
> avoid: [prospect record]
> reasons: {prospect record: It names our table.}
> ---
> A lead is no prospect record.
> END
$ doc glossary/session.md <<END
> ---
> term: session
> status: contested
> definition: What one side would like it to be.
> means: {marketing: A visit of a lead., it: A row with an end.}
> ---
> END
$ doc glossary/lead-time.md <<END
> ---
> term: lead time
> status: agreed
> definition: The days that IT asks for.
> ---
> END
$ doc requirements/REQ-0001-a.md <<'END'
> ---
> id: REQ-0001
> title: Every lead
> status: draft
> ---
> ## A lead
> One lead, two Leads, the lead
> time, a lead
> time; [a session](../glossary/session.md), `session`, a *session*.
>
> ## More
> - A **lead** here, a prospect record there, a lead *time*.
> END
$ req export html -o site 2>/dev/null
site/index.html
$ # Once a section, the longest word, across a line's end; not in headings, links and code
$ grep -o '<button class="term"[^>]*>[^<]*' site/requirements/REQ-0001.html
<button class="term" type="button" popovertarget="term.1" popovertargetaction="show" interestfor="term.1">lead
<button class="term" type="button" popovertarget="term.2" popovertargetaction="show" interestfor="term.2">lead
<button class="term" type="button" popovertarget="term.3" popovertargetaction="show" interestfor="term.3">session
<button class="term" type="button" popovertarget="term.1" popovertargetaction="show" interestfor="term.1">lead
<button class="term" type="button" popovertarget="term.4" popovertargetaction="show" interestfor="term.4">prospect record
$ grep -A40 '<section class="opened"' site/requirements/REQ-0001.html | sed '/<\/section>/q'
<section class="opened" aria-label="Words of the glossary"><div class="meaning" id="term.1" popover><p class="word"><a href="../glossary/lead.html"><bdi>lead</bdi></a></p>
<p dir="auto">A person who asked to &lt;hear&gt; from us.</p>
</div>
<div class="meaning" id="term.2" popover><p class="word"><a href="../glossary/lead-time.html"><bdi>lead time</bdi></a></p>
<p dir="auto">The days that IT asks for.</p>
</div>
<div class="meaning" id="term.3" popover><p class="word"><a href="../glossary/session.html"><bdi>session</bdi></a> <span class="status contested">Contested</span></p>
<p class="what">The sides do not agree on this word yet.</p>
<dl class="said"><div><dt><span class="key side-0">Marketing</span></dt>
<dd dir="auto">A visit of a lead.</dd>
</div>
<div><dt><span class="key side-1">IT</span></dt>
<dd dir="auto">A row with an end.</dd>
</div>
</dl>
</div>
<div class="meaning" id="term.4" popover><p class="word"><a href="../glossary/lead.html"><bdi>lead</bdi></a></p>
<p class="instead">Say <bdi>lead</bdi>, not <del>prospect record</del>. <bdi>It names our table.</bdi></p>
<p dir="auto">A person who asked to &lt;hear&gt; from us.</p>
</div>
</section>
$ # A term's own page opens other words, not its own; what each side means opens words too
$ grep -c 'class="term"' site/glossary/lead.html site/glossary/session.html
site/glossary/lead.html:0
site/glossary/session.html:1
$ # Where no glossary is, nothing opens
$ mkdir plain && cp -r requirements plain && req export html -C plain -o $DIR/bare 2>/dev/null
$DIR/bare/index.html
$ grep -c 'class="term"' bare/requirements/REQ-0001.html
0
[1]
