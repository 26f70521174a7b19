// SPDX-License-Identifier: MIT
// How fast a site's search answers, typed letter by letter:   node measure.mjs FOLDER
// Prints a line for loading, one for the time until the first results stand on the page, one until
// all do, and one for the page's own processor time for each letter, which other work on the
// machine does not change.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './browser.mjs';

const TYPED = ['req-0042', 'coupon register', 'malmo', 'the privacy officer', 'gdansk audit', 'consent service',
    'zzzz', 'e', 'application programming interface', 'must', 'marketing qualified lead', 'porto'];

const browser = await launch();
const page = await browser.newPage();
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable', { timeDomain: 'threadTicks' });

async function processorTime() {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find((one) => one.name === 'TaskDuration').value * 1000;
}

// Types the text, whose last letter is new; milliseconds to the first results, and to all of them.
const type = (text) => page.evaluate(async (typed) => {
    const input = document.getElementById('page.search');
    const status = document.querySelector('.found [role=status]');
    const begin = performance.now();
    input.value = typed;
    input.dispatchEvent(new Event('input'));
    document.querySelector('.found').getBoundingClientRect(); // laid out too
    const first = performance.now() - begin;
    const isDone = () => !status.textContent.includes('ooking');
    if (!isDone())
        await new Promise((done) => {
            new MutationObserver(() => isDone() && done()).observe(status, { childList: true });
        });
    return [first, performance.now() - begin];
}, text);

await page.goto(pathToFileURL(join(resolve(process.argv[2]), 'index.html')).href);
const [cards, texts] = await page.evaluate(async () => {
    const start = performance.now();
    await req.loadCards();
    const loaded = performance.now() - start;
    document.getElementById('page.search').focus();
    await req.loadTexts();
    return [loaded, performance.now() - start];
});
const first = [], all = [], own = [];
for (const text of TYPED)
    for (let end = 1; end <= text.length; end++) {
        const before = await processorTime();
        const [some, every] = await type(text.slice(0, end));
        own.push(await processorTime() - before);
        first.push(some);
        all.push(every);
    }
await browser.close();

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const line = (name, numbers) => console.log(
    `${name}: median ${median(numbers).toFixed(1)} ms, worst ${Math.max(...numbers).toFixed(1)} ms of ${numbers.length}`);
console.log(`loaded: ids and titles ${cards.toFixed(0)} ms, texts ${texts.toFixed(0)} ms`);
line('first results', first);
line('all results', all);
line('processor time', own);
