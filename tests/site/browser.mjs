// SPDX-License-Identifier: MIT
// What the tests in a browser share: the browser, and the pages of a site.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
                  '/Applications/Chromium.app/Contents/MacOS/Chromium'];
const OPTIONS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export function launch() {
    return chromium.launch({
        executablePath: process.env.CHROMIUM ?? BROWSERS.find(existsSync), args: OPTIONS });
}

// The paths of all pages below a folder, in byte order.
export function pagesBelow(folder) {
    return readdirSync(folder, { withFileTypes: true })
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => {
            const path = join(folder, entry.name);
            if (entry.isDirectory()) return pagesBelow(path);
            return entry.name.endsWith('.html') ? [path] : [];
        });
}

// Of each folder the index, and the largest of the other pages, which has the most to go wrong.
export function kindsOf(pages) {
    const kinds = new Map();
    for (const path of pages) {
        const index = path.endsWith('/index.html'), own = /\/[A-Z]+-\d+\.html$/.test(path) ? 'document' : 'page';
        const kind = index ? path : `${dirname(path)} ${own}`;
        const other = kinds.get(kind);
        if (!other || statSync(path).size > statSync(other).size) kinds.set(kind, path);
    }
    return [...kinds.values()];
}

// Tells of what no page may do, as long as the page lives: `say` gets a sentence each time.
export function watch(page, folder, say) {
    page.on('console', (m) => m.type() === 'error' && say(`console: ${m.text()}`));
    page.on('pageerror', (error) => say(`script: ${error.message}`));
    page.on('requestfailed', (request) => {
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') say(`not loaded: ${request.url()}`);
    });
    page.on('request', (request) => {
        if (!request.url().startsWith(folder) && !request.url().startsWith('data:'))
            say(`request outside the site: ${request.url()}`);
    });
}
