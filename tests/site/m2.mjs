// SPDX-License-Identifier: MIT
// How fast a site's search answers, typed letter by letter:   node measure.mjs FOLDER
// Prints a line for loading, and one each for the first results and for all of them.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './browser.mjs';

const TYPED = ['req-0042', 'coupon register', 'malmo', 'the privacy officer', 'gdansk audit', 'consent service',
    'zzzz', 'e', 'application programming interface', 'must', 'marketing qualified lead', 'porto'];

const browser = await launch();
const page = await browser.newPage();
await page.goto(pathToFileURL(join(resolve(process.argv[2]), 'index.html')).href);

const figures = await page.evaluate(async (typed) => {
    const input = document.getElementById('page.search');
    const told = () => document.querySelector('.found [role=status]').textContent;
    const until = async (test) => { while (!test()) await new Promise((next) => { setTimeout(next, 0); }); };
    const start = performance.now();
    await req.loadCards();
    const cards = performance.now() - start;
    input.focus();
    input.value = 'zzzzz';
    input.dispatchEvent(new Event('input'));
    await until(() => told() === 'Nothing found');
    const texts = performance.now() - start;
    const first = [], all = [], out=[];
    for (const text of typed)
        for (let end = 1; end <= text.length; end++) { let f=1e9, a=1e9; for (let k=0;k<7;k++) {
            const begin = performance.now();
            input.value = text.slice(0, end);
            input.dispatchEvent(new Event('input'));
            document.querySelector('.found').getBoundingClientRect(); // laid out too
            f=Math.min(f,performance.now() - begin);
            await until(() => !told().includes('ooking'));
            a=Math.min(a,performance.now()-begin);} first.push(f); all.push(a); out.push([text.slice(0,end),f,a]);
        }
    return { cards, texts, first, all, out };
}, TYPED);

await browser.close();
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const line = (name, numbers) => console.log(
    `${name}: median ${median(numbers).toFixed(1)} ms, worst ${Math.max(...numbers).toFixed(1)} ms of ${numbers.length}`);
console.log(`loaded: ids and titles ${figures.cards.toFixed(0)} ms, texts ${figures.texts.toFixed(0)} ms`);
line('first results', figures.first);
line('all results', figures.all);
console.log(figures.out.sort((a,b)=>b[1]-a[1]).slice(0,12).map(x=>x.join(" ")).join("\n"))
