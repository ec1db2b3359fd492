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
    expect(message).toContain(`${SV}, parties[1]: "habo" är redan namn på parten "habo" (${SV}, parties[0])`);
    expect(message).toContain(`${SV}, interventions[1]: "enter" är redan namn på insatsen "enter"`);
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
