// SPDX-License-Identifier: MIT
// A repository that attacks its readers, in every place where text of its own gets onto a page, and
// what a browser then makes of the site:   node hostile.mjs REQ FOLDER
// Nothing may run: each text would raise an alarm (a dialog, a request, a console message, an element
// or attribute that is not ours) if it were anything but text.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kindsOf, launch, pagesBelow, watch } from './browser.mjs';

const TEXTS = [
    '<script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '</title></style></textarea></noscript></template><img src=x onerror=alert(1)>',
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    '" autofocus onfocus="alert(1)',
    "' onmouseover='alert(1)",
    '` onmouseover=`alert(1)',
    '--><script>alert(1)</script><!--',
    '--!><img src=x onerror=alert(1)>',
    ']]><script>alert(1)</script><![CDATA[',
    '&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62; &amp;quot;',
    'javascript:alert(1)',
    'JaVa\tScRiPt\n:alert(1)',
    '&#106;avascript&colon;alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'feed:javascript:alert(1)',
    '//example.org/x', '\\\\example.org\\x', 'https:/\\example.org', 'file:///etc/passwd',
    "'-alert(1)-'", '${alert(1)}', '`${alert(1)}`', '\\";alert(1);//', "\\';alert(1);//", '*/alert(1)/*',
    '{{constructor.constructor("alert(1)")()}}',
    '\u2028alert(1)\u2029', '</scr\u0000ipt><scr\u0000ipt>alert(1)</script>',
    '\u202egnp.exe \u2066\u2067\u2068\u2069\u200f\ufeff\u061c', '\u0007\u001b[31m\u0085\u009b', '\ud83d\ude00\u0301\u0301\u0301',
    '<base href="https://example.org/">', '<meta http-equiv=refresh content="0;url=https://example.org">',
    '<link rel=stylesheet href=https://example.org/x.css>', '<style>*{background:url(https://example.org)}</style>',
    '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>', '<object data=x></object><embed src=x>',
    '<form action=https://example.org><input name=action><button formaction=javascript:alert(1)>x</button></form>',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a><animate onbegin=alert(1)></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<details open ontoggle=alert(1)>', '<input autofocus onfocus=alert(1)>', '<div style="position:fixed;inset:0">',
    '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'page.main', 'location', 'document', 'NaN', '-1', '0',
    '=cmd|calc', '@SUM(1)', '../../../../etc/passwd', '..\\..\\x', 'CON', '%3Cscript%3Ealert(1)%3C/script%3E',
    'x'.repeat(3000), 'W '.repeat(1500),
];
const LINKS = [
    'javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'java&#9;script:alert(1)', 'java&#10;script:alert(1)',
    '&#1;javascript:alert(1)', 'javascript&colon;alert(1)', '&#x6A;avascript:alert(1)', 'java\\script:alert(1)',
    'javascript&#58;alert(1)', '%6Aavascript:alert(1)', 'x:javascript:alert(1)', 'feed:javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>', 'data:image/svg+xml,<svg/onload=alert(1)>', 'vbscript:x',
    'view-source:x', 'blob:x', 'about:blank', 'file:///etc/passwd', '//example.org', '/\\example.org', '\\\\example.org',
    'https:example.org', 'http:///example.org', 'https://', 'mailto:a@example.org?body=<script>', '#"><script>alert(1)</script>',
    '#__proto__', '../../../../etc/passwd', '%2e%2e/%2e%2e/etc/passwd', 'files/evil.svg', 'files/evil.html', 'files/evil.pdf',
    'files/link.txt', '.git/config', 'tel:1', 'intent:x', 'ftp://example.org',
];
const FIELDS = ['title', 'due', 'drop-dead', 'effort', 'priority', 'reason', 'cost', 'sponsor', 'odd', 'answer'];
const LISTS = ['systems', 'metrics', 'tags', 'was', 'people', 'for'];

// A JSON string is a YAML one, but for what YAML does not let stand as it is.
const yaml = (text) => JSON.stringify(text).replace(/[\u007f-\uffff]/g,
    (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));

function write(top, path, text) {
    const file = join(top, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
}

// Markdown in which the text stands wherever one can.
function body(text) {
    const line = text.replace(/[\n\0]/g, ' ');
    return [`## ${line}`, `# ${line}`, line, `> ${line}`, `> [!NOTE]\n> ${line}`, `- ${line}`, `- [x] ${line}`,
        '```' + line.replace(/`/g, '') + `\n${line}\n` + '```', `[${line}](<${line}> "${line}")`, `![${line}](<${line}> '${line}')`,
        `| ${line} |\n|---|\n| ${line} |`, `\`${line}\` **${line}** ~~${line}~~ <${line}>`,
        `[r]: <${line}> "${line}"\n\n[r] ![r]`, `    ${line}`].join('\n\n') + '\n';
}

function requirement(text, number) {
    const q = yaml(text), id = `REQ-${String(number).padStart(4, '0')}`;
    return `---\nid: ${id}\nstatus: ${number % 3 ? 'review' : q}\n`
        + FIELDS.map((name) => `${name}: ${q}\n`).join('') + LISTS.map((name) => `${name}: [${q}]\n`).join('')
        + `owners: {marketing: ${q}, it: ${q}}\nmay-change: {what: ${q}, until: ${q}}\n`
        + `links: {refines: [${q}], depends: [REQ-0001, ${q}], conflicts: [REQ-0002]}\n`
        + `approvals: [{side: ${q}, by: ${q}, on: ${q}}, {side: it, by: ${q}, on: 2026-02-03}]\n`
        + `${number % 2 ? '' : `${q}: ${q}\n`}---\n${body(text)}`;
}

function term(text, name = text) {
    const q = yaml(text);
    return `---\nterm: ${yaml(name)}\nstatus: contested\ndefinition: ${q}\nmeans: {marketing: ${q}, it: ${q}, ${q}: ${q}}\n`
        + `aliases: [${q}]\navoid: [${q}]\nsee: [${q}]\nbroader: [${q}]\nowners: {it: ${q}}\nreasons: {${q}: ${q}}\n`
        + `${name === text ? `scope: [${q}]\n` : ''}examples: {right: [${q}], wrong: [${q}]}\n---\n${body(text)}`;
}

function metric(text, number) {
    const q = yaml(text);
    return `---\nid: KPI-${String(number).padStart(4, '0')}\ntitle: ${q}\nstatus: agreed\nunit: ${q}\nbaseline: 1\ntarget: 3\n`
        + `source: ${q}\nreadings: [{on: 2026-01-02, value: 1.5}, {on: 2026-02-02, value: 2}, {on: ${q}, value: ${q}}]\n---\n`;
}

function plain(kind, id, text, more) {
    return `---\nid: ${id}\ntitle: ${yaml(text)}\nstatus: draft\n${more ?? ''}---\n${body(text)}`;
}

const CONFIGURATION = `title: ${yaml('</title><script>alert(1)</script>')}
sides: [marketing, it, ${yaml('"><img src=x onerror=alert(1)>')}]
people: {${yaml("'><svg/onload=alert(1)>")}: marketing, ana@example.org: it}
site:
  head: site/head.html
  footer: site/footer.html
  shell: site/shell.html
  style: site/own.css
  repository: ${yaml('javascript:alert(1)//github.com/x')}
  edit: ${yaml('javascript:alert({path})')}
trace: {paths: [src, tests]}
fields: {${yaml('<u onclick=alert(1)>')}: {type: text}}
kinds:
  requirement: {plural: ${yaml('<script>alert(1)</script>')}}
  ${yaml('<i onclick=alert(1)>')}:
    plural: ${yaml('../../"><script>alert(1)</script>')}
    dir: odd
    prefix: ODD
    title: title
    fields: {title: {type: text}, ${yaml('<u onclick=alert(1)>')}: {type: text}}
    statuses: {${yaml('<s>')}: {means: open, next: [${yaml('"y')}]}, ${yaml('"y')}: {means: agreed}}
`;

const MARKUP = `${TEXTS.filter((text) => text.length < 1000).join('\n')}
<a href="javascript:alert(1)">a</a><p onclick="alert(1)" style="color:red" id="page.main">b</p>
<script>alert(1)</script>{{main}}<img src="x" onerror="alert(1)"><img src="https://example.org/x.png">`;

function git(top, args, env = {}) {
    return execFileSync('git', ['-C', top, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...env } }).trim();
}

function person(name, day) {
    const date = `2026-01-${day}T09:00:00Z`, email = '"><img/src=x/onerror=alert(1)>@example.org';
    return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: date };
}

function writeFiles(top) {
    TEXTS.forEach((text, i) => {
        const number = i + 1, id = String(number).padStart(4, '0');
        write(top, `requirements/REQ-${id}-x.md`, requirement(text, number));
        write(top, `glossary/t${id}.md`, term(text));
        if (i % 4 === 0) write(top, `metrics/KPI-${id}-x.md`, metric(text, number));
        if (i % 4 === 1) write(top, `goals/GOAL-${id}-x.md`, plain('goal', `GOAL-${id}`, text));
        if (i % 4 === 2)
            write(top, `decisions/DEC-${id}-x.md`, plain('decision', `DEC-${id}`, text, `on: 2026-01-02\nby: [${yaml(text)}]\n`));
        if (i % 4 === 3) write(top, `odd/ODD-${id}-x.md`, plain('odd', `ODD-${id}`, text, `${yaml('<u onclick=alert(1)>')}: x\n`));
    });
    write(top, 'requirements/REQ-0900-links.md', plain('requirement', 'REQ-0900', 'links')
        + LINKS.map((to) => `[a](${to}) [a](<${to}> "x") ![a](<${to}>) <${to}>\n[l]: ${to}\n`).join('\n'));
    write(top, 'requirements/REQ-0901-anchors.md', plain('requirement', 'REQ-0901', 'anchors')
        + TEXTS.map((text) => `## \`${text.replace(/[\n`\0]/g, ' ')}\`\n`).join('\n') + '\n## page.main\n\n## main\n\n## search\n');
    const names = ['"onload="alert(1)', '<img src=x onerror=alert(1)>', "'onclick='alert(1)", '&lt;b&gt;', '\u202egnp', '${x}', ' %3Cb%3E #a?b'];
    names.forEach((name, i) => {
        write(top, `requirements/REQ-091${i}-${name}.md`, plain('requirement', `REQ-091${i}`, name));
        write(top, `src/${name}.js`, `// req: REQ-000${i + 1} ${name}\n`);
        write(top, `tests/${name}.test.js`, `// req: REQ-000${i + 1}\n`);
        write(top, `glossary/${name}.md`, term(name));
    });
    // Words that texts hold, so that their meanings open.
    TEXTS.slice(0, 20).forEach((text, i) => write(top, `glossary/w${i}.md`, term(text, `canary${i}`)));
    write(top, 'requirements/REQ-0902-words.md', plain('requirement', 'REQ-0902', 'words')
        + TEXTS.slice(0, 20).map((_, i) => `The canary${i} sings.\n`).join('\n'));
    write(top, 'broken/x.md', '---\nid: [\n---\n<script>alert(1)</script>\n');
    write(top, 'requirements/REQ-0920-broken.md', '---\nid: [\ntitle: <script>alert(1)</script>\n---\n<script>alert(1)</script>\n');
    write(top, 'README.md', '# <script>alert(1)</script>\n');
    write(top, 'requirements/files/evil.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>');
    write(top, 'requirements/files/evil.html', '<script>alert(1)</script>');
    write(top, 'requirements/files/evil.pdf', '<script>alert(1)</script>');
    write(top, 'req.yml', CONFIGURATION);
    // A null byte in a team's own HTML stops the export, which other tests hold.
    for (const name of ['head', 'footer']) write(top, `site/${name}.html`, MARKUP.replace(/\0/g, ''));
    write(top, 'site/shell.html', '<header onclick="alert(1)">{{brand}}{{navigation}}{{search}}</header>'
        + '<div onclick="alert(1)" style="color:red">{{main}}</div><script>alert(1)</script>{{footer}}');
    write(top, 'site/own.css', '</style><script>alert(1)</script>\n');
    write(top, 'results.xml', `<testsuite name="REQ-0001">${TEXTS.filter((text) => text.length < 1000).map((text) => {
        const name = text.replace(/[\u0000-\u001f\ufeff]/g, ' ').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
        return `<testcase name="REQ-0001 ${name}" classname="${name}" file="${name}"><failure message="${name}">${name}</failure></testcase>`;
    }).join('\n')}</testsuite>\n`);
}

function makeHistory(top) {
    git(top, ['init', '-q', '-b', 'main']);
    git(top, ['add', '-A']);
    let parent = [];
    TEXTS.filter((text) => text.length < 1000).slice(0, 27).forEach((text, i) => {
        if (i % 5 === 4) {
            write(top, `requirements/REQ-${String(i).padStart(4, '0')}-x.md`, requirement(`${text} `, i));
            git(top, ['add', '-A']);
        }
        const message = `${text}\n\nCo-authored-by: ${text.replace(/\n/g, ' ')} <x@example.org>\n`.replace(/\0/g, '');
        const name = text.replace(/[\n\0<>]/g, ' ').trim() || 'x';
        const commit = git(top, ['commit-tree', git(top, ['write-tree']), ...parent, '-m', message],
            person(name, String(i + 1).padStart(2, '0')));
        parent = ['-p', commit];
        git(top, ['update-ref', 'refs/heads/main', commit]);
        if (i % 9 === 8) for (const tag of ['"><img/src=x/onerror=alert(1)>', "'onclick='alert(1)", '<script>alert(1)</script>', '__proto__'])
            try {
                git(top, ['tag', '-a', `baseline/${tag.replaceAll('/', '\u2215')}${i}`, '-m', text.replace(/\0/g, ''), commit], person(name, '28'));
            } catch { /* git has names that it refuses */ }
    });
    git(top, ['reset', '-q', '--hard', 'main']);
}

function exportSite(req, top, out) {
    const help = execFileSync(req, ['export', '--help'], { encoding: 'utf8' });
    const more = [...(help.includes('--junit') ? ['--junit', join(top, 'results.xml')] : []),
        ...(help.includes('--baselines') ? ['--baselines', 'all'] : [])];
    execFileSync(req, ['-C', top, 'export', 'html', '-o', out, '--today', '2026-02-01', '--title', '"><script>alert(1)</script>', ...more],
        { stdio: ['ignore', 'ignore', 'inherit'] });
}

// What stands on the page that is not ours.
function foreign(folder) {
    const found = [];
    const say = (what, element) => found.push(`${what}: ${element.outerHTML.slice(0, 200)}`);
    const inSite = (url) => url.startsWith(folder);
    for (const element of document.querySelectorAll('*')) {
        const name = element.localName;
        if (['iframe', 'object', 'embed', 'base', 'frame', 'applet', 'style', 'template', 'animate', 'set', 'foreignObject',
            'video', 'audio', 'math', 'noscript', 'textarea'].includes(name)) say('foreign element', element);
        if (name === 'script' && (element.textContent.trim() || !inSite(element.src))) say('foreign script', element);
        if (name === 'meta' && element.httpEquiv && element.httpEquiv !== 'Content-Security-Policy') say('foreign meta', element);
        if (name === 'link' && element.href && !inSite(element.href) && element.rel !== 'canonical') say('foreign link', element);
        if (name === 'form' && element.hasAttribute('action')) say('form that sends', element);
        for (const attribute of element.attributes) {
            if (/^on|^style$|^srcdoc$|^formaction$|^ping$|^srcset$/i.test(attribute.name)) say(`attribute ${attribute.name}`, element);
            // Scripts make whole addresses of files of the site.
            if (/^(xlink:)?href$|^src$|^action$|^data$|^poster$/.test(attribute.name) && !inSite(attribute.value)
                && !/^(https?:\/\/[^/]|mailto:|[^:\\]*$|[^:\\]*#)/i.test(attribute.value)) say(`address ${attribute.value}`, element);
            if (attribute.name === 'src' && !inSite(element.src)) say('foreign source', element);
        }
        if (element.id && element.closest('.body') && element.id.includes('.') && !element.closest('[popover]')) say('own id in a body', element);
    }
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    for (const id of new Set(ids)) if (ids.filter((other) => other === id).length > 1) found.push(`id '${id}' twice`);
    if (/[\u202a-\u202e\u2066-\u2069]/.test(document.documentElement.innerHTML)) found.push('a bidirectional control');
    if (globalThis.canary) found.push('the canary is dead');
    return found;
}

// What came to light while pages were played with: of each there must be some, else nothing was tried.
const seen = { found: 0, opened: 0, filtered: 0, old: 0 };

// Does with the page what a reader may do: types, chooses, opens, turns.
async function play(page) {
    for (const field of await page.$$('input[type=search]:visible, input[type=text]:visible, input:not([type]):visible'))
        for (const text of ['<img src=x onerror=alert(1)>', 'alert', '__proto__', '"', 'REQ-0001']) {
            await field.fill(text, { timeout: 2000 });
            await page.waitForTimeout(60);
            seen.found += await page.locator('.results a').count();
        }
    for (const field of await page.$$('select:visible')) {
        const count = await field.evaluate((element) => element.options.length);
        for (let i = 0; i < Math.min(count, 6); i++) await field.selectOption({ index: i }, { timeout: 2000 });
    }
    seen.filtered += new URL(page.url()).search.length > 0;
    seen.opened += await page.evaluate(() => {
        for (const summary of document.querySelectorAll('summary')) summary.click();
        let opened = 0;
        for (const button of [...document.querySelectorAll('button')].slice(0, 60)) {
            button.click();
            opened += document.querySelectorAll('.meaning:popover-open').length;
        }
        return opened;
    });
    await page.waitForTimeout(30);
}

const [req, top] = process.argv.slice(2);
const team = join(top, 'team'), site = join(top, 'site');
writeFiles(team);
makeHistory(team);
exportSite(req, team, site);
const folder = pathToFileURL(site + '/').href, all = pagesBelow(site);
// All pages of today, and a page of each kind of the old versions, which the same code writes.
const old = all.filter((path) => relative(site, path).startsWith('baselines/')), olds = [...new Set(old.map(versionOf))];
const pages = [...all.filter((path) => !old.includes(path)), ...kindsOf(old.filter((path) => versionOf(path) === olds[0]))];
const browser = await launch();
let failed = 0;

// The folder of the old version that a page is of.
function versionOf(path) {
    return relative(site, path).split('/')[1];
}

// One page of the browser, which opens one address after the other.
async function makeReader() {
    const context = await browser.newContext({ offline: true, acceptDownloads: false });
    const page = await context.newPage();
    let problems = new Set();
    const say = (what) => problems.add(what);
    page.on('dialog', (dialog) => { say(`dialog: ${dialog.message()}`); dialog.dismiss(); });
    page.on('popup', () => say('opened a window'));
    page.on('framenavigated', (frame) => {
        if (!frame.url().startsWith(folder)) say(`went to ${frame.url()}`);
    });
    watch(page, folder, say);
    await page.addInitScript(() => {
        for (const alarm of ['alert', 'confirm', 'prompt']) globalThis[alarm] = () => { globalThis.canary = true; };
    });
    return async (address, name, playing) => {
        problems = new Set();
        try {
            await page.goto(address, { waitUntil: 'load' });
            (await page.evaluate(foreign, folder)).forEach(say);
            if (playing) {
                await play(page);
                (await page.evaluate(foreign, folder)).forEach(say);
            }
        } catch (error) {
            say(`not checked: ${error.message}`);
        }
        if (problems.size) failed++;
        for (const problem of [...problems].slice(0, 8)) console.log(`${name}: ${problem}`);
    };
}

// Every page of many and one of each twenty others is played with; where the address chooses, hostile ones too.
const waiting = [];
pages.forEach((path, i) => {
    const name = relative(site, path), address = pathToFileURL(path).href;
    const overview = !/\d{4}/.test(name);
    waiting.push([address, name, overview || i % 20 === 0 || name.endsWith('REQ-0902.html')]);
    seen.old += old.includes(path);
    if (name === 'index.html' || /<script[^>]* src="[^"]*list\.js"/.test(readFileSync(path, 'utf8')))
        for (const end of ['?q=<img src=x onerror=alert(1)>&__proto__=x&status="><script>alert(1)</script>',
            '#q=<img src=x onerror=alert(1)>&__proto__=x', '#"><script>alert(1)</script>'])
            waiting.push([address + encodeURI(end), name + end, false]);
});
const opened = waiting.length;
await Promise.all(Array.from({ length: 2 }, async () => {
    const read = await makeReader();
    for (let next = waiting.shift(); next; next = waiting.shift()) await read(...next);
}));
await browser.close();

// Texts must have come through as texts, else nothing was tried.
const first = pages.find((path) => path.endsWith('REQ-0001.html'));
if (pages.length < TEXTS.length || !readFileSync(first, 'utf8').includes('&lt;script&gt;alert(1)&lt;/script&gt;</h1>')) {
    console.log('the hostile texts are not on the pages');
    failed++;
}
if (!/<footer[^>]*><div class="own"/.test(readFileSync(first, 'utf8'))) {
    console.log('the markup of the team is not on the pages');
    failed++;
}
for (const [what, count] of Object.entries(seen))
    if (!count) {
        console.log(`nothing was tried: ${what}`);
        failed++;
    }
const files = join(site, 'files');
for (const name of existsSync(files) ? readdirSync(files) : [])
    if (!/\.(png|jpg|gif|webp|svg|txt|csv)$/.test(name)) {
        console.log(`files/${name} was copied`);
        failed++;
    }
console.log(`${opened - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
