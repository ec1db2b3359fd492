import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DataError, loadAssociations } from '../../src/associations/load.ts';
import { FOLDER } from './data.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'associations-'));
  await cp(FOLDER, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Changes a copy of one of the project's own files. */
async function change(file: string, edit: (text: string) => string): Promise<void> {
  const path = join(folder, file);
  const before = await readFile(path, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`the edit of ${file} changed nothing`);
  await writeFile(path, after);
}

async function fault(): Promise<DataError> {
  const outcome = await loadAssociations(folder).catch((error: unknown) => error);
  if (!(outcome instanceof DataError)) throw new Error('the data was accepted');
  return outcome;
}

const SV = 'sodra-vatterbygden.json';

describe('loading the associations', () => {
  test('gives them in the order of the files, and each by its id', async () => {
    const { all, get } = await loadAssociations(folder);
    expect(all.map(({ id }) => id)).toEqual([...all.map(({ id }) => id)].sort());
    expect(get('sodra-vatterbygden')?.name).toBe('Södra Vätterbygden');
    expect(get('stockholm')).toBeUndefined();
  });

  test('leaves files that start with a dot and files of other kinds alone', async () => {
    await writeFile(join(folder, '._sodra-vatterbygden.json'), 'not JSON');
    await writeFile(join(folder, 'LÄSMIG.txt'), 'not JSON');
    await expect(loadAssociations(folder)).resolves.toBeDefined();
  });

  test('a broken file names file, place, what is wrong and what to do: every fault at once', async () => {
    await change(SV, (text) =>
      text
        .replace('"118400", "118400"', '"118 400", "118400"')
        .replace('"values": ["1345100", "1345100",', '"values": ["1345100",')
        .replace('"kind": "individual", "targetGroup"', '"kind": "personlig", "targetGroup"')
        .replace('"women": 24', '"women": 24.5')
        .replace('"name": "Södra Vätterbygden"', '"namn": "Södra Vätterbygden"'),
    );
    const { faults, message } = await fault();
    expect(faults.map(({ file, path }) => `${file} ${path}`)).toEqual([
      `${SV} name`,
      `${SV} tables[0].lines[0].values[0]`,
      `${SV} tables[0].lines[1].values`,
      `${SV} interventions[0].kind`,
      `${SV} participants[0].women`,
      `${SV} `,
    ]);
    expect(message).toContain('6 fel');
    expect(message).toContain('tables[0].lines[0].values[0]: ett belopp skrivs som en sträng av siffror, till exempel "118400"');
    expect(message).toContain('4 värden, men tabellen har 5 kolumner');
    expect(message).toContain('ska vara "individual", "structural"');
    expect(message).toContain('name: saknas; lägg till en text');
    expect(message).toContain('okänt fält "namn"');
  });

  test('the faults of all files stand in one list', async () => {
    await change(SV, (text) => text.replace('"year": 2020', '"year": "2020"'));
    await writeFile(join(folder, 'nytt.json'), '{ "id": "nytt", }');
    await writeFile(join(folder, 'gammalt.json'), Buffer.from('{ "id": "\xe5" }', 'latin1'));
    await mkdir(join(folder, 'mapp.json'));
    const { message } = await fault();
    expect(message).toContain(`${SV}, tables[0].columns[0].year: ska vara ett tal`);
    expect(message).toContain('nytt.json: är inte giltig JSON vid rad 1');
    expect(message).toContain('gammalt.json: filen är inte sparad som UTF-8');
    expect(message).toContain('mapp.json: filen kan inte läsas');
  });

  test('a name that two share is named with both places', async () => {
    await change(SV, (text) => text.replace('"aliases": ["jkpg"]', '"aliases": []').replace('"Jönköpings", "jkpg"', '"HABO"'));
    await change(SV, (text) => text.replace('"id": "nova", "name": "NOVA"', '"id": "enter", "name": "NOVA"'));
    await cp(join(folder, SV), join(folder, 'z-kopia.json'));
    const { message } = await fault();
    expect(message).toContain(`${SV}, parties[1].aliases[1]: "habo" är redan namn på parten "habo" (${SV}, parties[0].id)`);
    expect(message).toContain(`${SV}, interventions[1].id: "enter" är redan namn på insatsen "enter"`);
    expect(message).toContain(`z-kopia.json, id: "sodra-vatterbygden" är redan namn på förbundet "sodra-vatterbygden" (${SV}, id)`);
  });

  test('an id that points at nothing is named where it stands', async () => {
    await change(SV, (text) =>
      text
        .replace('"kind": "contribution", "party": "habo"', '"kind": "contribution", "party": "hobo"')
        .replace('"group": "verksamhet", "intervention": "enter"', '"group": "verksamhet", "intervention": "entre"')
        .replace('"label": "Information", "kind": "cost", "group": "administration"', '"label": "Information", "kind": "cost", "group": "admin"'),
    );
    expect((await fault()).message).toContain('gruppen "admin" finns inte');
    await change(SV, (text) => text.replace('"kind": "cost", "group": "admin"', '"kind": "cost", "group": "administration"'));
    await change(SV, (text) =>
      text.replace('"document": "plan-2021"', '"document": "plan-2012"').replace('"line": "forsakringskassan"', '"line": "fk"'),
    );
    const { message } = await fault();
    expect(message).toContain('tables[0].lines[0].party: parten "hobo" finns inte');
    expect(message).toContain('tables[0].lines[7].intervention: insatsen "entre" finns inte');
    expect(message).toContain('tables[0].document: dokumentet "plan-2012" finns inte');
    expect(message).toContain('claims[1].recounts[0].of[0].line: raden "fk" finns inte');
  });

  test('no fault hides another: a wrong row, ids that point at nothing, names that two share, and what a claim leads to, in one list', async () => {
    await change(SV, (text) => {
      const data = JSON.parse(text);
      const [first, second] = data.tables[0].lines;
      first.values.pop();
      first.party = 'hobo';
      second.values[0] = '1 345 100';
      data.tables[0].columns[0].year = '2020';
      data.tables[0].columns[4].year = 2022;
      data.tables[0].lines.find(({ id }: { id: string }) => id === 'fia').intervention = 'fias';
      data.interventions[1].id = 'enter';
      data.interventions[2].aliases = ['Koll på förmåga'];
      data.interventions[3].sharedWith = ['hoglandet', 'kinnekulle'];
      data.participants[0].intervention = 'entre';
      data.goals[0].document = 'plan-2012';
      data.claims[1].recounts[0].of[0].line = 'fk';
      data.aliases = ['Värend'];
      return JSON.stringify(data);
    });
    const { faults } = await fault();
    const places = faults.filter(({ file }) => file === SV).map(({ path, message }) => `${path}: ${message}`);
    for (const [path, words] of [
      ['tables[0].lines[0].values', '4 värden, men tabellen har 5 kolumner'],
      ['tables[0].lines[1].values[0]', 'ett belopp skrivs som en sträng av siffror'],
      ['tables[0].columns[0].year', 'ska vara ett tal'],
      ['tables[0].columns[4]', 'tabellen har redan en kolumn plan 2022'],
      ['tables[0].lines[0].party', 'parten "hobo" finns inte'],
      ['interventions[1].id', '"enter" är redan namn på insatsen "enter"'],
      ['interventions[4].name', '"koll pa formaga" är redan namn på insatsen "fia"'],
      ['interventions[3].sharedWith[1]', 'förbundet "kinnekulle" finns inte i någon fil'],
      ['participants[0].intervention', 'insatsen "entre" finns inte'],
      ['goals[0].document', 'dokumentet "plan-2012" finns inte'],
      ['claims[1].recounts[0].of[0].line', 'raden "fk" finns inte'],
    ] as const)
      expect(
        places.filter((place) => place.startsWith(`${path}: `) && place.includes(words)),
        `${path}\n${places.join('\n')}`,
      ).toHaveLength(1);
    // What follows from a fault alone is not one: no claim is blamed for the column whose year cannot be read.
    expect(places.filter((place) => place.includes('ingen kolumn'))).toEqual([]);
    expect(places.some((place) => /^tables\[0\]\.lines\[\d+\]\.intervention: insatsen "fias" finns inte/.test(place))).toBe(true);
    // Said of the one that is read last, with the place of the other.
    expect(
      faults.filter(({ message }) => message.includes('"varend" är redan namn på förbundet "sodra-vatterbygden"')).map(({ file }) => file),
    ).toEqual(['varend.json']);
  });

  test('a file that is no JSON hides nothing in the others, and nobody is blamed for pointing at it', async () => {
    await change('hoglandet.json', (text) => text.replace('{', '{,'));
    await change(SV, (text) => text.replace('"kind": "contribution", "party": "habo"', '"kind": "contribution", "party": "hobo"'));
    expect((await fault()).faults.map(({ file, path }) => `${file} ${path}`)).toEqual(['hoglandet.json ', `${SV} tables[0].lines[0].party`]);
  });

  test('an empty folder and a missing one say what to do', async () => {
    await expect(loadAssociations(join(folder, 'saknas'))).rejects.toThrow('mappen finns inte');
    await rm(folder, { recursive: true });
    await mkdir(folder);
    await expect(loadAssociations(folder)).rejects.toThrow('lägg en .json-fil per förbund');
  });

  test('changes no file', async () => {
    await change(SV, (text) => `${text}}`);
    const before = await readFile(join(folder, SV), 'utf8');
    await fault();
    expect(await readFile(join(folder, SV), 'utf8')).toBe(before);
  });

  test('a claim that leads to an empty cell, a count or a parameter that is not there', async () => {
    await change('hoglandet.json', (text) => {
      const data = JSON.parse(text);
      const line = { kind: 'line', table: 'ekonomi-2023', line: 'resultat', year: 2023, basis: 'budget' };
      const count = { kind: 'count', intervention: 'se-hoglandet', period: '2023', count: 'track1' };
      const parameter = { kind: 'parameter', name: 'effectTax', on: '1999-01-01' };
      data.claims[0].recounts = [{ label: 'Summa', how: 'sum', of: [line, count, parameter] }];
      return JSON.stringify(data);
    });
    const { message, faults } = await fault();
    expect(faults.map(({ path }) => path)).toEqual([
      'claims[0].recounts[0].of[0]',
      'claims[0].recounts[0].of[1].count',
      'claims[0].recounts[0].of[2].on',
    ]);
    expect(message).toContain('raden "resultat" i tabellen ekonomi-2023 är tom för budget 2023');
  });

  test('a share of nothing', async () => {
    await change('hoglandet.json', (text) => {
      const data = JSON.parse(text);
      const nothing = { kind: 'number', value: '0', label: 'ingenting' };
      data.claims[0].recounts = [{ label: 'Andel', how: 'share', of: [nothing], over: [nothing, nothing] }];
      return JSON.stringify(data);
    });
    expect((await fault()).message).toContain('claims[0].recounts[0].over: summan är 0');
  });

  test('a column printed twice, and a staircase of equity that does not climb', async () => {
    await change('goteborg.json', (text) => {
      const data = JSON.parse(text);
      data.tables[0].columns[2].year = 2022;
      data.equityModels[0].steps.reverse();
      return JSON.stringify(data);
    });
    const { message } = await fault();
    expect(message).toContain('tables[0].columns[2]: tabellen har redan en kolumn plan 2022');
    expect(message).toContain('equityModels[0].steps: stegen ska stå i stigande ordning');
  });
});
