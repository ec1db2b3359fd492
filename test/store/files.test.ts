import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStore } from '../../src/store/files.js';
import { storeContract } from './contract.js';

let folder = '';

storeContract('files', {
  async open() {
    folder = await mkdtemp(join(tmpdir(), 'store-'));
    return openFileStore(join(folder, 'data'));
  },
  async reopen(store) {
    await store.close();
    return openFileStore(join(folder, 'data'));
  },
  async dispose() {
    await rm(folder, { recursive: true });
  },
});
