// SPDX-License-Identifier: MIT
// Takes the pictures that README.md shows:   node screenshots.mjs SITE FOLDER
// The same site gives the same pictures on the same machine; fonts differ from one to the next.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync, inflateSync } from 'node:zlib';
import { launch } from './browser.mjs';

const SHOTS = [
    { name: 'home', page: 'index.html', width: 1100, height: 1000 },
    { name: 'document', page: 'requirements/REQ-0005.html', width: 1100, height: 780, colorScheme: 'dark' },
    { name: 'glossary', page: 'glossary/lead.html', width: 900, height: 640 },
    { name: 'phone', page: 'requirements/index.html', width: 360, height: 640 },
];

function crc(bytes) {
    let c = ~0;
    for (const byte of bytes) {
        c ^= byte;
        for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    }
    return ~c >>> 0;
}

function chunk(type, data) {
    const body = Buffer.concat([Buffer.from(type), data]), frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length);
    frame.writeUInt32BE(crc(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

// The pixels of a PNG of 8-bit RGB or RGBA, as three bytes each.
function decode(png) {
    const width = png.readUInt32BE(16), height = png.readUInt32BE(20), size = png[25] === 6 ? 4 : 3, parts = [];
    for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
        if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    const raw = inflateSync(Buffer.concat(parts)), line = width * size, out = Buffer.alloc(line * height);
    for (let y = 0; y < height; y++) {
        const filter = raw[y * (line + 1)];
        for (let x = 0; x < line; x++) {
            const a = x >= size ? out[y * line + x - size] : 0, b = y ? out[(y - 1) * line + x] : 0;
            const c = x >= size && y ? out[(y - 1) * line + x - size] : 0, p = a + b - c;
            const near = Math.abs(p - a) <= Math.abs(p - b) && Math.abs(p - a) <= Math.abs(p - c) ? a
                : Math.abs(p - b) <= Math.abs(p - c) ? b : c;
            out[y * line + x] = raw[y * (line + 1) + 1 + x] + [0, a, b, (a + b) >> 1, near][filter];
        }
    }
    const pixels = Buffer.alloc(width * height * 3);
    for (let i = 0; i < width * height; i++) out.copy(pixels, i * 3, i * size, i * size + 3);
    return { width, height, pixels };
}

// The same in at most 256 colours: the commonest as they are, every other as the nearest of those.
function shrink(png) {
    const { width, height, pixels } = decode(png), counts = new Map();
    const at = (i) => (pixels[i * 3] << 16) | (pixels[i * 3 + 1] << 8) | pixels[i * 3 + 2];
    for (let i = 0; i < width * height; i++) counts.set(at(i), (counts.get(at(i)) ?? 0) + 1);
    const palette = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 256).map(([colour]) => colour);
    const distance = (a, b) => ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
    const nearest = new Map();
    for (const colour of counts.keys())
        nearest.set(colour, palette.reduce((best, other, i) => (distance(colour, other) < distance(colour, palette[best]) ? i : best), 0));
    const lines = Buffer.alloc((width + 1) * height);
    for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = nearest.get(at(y * width + x));
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width);
    head.writeUInt32BE(height, 4);
    head.set([8, 3, 0, 0, 0], 8);
    const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
    return Buffer.concat([png.subarray(0, 8), chunk('IHDR', head), chunk('PLTE', colours),
        chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

const [site, folder] = process.argv.slice(2).map((path) => resolve(path));
const browser = await launch();
mkdirSync(folder, { recursive: true });
for (const { name, page: path, width, height, colorScheme } of SHOTS) {
    const context = await browser.newContext({ offline: true, reducedMotion: 'reduce', colorScheme, viewport: { width, height } });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(site, path)).href, { waitUntil: 'load' });
    const png = shrink(await page.screenshot({ caret: 'hide', animations: 'disabled' }));
    writeFileSync(join(folder, `${name}.png`), png);
    console.log(`${join(folder, name)}.png, ${Math.ceil(png.length / 1024)} kB`);
    await context.close();
}
await browser.close();
