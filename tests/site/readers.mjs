// SPDX-License-Identifier: MIT
// A page of each kind as readers meet it who use a keyboard alone, a narrow screen or large letters, no
// scripts, or paper:   node readers.mjs FOLDER
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kindsOf, launch, pagesBelow, watch } from './browser.mjs';

const top = resolve(process.argv[2] ?? '.'), folder = pathToFileURL(top + '/').href;

// What can be worked and is there to be seen, marked with its number in the order of the page.
function markControls() {
    const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const usable = (element) => !element.disabled && element.tabIndex >= 0 && !element.closest('[inert]')
        && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
        && !(element.type === 'radio' && !element.checked);
    const controls = [...document.querySelectorAll(selector)].filter(usable);
    controls.forEach((element, i) => element.setAttribute('data-control', i));
    return controls.length;
}

// The control that has the focus, and whether anything shows that.
function focused() {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
        && !/rgba\(.*, 0\)|transparent/.test(style.outlineColor);
    const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return { number: element.getAttribute('data-control'), html: element.outerHTML.slice(0, 120), visible: outlined || style.boxShadow !== 'none', seen };
}

async function byKeyboard(page, say) {
    const count = await page.evaluate(markControls), reached = new Set();
    let last = -1, stays = 0;
    for (let i = 0; i < count + 60; i++) {
        await page.keyboard.press('Tab');
        const now = await page.evaluate(focused);
        if (!now) break; // the page has ended
        if (now.number === null) continue; // came to light by the focus, or scrolls
        const number = Number(now.number);
        if (number === last && ++stays < 8) continue; // a date has parts of its own
        if (reached.has(number)) { if (number < last) break; say(`the focus stays on ${now.html}`); break; }
        if (number < last) say(`the focus goes back to ${now.html}`);
        if (!now.visible) say(`nothing shows the focus of ${now.html}`);
        if (!now.seen) say(`the focus is out of sight on ${now.html}`);
        reached.add(last = number);
        stays = 0;
    }
    if (reached.size < count) {
        const missed = await page.evaluate((numbers) => [...document.querySelectorAll('[data-control]')]
            .filter((element) => !numbers.includes(Number(element.dataset.control))).map((element) => element.outerHTML.slice(0, 120)), [...reached]);
        for (const html of missed.slice(0, 3)) say(`never reached by Tab: ${html} (${missed.length} of ${count})`);
    }
}

// Text that is cut off, or a page that must be scrolled sideways.
function lost() {
    const found = [];
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0) found.push(`${wide} pixels stick out sideways`);
    for (const element of document.querySelectorAll('main *, header *, footer *, nav *')) {
        const style = getComputedStyle(element), box = element.getBoundingClientRect();
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('svg, [hidden], [popover]')) continue;
        if (box.width <= 1 || box.height <= 1 || style.clipPath !== 'none' || style.display === 'inline') continue; // meant for ears
        const cut = (style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll'
            && element.scrollWidth > element.clientWidth + 1)
            || (style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1);
        if (cut && element.textContent.trim()) found.push(`cut off: ${element.outerHTML.slice(0, 120)}`);
    }
    return found;
}

// Without scripts, nothing may stand there that only a script would bring to life.
function dead() {
    const shown = (element) => element.checkVisibility({ visibilityProperty: true });
    const controls = [...document.querySelectorAll('button, select, input:not([disabled]), textarea')].filter(shown)
        .filter((element) => !element.hasAttribute('popovertarget') && !element.closest('[data-works]')
            && !(element.matches('input[type=checkbox], input[type=radio]') && element.closest('label, fieldset, form, .cards, main')));
    const found = controls.map((element) => `does nothing without scripts: ${element.outerHTML.slice(0, 120)}`);
    if (document.querySelector('main').innerText.trim().length < 20) found.push('there is nothing to read');
    return found;
}

function printed() {
    const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 1;
    const found = [...document.querySelectorAll('nav, .skip, input[type=search], form, button:not([popovertarget])')].filter(shown)
        .map((element) => `printed: ${element.outerHTML.slice(0, 120)}`);
    const background = getComputedStyle(document.body).backgroundColor;
    if (!/rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/.test(background)) found.push(`paper is ${background}`);
    return found;
}

const browser = await launch();
const pages = kindsOf(pagesBelow(top));
const problems = new Map(pages.map((path) => [path, []]));

async function look(options, name, test) {
    const context = await browser.newContext({ offline: true, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    let path;
    const say = (what) => problems.get(path).push(`${name}: ${what}`);
    watch(page, folder, (what) => path && say(what));
    for (path of pages) {
        try {
            await page.goto(pathToFileURL(path).href, { waitUntil: 'load' });
            await test(page, say);
        } catch (error) {
            say(`not checked: ${error.message.split('\n')[0]}`);
        }
    }
    await context.close();
}

const tell = (test) => async (page, say) => (await page.evaluate(test)).forEach(say);
await look({ viewport: { width: 1280, height: 800 } }, 'keyboard', byKeyboard);
await look({ viewport: { width: 320, height: 640 } }, '320 pixels', tell(lost));
// What 200 % makes of a window 1280 wide.
await look({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, '200 %', tell(lost));
await look({ javaScriptEnabled: false }, 'no scripts', tell(dead));
await look({ colorScheme: 'dark' }, 'paper', async (page, say) => {
    await page.emulateMedia({ media: 'print' });
    await tell(printed)(page, say);
});
await browser.close();

let failed = 0;
for (const [path, found] of problems) {
    if (found.length) failed++;
    for (const problem of new Set(found)) console.log(`${relative(top, path)}: ${problem}`);
}
console.log(`${pages.length - failed} passed, ${failed} failed`);
process.exitCode = failed || !pages.length ? 1 : 0;
