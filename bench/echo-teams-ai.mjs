// Baseline: the smallest bot on a teams-ai Application. Answers what was said.
import { Application, TeamsAdapter } from '@microsoft/teams-ai';
import { listen } from './echo-door.mjs';

const adapter = new TeamsAdapter();
const bot = new Application({ startTypingTimer: false });
bot.activity('message', async (context) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
});
listen((request, response) =>
  adapter.process(request, response, async (context) => {
    await bot.run(context);
  }),
);
