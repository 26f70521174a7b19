// SPDX-License-Identifier: MIT
// Opens the pages of a site from file:// in Chromium and fails on what a reader, a screen reader or
// a strict parser would stumble over:   node check.mjs [--limit PAGES] FOLDER
// For each page: html-validate; links that lead nowhere, errors in the console, requests that leave
// the folder, text that sticks out sideways. For a page of each kind, as `kindsOf` has them: axe, light
// and on a phone, and its contrasts once more in the dark.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { kindsOf, launch, pagesBelow, watch } from './browser.mjs';

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDE = { width: 1280, height: 800 };
const LOOKS = [
    { name: 'light', context: { colorScheme: 'light', viewport: WIDE }, axe: AXE_TAGS },
    { name: 'dark', context: { colorScheme: 'dark', viewport: WIDE }, axe: ['color-contrast'] },
    { name: 'phone', context: { colorScheme: 'light', viewport: { width: 360, height: 740 } }, axe: AXE_TAGS },
];

// At most `limit` pages: every index page first, then the others at even distances.
function sample(pages, limit) {
    if (pages.length <= limit) return pages;
    const first = pages.filter((page) => page.endsWith('/index.html')).slice(0, limit);
    const rest = pages.filter((page) => !first.includes(page));
    const room = limit - first.length;
    for (let i = 0; i < room; i++) first.push(rest[Math.floor((i * rest.length) / room)]);
    return first;
}

// Our own ids hold a dot, so that no heading's anchor can be one: HTML allows that, `relaxed` too.
const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'],
    rules: { 'valid-id': ['error', { relaxed: true }] } });

async function checkMarkup(path) {
    const report = await validator.validateFile(path);
    return report.results.flatMap((result) => result.messages).map(
        (m) => `${m.line}:${m.column}: ${m.message} (html-validate ${m.ruleId})`);
}

const idsOf = new Map();

function hasId(path, id) {
    if (!idsOf.has(path)) {
        const ids = readFileSync(path, 'utf8').matchAll(/\sid="([^"]*)"/g);
        idsOf.set(path, new Set([...ids].map((found) => found[1])));
    }
    return idsOf.get(path).has(id);
}

async function checkLinks(page) {
    const links = await page.$$eval('[href], [src]', (elements) =>
        elements.map((e) => [e.getAttribute('href') ?? e.getAttribute('src'), e.href || e.src]));
    return links.flatMap(([written, url]) => {
        if (typeof url !== 'string' || !url.startsWith('file:')) return [];
        const target = new URL(url);
        const path = fileURLToPath(target);
        if (!existsSync(path)) return [`link to '${written}', which is not there`];
        if (statSync(path).isDirectory()) return [`link to '${written}', a folder: say index.html`];
        const id = decodeURIComponent(target.hash.slice(1));
        return id && path.endsWith('.html') && !hasId(path, id) ? [`link to '${written}': no such id`] : [];
    });
}

async function runAxe(page, look) {
    await page.evaluate(axe.source);
    const found = await page.evaluate((only) => globalThis.axe.run(document,
        { runOnly: only, resultTypes: ['violations'], preload: false }), look.axe);
    return found.violations.flatMap((violation) => violation.nodes.map(
        (node) => `${violation.help} (axe ${violation.id}): ${node.html.slice(0, 160)}`));
}

// A tab with one look, which opens one page after the other; the function answers what is wrong.
async function makeTab(browser, folder, look) {
    const context = await browser.newContext({ ...look.context, offline: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    let problems = [];
    const say = (what) => problems.push(`${look.name}: ${what}`);
    watch(page, folder, say);
    return async (path, thorough) => {
        problems = [];
        if (!thorough && look !== LOOKS[0]) return problems;
        await page.goto(pathToFileURL(path).href, { waitUntil: 'load' });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) say(`${wide} pixels stick out sideways`);
        if (look === LOOKS[0]) problems.push(...await checkLinks(page));
        if (thorough) (await runAxe(page, look)).forEach(say);
        return problems;
    };
}

const { values, positionals } = parseArgs({
    options: { limit: { type: 'string', default: '80' } }, allowPositionals: true });
const top = resolve(positionals[0] ?? '.');
const pages = sample(pagesBelow(top), Number(values.limit));
const kinds = new Set(kindsOf(pages));
const browser = await launch();
const waiting = [...pages];
let failed = 0;

async function work() {
    const tabs = await Promise.all(LOOKS.map((look) => makeTab(browser, pathToFileURL(top + '/').href, look)));
    for (let path = waiting.shift(); path; path = waiting.shift()) {
        const problems = await checkMarkup(path);
        for (const open of tabs)
            problems.push(...await open(path, kinds.has(path)).catch((error) => [`not checked: ${error.message}`]));
        if (problems.length > 0) failed++;
        for (const problem of problems) console.log(`${path.slice(top.length + 1)}: ${problem}`);
    }
}

await Promise.all(Array.from({ length: availableParallelism?.() ?? cpus().length }, work));
await browser.close();
if (pages.length === 0) console.log(`no pages in ${top}`);
console.log(`${pages.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || pages.length === 0 ? 1 : 0;
