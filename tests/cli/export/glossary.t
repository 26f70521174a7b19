# From A to Z: signs do not count, accents neither, other scripts behind; words that lead to terms.
$ term() { printf -- '---\nterm: %s\nstatus: %s\n%s\n---\n' "$2" "$3" "$4" >"glossary/$1.md"; }
$ mkdir glossary
$ term net '".NET"' agreed 'definition: A runtime.'
$ term evaluer évaluer agreed 'definition: To weigh.'
$ term zwei 2FA proposed 'avoid: [two steps]'
$ term zhuk жук agreed 'definition: A beetle.'
$ term kanji 顧客 agreed 'definition: A customer.'
$ term lead lead contested 'means: {marketing: "Anyone <b>.", it: A row.}
> sponsor: nadia@example.org
> owners: {marketing: ana@example.org}
> avoid: [prospect record, éprouvette]
> aliases: [leads, sales lead]'
$ term old lead-in retired 'avoid: [opener]'
$ req export html -o site 2>/dev/null
site/index.html
$ sed -n '/class="letters"/,/<\/nav>/p' site/glossary/index.html | grep -o '<a [^<]*\|<span>[^<]*' | xargs -d '\n'
<a href="#letter.0-9">0–9 <span>A <span>B <span>C <span>D <a href="#letter.e">E <span>F <span>G <span>H <span>I <span>J <span>K <a href="#letter.l">L <span>M <a href="#letter.n">N <span>O <a href="#letter.p">P <span>Q <span>R <a href="#letter.s">S <a href="#letter.t">T <span>U <span>V <span>W <span>X <span>Y <span>Z <a href="#letter.u416">Ж <a href="#letter.u6f22">漢字
$ grep -o '<section class="letter">.*\|<h3>.*' site/glossary/index.html | sed 's/<[^>]*>/ /g'
   lead    Contested  
  0–9 
   2FA    Proposed  
  E 
  éprouvette  
   évaluer   
  L 
   lead    Contested  
   lead-in    Retired  
  N 
   .NET   
  P 
  prospect record  
  S 
  sales lead  
  T 
  two steps  
  Ж 
   жук   
  漢字 
   顧客   
$ grep -A1 '<del>éprouvette' site/glossary/index.html
<ul class="terms"><li class="pointer"><h3><del>éprouvette</del></h3>
<p>Say <a class="document" href="lead.html"><bdi>lead</bdi></a> instead.</p>
--
<p class="instead">Say <bdi>lead</bdi>, not <del>prospect record</del>, <del>éprouvette</del>.</p>
</li>
$ # To settle first: both meanings, never one as the truth; who does what next
$ sed -n '/page.to-settle/,/<\/section>/p' site/glossary/index.html
<section class="unsettled"><h2 id="page.to-settle">To settle first</h2>
<article class="contested"><h3><a class="document" href="lead.html"><bdi>lead</bdi></a> <span class="status contested">Contested</span></h3>
<div class="sides"><div class="side side-0"><h4>Marketing</h4>
<p dir="auto">Anyone &lt;b&gt;.</p>
</div>
<div class="side side-1"><h4>IT</h4>
<p dir="auto">A row.</p>
</div>
</div>
</article>
</section>
$ sed -n '/class="settle"/,/<\/section>/p' site/glossary/lead.html
<section class="settle"><h2>How this is settled</h2>
<ol><li><span class="key side-0">Marketing</span> <bdi>ana@example.org</bdi> reads what the others mean.</li>
<li><span class="key side-1">IT</span> names somebody who speaks for it.</li>
<li>Together they write one definition that each can say yes to, and the status becomes agreed. Or two words are made of one.</li>
</ol>
<p class="what">Where they cannot: <bdi>nadia@example.org</bdi> decides.</p>
</section>
$ # Cards for each side, without a script; what nobody else means is nothing to learn
$ cat site/glossary/learn/index.html | grep -o 'For .*\|<a href="for.*'
For Marketing</h2>
<a href="for-marketing.html">1 word, as IT means it</a></p>
For IT</h2>
<a href="for-it.html">1 word, as Marketing means it</a></p>
$ sed -n '/class="cards"/,/<\/ul>/p' site/glossary/learn/for-it.html
<ul class="cards"><li><details class="turn"><summary><bdi>lead</bdi> <span class="status contested">Contested</span></summary>
<div class="back"><dl class="said"><div class="side-0"><dt class="key">Marketing</dt>
<dd dir="auto">Anyone &lt;b&gt;.</dd>
</div>
<div class="side-1"><dt class="key">IT</dt>
<dd dir="auto">A row.</dd>
</div>
</dl>
<p class="what">Not settled yet: say which of these you mean.</p>
<p class="instead">Say <bdi>lead</bdi>, not <del>prospect record</del>, <del>éprouvette</del>.</p>
<p class="more"><a href="../lead.html">All about <bdi>lead</bdi></a></p>
</div>
</details>
</li>
</ul>
$ sed -n '/class="cards"/,/<\/ul>/p' site/glossary/learn/for-it.html | grep -c '<script\|<input\|<form'
0
[1]
$ # A page a letter where one page would hold too much
$ for i in $(seq 301); do term w$i "word $i" agreed 'definition: A word.'; done
$ for i in $(seq 13); do term c$i "bone $i" contested 'means: {it: A bone.}'; done
$ req export html -o site 2>/dev/null
site/index.html
$ ls site/glossary/letters site/glossary/learn
site/glossary/learn:
for-it.html
for-marketing.html
index.html

site/glossary/letters:
0-9.html
b.html
e.html
l.html
n.html
p.html
s.html
t.html
to-settle.html
u416.html
u6f22.html
w-2.html
w.html
$ grep -c 'class="contested"' site/glossary/index.html site/glossary/letters/to-settle.html
site/glossary/index.html:12
site/glossary/letters/to-settle.html:14
$ grep 'more to settle' site/glossary/index.html
<p class="more"><a href="letters/to-settle.html">And 2 more to settle</a></p>
$ grep -o '<strong>W.*' site/glossary/index.html; grep -A1 'word 301' site/glossary/index.html
<strong>W</strong> <bdi>word 1</bdi> – <bdi>word 99</bdi></a> <span class="count">301 words</span></li>
[1]
$ grep 'class="turning"' site/glossary/letters/w.html
<nav class="turning" aria-label="Pages"><span>Page 1 of 2</span><a href="w-2.html" rel="next">Next page</a></nav>
$ grep -c '<h3>' site/glossary/letters/w.html site/glossary/letters/w-2.html
site/glossary/letters/w.html:200
site/glossary/letters/w-2.html:101
$ grep -o 'aria-current="true">.*' site/glossary/letters/w-2.html
aria-current="true">Glossary</a></li>
aria-current="true">W</a></li>
