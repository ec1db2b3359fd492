// Baseline: the smallest bot on botbuilder's CloudAdapter. Answers what was said.
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { listen } from './echo-door.mjs';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
listen((request, response) =>
  adapter.process(request, response, async (context) => {
    await context.sendActivity(`Echo: ${context.activity.text}`);
  }),
);
