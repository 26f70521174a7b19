// SPDX-License-Identifier: MIT
// Words that open in texts: by pointing, click and keyboard, with scripts off.
//     node terms.mjs PAGE.html     a page on which at least one word opens
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
                  '/Applications/Chromium.app/Contents/MacOS/Chromium'];
const BROWSER_OPTIONS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const address = pathToFileURL(resolve(process.argv[2])).href;
const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? BROWSERS.find(existsSync), args: BROWSER_OPTIONS });
let passed = 0, failed = 0;

// Runs one test on a fresh page, with its first word and that word's meaning.
async function test(what, run, options = {}) {
    const context = await browser.newContext({
        viewport: { width: 1280, height: 800 }, offline: true, reducedMotion: 'reduce',
        javaScriptEnabled: false, ...options });
    try {
        const page = await context.newPage();
        await page.goto(address, { waitUntil: 'load' });
        const word = page.locator('button.term').first();
        const meaning = page.locator(`[id="${await word.getAttribute('popovertarget')}"]`);
        await run({ page, word, meaning });
        passed++;
    } catch (error) {
        failed++;
        console.log(`${what}: ${error.message}`);
    } finally {
        await context.close();
    }
}

const shown = (meaning) => meaning.waitFor({ state: 'visible', timeout: 5000 });
const gone = (meaning) => meaning.waitFor({ state: 'hidden', timeout: 5000 });

function hold(condition, what) {
    if (!condition) throw new Error(what);
}

await test('a meaning is closed at first', async ({ meaning }) => {
    hold(!await meaning.isVisible(), 'it is open');
});

await test('a click opens, Escape closes', async ({ page, word, meaning }) => {
    await word.click();
    await shown(meaning);
    await page.mouse.move(0, 0);
    await page.keyboard.press('Escape');
    await gone(meaning);
});

for (const key of ['Enter', 'Space'])
    await test(`${key} opens, Escape closes, the focus stays`, async ({ page, word, meaning }) => {
        await word.focus();
        await page.keyboard.press(key);
        await shown(meaning);
        await page.keyboard.press('Escape');
        await gone(meaning);
        const place = await page.locator('button.term:focus').count();
        hold(place === 1, 'the focus is elsewhere');
    });

await test('pointing opens; the pointer may go to the meaning', async ({ page, word, meaning }) => {
    await word.hover();
    await shown(meaning);
    const box = await meaning.boundingBox(), from = await word.boundingBox();
    const below = box.y > from.y;
    await page.mouse.move(from.x + from.width / 2, below ? box.y + 8 : box.y + box.height - 8,
                          { steps: 6 });
    await page.waitForTimeout(1200);
    hold(await meaning.isVisible(), 'it closed below the pointer');
    await page.mouse.move(2, 2);
    await gone(meaning);
});

await test('Escape closes what pointing opened', async ({ page, word, meaning }) => {
    await word.hover();
    await shown(meaning);
    await page.keyboard.press('Escape');
    await gone(meaning);
});

await test('the meaning stands by its word', async ({ word, meaning }) => {
    await word.click();
    await shown(meaning);
    const box = await meaning.boundingBox(), from = await word.boundingBox();
    const gap = Math.max(box.y - (from.y + from.height), from.y - (box.y + box.height));
    hold(Math.abs(gap) < 24, `${gap} pixels between them`);
    hold(box.x >= 0 && box.x + box.width <= 1280, 'it sticks out sideways');
});

await test('the focus goes from the word into its meaning', async ({ page, word, meaning }) => {
    await word.focus();
    await page.keyboard.press('Enter');
    await shown(meaning);
    await page.keyboard.press('Tab');
    hold(await meaning.locator('a:focus').count() === 1, 'it goes elsewhere');
});

await test('copied text holds the word in its sentence, and no meaning', async ({ page }) => {
    const told = await page.evaluate(() => {
        const word = document.querySelector('button.term');
        const block = word.closest('p, li, td, dd');
        getSelection().selectAllChildren(block);
        return { copied: getSelection().toString(), written: block.textContent };
    });
    const plain = (text) => text.replace(/\s+/g, ' ').trim();
    hold(plain(told.copied) === plain(told.written), `'${told.copied}' for '${told.written}'`);
}, { javaScriptEnabled: true });

for (const colorScheme of ['light', 'dark'])
    await test(`axe, one open, ${colorScheme}`, async ({ page, word, meaning }) => {
        await word.click();
        await shown(meaning);
        await page.evaluate(axe.source);
        const found = await page.evaluate((tags) =>
            globalThis.axe.run(document, { runOnly: tags, resultTypes: ['violations'], preload: false }),
            AXE_TAGS);
        const told = found.violations.map((v) => `${v.help} (axe ${v.id}): ${v.nodes[0].html.slice(0, 160)}`);
        hold(told.length === 0, told.join('\n'));
    }, { colorScheme, javaScriptEnabled: true });

for (const width of [320, 768])
    await test(`${width} pixels wide`, async ({ word, meaning }) => {
        await word.scrollIntoViewIfNeeded();
        await word.click();
        await shown(meaning);
        const box = await meaning.boundingBox();
        hold(box.x >= 0 && box.x + box.width <= width, 'it sticks out sideways');
    }, { viewport: { width, height: 740 } });

await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
