# What req-glossary(7) says of words holds: each of its examples, told by line and column.
$ t() { printf -- "---\n$2\nstatus: agreed\n---\n" | doc "glossary/$1.md"; }
$ t lead 'term: lead\naliases: [sales lead]'; t it 'term: IT'; t spring 'term: Spring\ncase: exact'
$ t webshop 'term: webshop\navoid: [WebShop]'; t query 'term: query'; t box 'term: box'; t row 'term: row of data'
$ t page 'term: landing page'; t opt-in 'term: opt-in'; t cookie 'term: cookie banner'; t banner 'term: banner'
$ t token 'term: token\nscope: [requirements/mail]'
$ doc requirements/mail/REQ-0002-y.md <<END
> ---
> id: REQ-0002
> title: A token
> status: draft
> ---
> END
$ doc requirements/REQ-0001-x.md <<'END'
> ---
> id: REQ-0001
> title: x
> status: draft
> ---
> Each lead counts; leading, mislead. Lead, LEAD, leads, the lead's address, lead-based.
> 
> it works with IT and ITs. In spring, Spring. The webshop and the WebShop.
> 
> queries, boxes, rows of data. landing-page design, landing page, opt in, opt-in.
> 
> a sales, lead; sales *lead*; sales lead; sales
> lead
> 
> > sales
> > lead
> 
> cookie banner, banner, token. crm.leads lead_id `lead` [x](#lead) ~~lead~~ <!-- lead -->
> END
$ for w in lead IT Spring webshop query box "row of data" "landing page" opt-in "cookie banner" banner token; do echo "$w:" $(req term uses "$w" | grep -oE 'REQ-000[12]-.\.md:[0-9]+:[0-9]+' | cut -d: -f2-); done
lead: 6:6 6:37 6:43 6:49 6:60 6:76 12:10 12:23 12:30 12:42 15:3
IT: 8:15 8:22
Spring: 8:38
webshop: 8:50
query: 10:1
box: 10:10
row of data: 10:17
landing page: 10:31 10:52
opt-in: 10:74
cookie banner: 18:1
banner: 18:16
token: 3:10
$ req lint --select term/avoided
requirements/REQ-0001-x.md:8:66: warning: say "webshop", not "WebShop" [term/avoided]
