import { openFileStore } from '../../../src/store/files.js';
import { conversation, request } from '../samples.js';

/** fill.js FOLDER: appends until it is refused, then tells what it was told and what is there; what needs less room is still saved. */
const store = await openFileStore(process.argv[2] ?? '');
let saved = 0;
for (;;) {
  const refusal = await store.append(request(`k${saved}`)).then(
    () => null,
    (error: unknown) => error,
  );
  if (refusal) {
    const { name, message } = refusal instanceof Error ? refusal : new Error(String(refusal));
    await store.saveConversation(conversation());
    const inMemory = (await store.records('finnveden', 2024)).length;
    console.log(JSON.stringify({ name, message, saved, inMemory, conversation: await store.conversation('conversation-1') }));
    break;
  }
  saved += 1;
}
await store.close();
