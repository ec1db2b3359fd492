import { createMemoryStore } from '../../src/store/memory.js';
import { storeContract } from './contract.js';

storeContract('memory', {
  async open() {
    return createMemoryStore();
  },
  async reopen(store) {
    return store;
  },
  async dispose() {},
});
