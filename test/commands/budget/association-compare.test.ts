import { describe, expect, test } from 'vitest';
import { expectSound } from '../contributions/exact.js';
import { associations, room, typed } from '../room.js';

describe('two associations held against each other', () => {
  test.each(['jämför vår budget med Värend', 'jämför oss med Värend', 'hur står sig vår budget mot Värends'])(
    '”%s”: ours and theirs, by share of the costs, each with its own year',
    async (text) => {
      const reply = await room().say(text);
      expect(reply.answer).toMatchObject({
        command: 'budget.compare',
        status: 'ok',
        params: { association: 'sodra-vatterbygden', otherAssociation: 'varend' },
        context: 'Södra Vätterbygden och Värend',
      });
      expectSound(reply);
      const said = typed(reply.text);
      expect(said).toContain('Administration: 16 % mot 16,5 %');
      expect(said).toContain('Värend: budget 2015');
      expect(said).toContain('Kostnader: Södra Vätterbygden 8 742 900 kr (budget 2021); Värend 6 673 000 kr (budget 2015)');
    },
  );

  test('both may be named, and neither be ours', async () => {
    const { answer } = await room().say('jämför Göteborg och Värend');
    expect(answer).toMatchObject({ params: { association: 'goteborg', otherAssociation: 'varend' }, context: 'Göteborg och Värend' });
  });

  test('where one prints no shares it is said which, and the whole costs stand beside each other', async () => {
    const { answer, text } = await room().say('jämför oss med Sunnerbo');
    expect(answer.headline).toBe('Andelarna går inte att jämföra');
    expect(text).toContain('Sunnerbo: källan skriver ingen andel');
  });

  test('an association alone is compared with itself over time, as before', async () => {
    const { answer } = await room().say('ställ finnvedens utfall 2023 bredvid budgeten');
    expect(answer.params.otherAssociation).toBeUndefined();
    expect(answer.params.association).toBe('finnveden');
  });

  test('every two of them have an answer', async () => {
    for (const one of associations.all)
      for (const other of associations.all.filter(({ id }) => id !== one.id))
        expectSound(await room().press('budget.compare', { association: one.id, otherAssociation: other.id }));
  });
});
