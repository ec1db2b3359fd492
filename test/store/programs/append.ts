import { writeSync } from 'node:fs';
import { openFileStore } from '../../../src/store/files.js';
import { request } from '../samples.js';

/** append.js FOLDER PREFIX PARALLEL: appends for ever, and writes each key to standard output once it is saved. Every third is delivered twice. */
const [folder = '', prefix = '', parallel = '1'] = process.argv.slice(2);
const store = await openFileStore(folder);
writeSync(1, 'open\n');

async function appendForEver(lane: number): Promise<void> {
  for (let index = 0; ; index++) {
    const key = `${prefix}-${lane}-${index}`;
    const wanted = request(key, { year: 2020 + (index % 3) });
    const [first] = await Promise.all(index % 3 === 0 ? [store.append(wanted), store.append(wanted)] : [store.append(wanted)]);
    await store.claim(key, wanted.at);
    writeSync(1, `${key} ${first[0]?.sequence}\n`);
  }
}
await Promise.all(Array.from({ length: Number(parallel) }, (_, lane) => appendForEver(lane)));
