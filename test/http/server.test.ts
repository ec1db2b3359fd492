import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, replyOf, startBench } from './echo.js';

let bench: Bench;
afterEach(() => bench.close());

describe('the other addresses', () => {
  it('/healthz says that the process is up, also when the store cannot be written', async () => {
    bench = await startBench({ ready: () => Promise.reject(new Error('disken är full')) });
    const response = await fetch(`${bench.address}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'up' }]);
  });

  it('/readyz says whether the store can be written, and not why it cannot', async () => {
    let full = false;
    bench = await startBench({ ready: () => (full ? Promise.reject(new Error('disken är full')) : Promise.resolve()) });
    const ready = await fetch(`${bench.address}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
    full = true;
    const unready = await fetch(`${bench.address}/readyz`);
    expect([unready.status, await unready.json()]).toEqual([503, { status: 'not ready' }]);
  });

  it('/metrics counts turns and replies, with nothing in it that anybody wrote', async () => {
    bench = await startBench();
    const chat = bench.chat();
    await chat.say('hemligt ord');
    await chat.execute({ command: 'x' });
    await chat.deliver({ type: 'påhittad-sort' });
    await chat.deliver({ serviceUrl: 'https://example.com' });
    const response = await fetch(`${bench.address}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    const text = await response.text();
    expect(text).toMatch(/bot_turn_seconds_count\{kind="message",http="200"\} 1\n/);
    expect(text).toMatch(/bot_turn_seconds_count\{kind="message",http="403"\} 1\n/);
    expect(text).toMatch(/bot_turn_seconds_count\{kind="execute",http="200"\} 1\n/);
    expect(text).toMatch(/bot_turn_seconds_count\{kind="other",http="200"\} 1\n/);
    expect(text).toMatch(/bot_replies_total\{command="help",status="ok"\} 2\n/);
    expect(text).toMatch(/process_cpu_seconds_total/);
    expect(text).not.toMatch(/hemligt|påhittad|Namn/);
  });
});

describe('a stop', () => {
  it('lets the turn in flight be answered, and takes no new ones', async () => {
    bench = await startBench();
    let finish = () => {};
    let arrived = () => {};
    const inFlight = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    bench.echo.answerWith(async () => {
      arrived();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return [replyOf('färdig')];
    });
    const said = bench.chat().say('långsam fråga');
    await inFlight;
    const stopped = bench.server.stop().then(() => 'stopped');
    await expect(fetch(`${bench.address}/healthz`)).rejects.toThrow();
    expect(await Promise.race([stopped, Promise.resolve('waiting')])).toBe('waiting');
    finish();
    expect((await said).posted.map(({ activity }) => activity.summary)).toEqual(['färdig']);
    expect(await stopped).toBe('stopped');
  });

  it('is as quick when a browser keeps its line open', async () => {
    bench = await startBench();
    await (await fetch(`${bench.address}/healthz`, { headers: { connection: 'keep-alive' } })).text();
    await bench.server.stop();
  });
});

describe('a port that is taken', () => {
  it('is told apart from other faults', async () => {
    bench = await startBench();
    const other = await startBench();
    await other.server.stop();
    await expect(other.server.listen(Number(new URL(bench.address).port), '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await other.connector.close();
  });
});
