import { writeSync } from 'node:fs';
import { openFileStore } from '../../../src/store/files.js';

/** hold.js FOLDER: opens the store for writing and keeps it until it is killed. */
await openFileStore(process.argv[2] ?? '');
writeSync(1, 'open\n');
setInterval(() => undefined, 60_000);
