// SPDX-License-Identifier: MIT
// What the search finds and how it is used, and what lists do:   node lists.mjs FOLDER
// The folder is a site of the corpus that `lists` makes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { launch } from './browser.mjs';

const top = resolve(process.argv[2]);
const address = (path) => pathToFileURL(join(top, path.split('?')[0])).href + path.slice(path.split('?')[0].length);
const HOME = 'index.html', LIST = 'requirements/index.html', ALL = 'documents/index.html';
const browser = await launch();
let passed = 0, failed = 0;

async function test(name, body, options = {}) {
    const context = await browser.newContext({ offline: true, ...options });
    const page = await context.newPage();
    const problems = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
        if (!request.url().startsWith(pathToFileURL(top).href) && !request.url().startsWith('blob:'))
            problems.push(`request outside: ${request.url()}`);
    });
    try {
        await body(page);
        assert.deepEqual(problems, []);
        passed++;
    } catch (error) {
        failed++;
        console.log(`lists.mjs: ${name}: ${error.message}`);
    }
    await context.close();
}

const field = (page) => page.locator('[id="page.search"]');
const told = (page) => page.locator('.found [role=status]');
const links = (page) => page.locator('.results a');

// Types into the field of a page and waits until all has been looked at; the titles found.
async function search(page, text) {
    await field(page).fill(text);
    await page.waitForFunction(() => /found$/.test(document.querySelector('.found [role=status]').textContent));
    return links(page).allTextContents();
}

async function finds(page, text, first) {
    const found = await search(page, text);
    assert.ok(found[0]?.includes(first), `'${text}' finds ${JSON.stringify(found.slice(0, 3))}, not ${first} first`);
}

await test('ids come first, however they are typed', async (page) => {
    await page.goto(address(HOME));
    for (const id of ['REQ-0042', 'req-0042', 'REQ 42', 'req42', '42', 'REQ-004'])
        await finds(page, id, 'Guest checkout');
    assert.equal(await page.locator('.results li').first().locator('.snippet').first().textContent(),
        'Buyers pay without an account. error_code 7 is shown.');
    await finds(page, 'REQ-0017', 'Guest checkout');
    assert.match(await page.locator('.results li').first().textContent(), /formerly REQ-0017/);
});

await test('words, word starts, accents typed plain, other scripts', async (page) => {
    await page.goto(address('requirements/REQ-0042.html'));
    for (const text of ['coupon', 'coup', 'malmo', 'Malmö', 'MALMÖ', 'malmö', 'strasse', 'straße', 'gdansk',
        'coupon gdan', 'banner malmo'])
        await finds(page, text, 'Spring banner');
    await finds(page, 'error_code', 'Guest checkout');
    await finds(page, 'code', 'Guest checkout');
    await finds(page, '画面', '検索画面の仕様');
    await finds(page, 'الدفع', 'لافتة الربيع');
    await finds(page, 'prospect rec', 'lead');
    await finds(page, 'asked to hear', 'lead');
    for (const text of ['oupon', 'hidden-target', 'coupon checkout', 'nowhere'])
        assert.deepEqual(await search(page, text), [], text);
    assert.equal(await told(page).textContent(), 'Nothing found');
});

await test('titles before texts; hits are marked, around the word', async (page) => {
    await page.goto(address(HOME));
    await finds(page, 'spring', 'Spring banner');
    assert.deepEqual(await page.locator('.results bdi mark').first().textContent(), 'Spring');
    await search(page, 'malmo');
    const snippet = page.locator('.results .snippet').first();
    assert.equal(await snippet.locator('mark').textContent(), 'Malmö');
    assert.equal(await snippet.textContent(), 'A coupon for Malmö and Straße, as Gdańsk has it.');
});

await test('letter by letter finds what the whole finds', async (page) => {
    await page.goto(address(HOME));
    for (const text of ['coupon gdansk', 'req-0042', 'spring malmo', 'row 2']) {
        for (let end = 1; end < text.length; end++) await search(page, text.slice(0, end));
        const slowly = await search(page, text);
        await search(page, 'nowhere');
        assert.deepEqual(slowly, await search(page, text));
        assert.notDeepEqual(slowly, []);
    }
});

await test('hostile texts are texts', async (page) => {
    await page.goto(address(HOME));
    await finds(page, 'hostile', '</script><img src=x onerror="canary=1"> hostile');
    assert.equal(await page.locator('.found img, .found script, .found b').count(), 0);
    await page.goto(address(`${LIST}?text=hostile`));
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    assert.equal(await page.evaluate('typeof canary'), 'undefined');
});

await test('what is there is shown within the task of the key', async (page) => {
    await page.goto(address(HOME));
    await search(page, 'gdansk');
    const shown = await page.evaluate(() => {
        const input = document.getElementById('page.search');
        input.value = 'coupon';
        input.dispatchEvent(new Event('input'));
        return document.querySelector('.results a')?.textContent;
    });
    assert.match(shown, /Spring banner/);
});

await test('by keyboard: / to search, arrows, Escape, Enter', async (page) => {
    await page.goto(address(HOME));
    await page.keyboard.press('/');
    await page.keyboard.type('row');
    await page.waitForSelector('.results a');
    await search(page, 'row');
    assert.equal(await links(page).count(), 10);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.ok(await links(page).nth(1).evaluate((link) => link === document.activeElement));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    assert.ok(await field(page).evaluate((one) => one === document.activeElement));
    await page.locator('.found .more').click();
    assert.equal(await links(page).count(), 20);
    assert.ok(await links(page).nth(10).evaluate((link) => link === document.activeElement));
    await page.keyboard.press('Escape');
    assert.ok(await page.locator('.found').isHidden());
    assert.ok(await field(page).evaluate((one) => one === document.activeElement));
    await page.keyboard.press('End');
    await page.keyboard.type('/');
    assert.equal(await field(page).inputValue(), 'row/');
    await search(page, 'req-0001');
    await page.keyboard.press('Enter');
    await page.waitForURL(address('requirements/REQ-0001.html'));
});

for (const colorScheme of ['light', 'dark'])
    await test(`results and filters pass axe, ${colorScheme}`, async (page) => {
        await page.goto(address(`${LIST}?status=review&sort=-due`));
        await page.waitForSelector('[aria-sort]');
        await search(page, 'row');
        await page.evaluate(axe.source);
        const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'], preload: false,
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
        assert.deepEqual(found.violations.flatMap((one) => one.nodes.map((node) => `${one.help}: ${node.html}`)), []);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${wide} pixels stick out`);
    }, { colorScheme, viewport: { width: 320, height: 700 } });

// --- lists ---

const count = (page) => page.locator('[id="page.count"]');
const titles = (page) => page.locator('tbody th bdi').allTextContents();
const counted = (page, text) => page.waitForFunction((wanted) =>
    document.getElementById('page.count').textContent === wanted, text, { timeout: 10000 });

await test('without a script lists are read page by page, and nothing dead is shown', async (page) => {
    await page.goto(address(`${LIST}?status=review`));
    assert.ok(await page.locator('.filters').isHidden());
    assert.ok(await page.locator('.search').isHidden());
    assert.equal(await page.locator('thead button').count(), 0);
    assert.equal(await count(page).textContent(), '1 to 200 of 456');
    await page.locator('.pages [rel=next]').click();
    await page.locator('.pages [rel=next]').click();
    assert.equal(await count(page).textContent(), '401 to 456 of 456');
    assert.equal((await titles(page)).length, 56);
    assert.match(await page.title(), /page 3/);
    assert.equal(await page.locator('[id="page.csv"]').getAttribute('href'), 'list.csv');
}, { javaScriptEnabled: false });

await test('filters of the address', async (page) => {
    const shows = async (query, text) => {
        await page.goto(address(query));
        await counted(page, text).catch(async () => assert.equal(await count(page).textContent(), text, query));
    };
    await shows(`${LIST}?status=review`, '151 of 456 documents');
    await shows(`${LIST}?owner=p1%40example.org`, '90 of 456 documents');
    await shows(`${LIST}?owner=p1%40example.org&status=review`, '30 of 456 documents');
    await shows(`${LIST}?side=owned:it`, '2 of 456 documents');
    await shows(`${LIST}?side=unowned:marketing`, '5 of 456 documents');
    await shows(`${LIST}?due=..2026-12-01`, '2 of 456 documents');
    await shows(`${LIST}?due=2026-12-01..2026-12-31`, '1 of 456 documents');
    await shows(`${LIST}?text=malmo`, '1 of 456 documents');
    await shows(`${ALL}?kind=term`, '1 of 457 documents');
    await page.goto(address(`${ALL}?kind=none&status=none&owner=none&sort=none`)); // nobody knows these
    await page.waitForFunction(() => document.querySelectorAll('[name=owner] option').length > 1);
    await shows(`${ALL}?kind=none&status=none&owner=none&sort=none`, '1 to 200 of 457');
    assert.deepEqual(await page.locator('.filters select').evaluateAll((all) => all.map((one) => one.selectedOptions[0]?.text)),
        ['All', 'All', 'Anybody', 'All']);
});

await test('a choice is a step of the way back', async (page) => {
    await page.goto(address(LIST));
    await page.waitForFunction(() => document.querySelectorAll('[name=owner] option').length > 1);
    await page.selectOption('[name=status]', 'review');
    await counted(page, '151 of 456 documents');
    await page.selectOption('[name=owner]', 'p1@example.org');
    await counted(page, '30 of 456 documents');
    assert.equal(new URL(page.url()).search, '?status=review&owner=p1%40example.org');
    assert.ok(await page.locator('.pages').isHidden());
    await page.goBack();
    await counted(page, '151 of 456 documents');
    assert.equal(await page.locator('[name=owner]').inputValue(), '');
    await page.reload();
    await counted(page, '151 of 456 documents');
    await page.goBack();
    await counted(page, '1 to 200 of 456');
    assert.ok(await page.locator('.pages').isVisible());
    await page.goForward();
    await counted(page, '151 of 456 documents');
    await page.getByRole('button', { name: 'Show all' }).click();
    await counted(page, '1 to 200 of 456');
    assert.equal(new URL(page.url()).search, '');
});

await test('order by columns, and more rows', async (page) => {
    await page.goto(address(LIST));
    const head = page.locator('th[data-sort=due]');
    assert.equal(await head.getAttribute('aria-sort'), null);
    await head.getByRole('button').click();
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
    await counted(page, '456 of 456 documents');
    assert.deepEqual((await titles(page)).slice(0, 2), ['=1+1', 'Spring banner']);
    await head.getByRole('button').click();
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    assert.equal(new URL(page.url()).search, '?sort=-due');
    assert.equal(await page.locator('tbody time').first().getAttribute('datetime'), '2027-01-29');
    assert.equal((await titles(page)).length, 200);
    await page.getByRole('button', { name: 'Show 200 more' }).click();
    await page.getByRole('button', { name: 'Show 56 more' }).click();
    const all = await titles(page);
    assert.equal(all.length, 456);
    assert.ok(all.indexOf('Guest checkout') > all.indexOf('=1+1'), 'what has no date comes last');
    assert.ok(await page.locator('.list + .more').isHidden());
    await page.locator('th[data-sort=title]').getByRole('button').click();
    assert.equal((await titles(page))[0], '</script><img src=x onerror="canary=1"> hostile');
});

await test('rows of a script are rows of the pages', async (page) => {
    const rows = () => page.locator('tbody').evaluate((body) => body.innerHTML.replace(/href="[^"]*\//g, 'href="').replace(/\n/g, ''));
    for (const list of [LIST, ALL]) {
        await page.goto(address(list));
        const written = await rows();
        await page.goto(address(`${list}?text=e`)); // a filter, which is then made to pass all
        await page.waitForFunction(() => / of 45[67] documents$/.test(document.getElementById('page.count').textContent));
        await page.evaluate(() => { req.makeQuery = () => ({}); req.rank = () => 0;
            dispatchEvent(new PopStateEvent('popstate')); });
        await page.waitForFunction(() => /^(45[67]) of \1/.test(document.getElementById('page.count').textContent));
        const [made, all] = [await rows(), written];
        let at = 0;
        while (at < made.length && made[at] === all[at]) at++;
        assert.equal(made.slice(at, at + 200), all.slice(at, at + 200), list);
    }
});

async function downloaded(page) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[id="page.csv"]').click()]);
    return readFileSync(await download.path(), 'utf8');
}

await test('CSV of what is shown', async (page) => {
    await page.goto(address(`${LIST}?status=review&owner=ana%40example.org`));
    await counted(page, '1 of 456 documents');
    assert.equal(await downloaded(page), '"Kind","Id","Title","Status","Date","Owner, Marketing","Owner, IT","Waits for","Page"\r\n' +
        '"Requirement","REQ-0001","Spring banner","Review","2026-12-01","ana@example.org","raj@example.org","","requirements/REQ-0001.html"\r\n');
    for (const list of [LIST, ALL]) {
        await page.goto(address(`${list}?sort=title`));
        await page.waitForFunction(() => /documents$/.test(document.getElementById('page.count').textContent));
        const whole = readFileSync(join(top, list.replace('index.html', 'list.csv')), 'utf8');
        assert.deepEqual((await downloaded(page)).split('\r\n').sort(), whole.split('\r\n').sort());
        assert.match(whole, /"'=1\+1"/);
    }
});

await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
