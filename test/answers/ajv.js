// Every document of a file against its schema, by ajv: one line for each mistake.
const fs = require('fs');
const [modules, path] = process.argv.slice(2);
const Ajv = require(modules + '/ajv').default;
const addFormats = require(modules + '/ajv-formats').default;

const all = JSON.parse(fs.readFileSync(path, 'utf8'));
// "time" in draft 7 has an offset; ours are times of a day at the clinic.
const ajv = new Ajv({allErrors: false, strict: false});
addFormats(ajv, ['date', 'date-time']);
ajv.addFormat('time', /^\d\d:\d\d:\d\d$/);
const validators = {};
for (const [name, schema] of Object.entries(all.schemas)) {
  validators[name] = ajv.compile(schema);
}
let wrong = 0;
for (const [what, name, document] of all.documents) {
  if (!validators[name](document)) {
    for (const error of validators[name].errors) {
      console.log(`${what}: ${error.instancePath}: ${error.message}`);
      ++wrong;
    }
  }
}
process.exit(wrong > 0 ? 1 : 0);
