// SPDX-License-Identifier: MIT
// Judges YAML by a JSON Schema, as an editor does:   node judge.mjs SCHEMA <TEXTS
// TEXTS is a JSON list of YAML texts; a list is printed of what is wrong with each, "" where nothing is.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(new URL('../site/package.json', import.meta.url));
const Ajv = require('ajv/dist/2020');
const { parse } = require('yaml');

const ajv = new Ajv({ strict: true, allowUnionTypes: true, validateFormats: false });
const check = ajv.compile(JSON.parse(readFileSync(process.argv[2], 'utf8')));
const told = JSON.parse(readFileSync(0, 'utf8')).map((text) => {
    try {
        return check(parse(text)) ? '' : ajv.errorsText(check.errors);
    } catch (error) {
        return `no YAML: ${error.message}`;
    }
});
console.log(JSON.stringify(told));
