// SPDX-License-Identifier: MIT
// Reads exports as others do:   node schemas.mjs KIND:FILE …
// `cspell` by the schema that cspell ships: a line for each complaint. `yaml` by YAML 1.2, strictly:
// what it holds, as one line of JSON.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(new URL('../site/package.json', import.meta.url));

function cspell() {
    // The schema is of draft 7, with keywords of VS Code's beside.
    const Ajv = require('ajv').default;
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const check = ajv.compile(require('@cspell/cspell-types/cspell.schema.json'));
    return (text) => (check(JSON.parse(text)) ? [] : check.errors.map((e) => `${e.instancePath} ${e.message}`));
}

function yaml() {
    const { parseDocument } = require('yaml');
    return (text) => {
        const read = parseDocument(text, { version: '1.2', uniqueKeys: true, strict: true });
        return [...read.errors, ...read.warnings].map((e) => e.message).concat(JSON.stringify(read.toJS()));
    };
}

const makers = { cspell, yaml };
const made = {};
for (const argument of process.argv.slice(2)) {
    const [kind, file] = argument.split(/:(.*)/s);
    made[kind] ??= makers[kind]();
    for (const line of made[kind](readFileSync(file, 'utf8'))) console.log(line);
}
