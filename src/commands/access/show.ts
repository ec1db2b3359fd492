import { z } from 'zod';
import { localTime, longDate } from '../../swedish/time.js';
import type { Answer, Table } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { person } from '../person.js';
import { ROLE_NAME } from '../roles.js';
import { type Access, accessRecords, grantInForce, isSame, usersOf, waiting } from './grants.js';
import { grantWords } from './words.js';

export const accessShow = defineCommand({
  id: 'access.show',
  title: 'Visa behörigheter',
  who: 'director',
  examples: [
    'visa behörigheter',
    'vem har behörighet?',
    'vilka roller finns',
    'lista alla roller',
    'vilka är handledare i boten',
    'vem är förbundschef här',
    'vem får rapportera',
    'vem får göra vad',
    'visa rollerna i förbundet',
    'vilka har tillgång',
    'behörighetslista',
    'vem gav behörigheten och när',
    'roller och behörigheter',
    'who has access',
    'vem kan se rapporterna',
    'vilka är handledare',
    'visa vem som får se vad',
  ],
  parameters: z.object({ association: parameters.association }),
  async answer(_params, turn): Promise<Answer> {
    const { association, store, now, directors } = turn;
    const records = await accessRecords(store, association.id);
    const today = localTime(now).date;
    const granted = usersOf(records).filter((user) => !directors.some((id) => isSame(id, user)));
    const inForce = granted.flatMap((user) => grantInForce(records, [user], today) ?? []);
    const standing = inForce.filter(({ body }) => body.role !== 'none');
    const later = granted.flatMap((user) => waiting(records, user, today));
    const count = directors.length + standing.length;
    return {
      command: 'access.show',
      params: { association: association.id },
      status: 'ok',
      context: `${association.name} · behörighet`,
      headline: count === 0 ? 'Ingen har fått någon egen roll' : `${count} ${count === 1 ? 'person' : 'personer'} har en egen roll`,
      lead: 'Namn sparas inte. Den som inte är med i den här chatten visas med sitt id.',
      tables: [
        ...(count === 0 ? [] : [table('Roller nu', [...directors.map(fixedRow), ...standing.map((record) => row(turn, record))])]),
        ...(later.length === 0
          ? []
          : [
              table(
                'Beslutat, gäller senare',
                later.map((record) => row(turn, record)),
              ),
            ]),
      ],
      actions: [{ title: 'Ändra behörighet', command: 'access.edit', params: { association: association.id }, primary: true }],
    };
  },
});

function table(title: string, rows: Table['rows']): Table {
  return { title, columns: ['Person', 'Roll', 'Från', 'Beslut av'], rows };
}

function fixedRow(user: string): Table['rows'][number] {
  return { cells: [person(user), ROLE_NAME.director, null, 'serverns inställning'] };
}

function row({ association }: Turn, { body, by }: Access): Table['rows'][number] {
  return { cells: [person(body.user), grantWords(association, body), longDate(body.from), person(by.user)] };
}
