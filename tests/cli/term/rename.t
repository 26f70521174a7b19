# Another word for a term: its file, references and uses follow, in the grammar of each place.
$ repo && req term new lead --alias "sales lead" --definition "A person; every lead counts." >out
$ req term new customer --definition "A lead who paid." >out && req term set customer see=lead broader=lead >out
$ doc requirements/REQ-0001-form.md <<END
> ---
> id: REQ-0001
> title: "Leads: a form"
> status: draft
> # a comment about a lead
> ---
> 
> ## Need
> 
> Leads fill in a form; a lead, the lead's address and the leads' addresses. A lead is no sales lead.
> LEADS come, and a **lead** or a *lead* too. See [the file](../glossary/lead.md#top) and \`lead\`.
> END
$ git add . && git commit -q -m before
$ req term rename lead applicant --dry-run
glossary/customer.md:4:15: lead -> applicant
glossary/lead.md:4:29: lead -> applicant
requirements/REQ-0001-form.md:3:9: Leads -> Applicants
requirements/REQ-0001-form.md:10:1: Leads -> Applicants
requirements/REQ-0001-form.md:10:25: lead -> applicant
requirements/REQ-0001-form.md:10:35: lead -> applicant
requirements/REQ-0001-form.md:10:58: leads -> applicants
requirements/REQ-0001-form.md:10:78: lead -> applicant
requirements/REQ-0001-form.md:11:1: LEADS -> Applicants
requirements/REQ-0001-form.md:11:21: lead -> applicant
requirements/REQ-0001-form.md:11:34: lead -> applicant
req: would rewrite 11 uses and 3 references in 3 files
$ req term rename lead applicant --diff >../patch
req: would rewrite 11 uses and 3 references in 3 files
$ git status --short
$ cat ../patch
diff --git a/glossary/customer.md b/glossary/customer.md
index 3f12c5c..b24813b 100644
--- a/glossary/customer.md
+++ b/glossary/customer.md
@@ -1,12 +1,12 @@
 ---
 term: customer
 status: proposed
-definition: A lead who paid.
+definition: An applicant who paid.
 means:
   marketing:
   it:
-broader: [lead]
-see: [lead]
+broader: [applicant]
+see: [applicant]
 ---
 
 <!-- An example of the word in use helps both sides. -->
diff --git a/requirements/REQ-0001-form.md b/requirements/REQ-0001-form.md
index da2ba4d..6b686d3 100644
--- a/requirements/REQ-0001-form.md
+++ b/requirements/REQ-0001-form.md
@@ -1,11 +1,11 @@
 ---
 id: REQ-0001
-title: "Leads: a form"
+title: "Applicants: a form"
 status: draft
 # a comment about a lead
 ---
 
 ## Need
 
-Leads fill in a form; a lead, the lead's address and the leads' addresses. A lead is no sales lead.
-LEADS come, and a **lead** or a *lead* too. See [the file](../glossary/lead.md#top) and `lead`.
+Applicants fill in a form; an applicant, the applicant's address and the applicants' addresses. An applicant is no sales lead.
+Applicants come, and an **applicant** or an *applicant* too. See [the file](../glossary/applicant.md#top) and `lead`.
diff --git a/glossary/lead.md b/glossary/applicant.md
similarity index 50%
rename from glossary/lead.md
rename to glossary/applicant.md
index 281abd6..2a15ead 100644
--- a/glossary/lead.md
+++ b/glossary/applicant.md
@@ -1,11 +1,12 @@
 ---
-term: lead
+term: applicant
 status: proposed
-definition: A person; every lead counts.
+definition: A person; every applicant counts.
 means:
   marketing:
   it:
 aliases: [sales lead]
+avoid: [lead]
 ---
 
 <!-- An example of the word in use helps both sides. -->
$ git apply --check ../patch && req term rename lead applicant && git add -A && git diff --cached -M --stat
glossary/applicant.md
req: rewrote 11 uses and 3 references in 3 files
 glossary/{lead.md => applicant.md} | 5 +++--
 glossary/customer.md               | 6 +++---
 requirements/REQ-0001-form.md      | 6 +++---
 3 files changed, 9 insertions(+), 8 deletions(-)
$ git reset -q --hard && git apply ../patch && req lint --select link,term,markdown; cat glossary/applicant.md
glossary/applicant.md:4:29: warning: "applicant" is explained by itself [term/circular]
---
term: applicant
status: proposed
definition: A person; every applicant counts.
means:
  marketing:
  it:
aliases: [sales lead]
avoid: [lead]
---

<!-- An example of the word in use helps both sides. -->
# and back: nothing is lost, and the word is none to avoid any more
$ git add . && req term rename applicant lead && git add -A && git diff --cached HEAD
glossary/lead.md
req: rewrote 11 uses and 3 references in 3 files
diff --git a/glossary/lead.md b/glossary/lead.md
index 281abd6..60bcdec 100644
--- a/glossary/lead.md
+++ b/glossary/lead.md
@@ -6,6 +6,7 @@ means:
   marketing:
   it:
 aliases: [sales lead]
+avoid: [applicant]
 ---
 
 <!-- An example of the word in use helps both sides. -->
diff --git a/requirements/REQ-0001-form.md b/requirements/REQ-0001-form.md
index da2ba4d..46ba212 100644
--- a/requirements/REQ-0001-form.md
+++ b/requirements/REQ-0001-form.md
@@ -8,4 +8,4 @@ status: draft
 ## Need
 
 Leads fill in a form; a lead, the lead's address and the leads' addresses. A lead is no sales lead.
-LEADS come, and a **lead** or a *lead* too. See [the file](../glossary/lead.md#top) and `lead`.
+Leads come, and a **lead** or a *lead* too. See [the file](../glossary/lead.md#top) and `lead`.
# as an alias
$ git reset -q --hard && req term rename lead applicant --keep-alias && sed -n 2,9p glossary/applicant.md
glossary/applicant.md
req: rewrote 11 uses and 3 references in 3 files
term: applicant
status: proposed
definition: A person; every applicant counts.
means:
  marketing:
  it:
aliases: [sales lead, lead]
---
# what is refused
$ git reset -q --hard && git clean -qfd
$ req term rename leed applicant
req: error: no term 'leed'; did you mean 'lead'?
[2]
$ req term rename "sales lead" applicant
req: error: 'sales lead' is not the preferred word, which is 'lead'; that one can be renamed
[2]
$ req term rename lead customers
req: error: 'customers' is a word of another term, 'customer': 'glossary/customer.md'
[2]
$ req term rename lead customer
req: error: 'customer' is a word of another term, 'customer': 'glossary/customer.md'
[2]
$ req term rename lead lead
req: error: the preferred word of 'glossary/lead.md' is 'lead' already
[2]
$ req term rename lead "[x]"
req: error: '[x]' cannot be the word of a term; give it as one line of text that begins with no '[' or '{'
[2]
$ req term rename lead "$(printf 'x\n\n# y')"
req: error: 'x\x0a\x0a# y' cannot be the word of a term; give it as one line of text that begins with no '[' or '{'
[2]
$ req term rename lead x --diff --dry-run
req: error: --dry-run and --diff are two ways to see it; take one
[2]
$ echo >glossary/applicant.md && req term rename lead applicant; git status --short
req: error: there is a file already: 'glossary/applicant.md'
?? glossary/applicant.md
$ git clone -q --bare . ../bare.git && req -C ../bare.git term rename lead applicant
req: error: this is a bare repository, without files to change
[3]
# a file that somebody changes, or that cannot be written, stays whole: what was not done is told
$ rm glossary/applicant.md; git reset -q --hard; ln -s ../elsewhere glossary/applicant.md && req term rename lead applicant; git status --short
req: error: there is a file already: 'glossary/applicant.md'
?? glossary/applicant.md
