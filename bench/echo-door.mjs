// What both baselines have in common: restify in front, as in the SDKs' own templates, and a line that says when it listens.
import restify from 'restify';

/** Serves `POST /api/messages` on a free port of loopback. */
export function listen(handle) {
  const server = restify.createServer({ name: 'echo' });
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => handle(request, response));
  server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ msg: 'listening', port: server.address().port })));
  process.once('SIGTERM', () => process.exit(0));
}
