import { writeSync } from 'node:fs';
import { openFileStore } from '../../../src/store/files.js';
import { report, request } from '../samples.js';

/**
 * append.js FOLDER START…: one lane per START appends for ever from that number on, and writes "LANE NUMBER" to standard output
 * once it is saved and its delivery claimed. Every third is delivered twice at once; the years alternate, and every second is of two years.
 */
const [folder = '', ...starts] = process.argv.slice(2);
const store = await openFileStore(folder);
writeSync(1, 'open\n');

async function appendForEver(lane: number, start: number): Promise<void> {
  for (let number = start; ; number++) {
    const key = `${lane}-${number}`;
    const besides = number % 2 === 0 ? [] : [{ year: 2021 + (number % 3), bodies: [report(number % 100)] }];
    const wanted = request(key, { year: 2020 + (number % 3), besides });
    await Promise.all(number % 3 === 0 ? [store.append(wanted), store.append(wanted)] : [store.append(wanted)]);
    await store.claim(key, wanted.at);
    writeSync(1, `${lane} ${number}\n`);
  }
}
await Promise.all(starts.map((start, lane) => appendForEver(lane, Number(start))));
