import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { z } from 'zod';
import { type Fault, jsonPath } from './fault.js';
import { type Outlined, outlineOf } from './outline.js';
import { Association } from './schema.js';

/** `outlined` is null where the file is no JSON. */
interface Read {
  readonly faults: readonly Fault[];
  readonly outlined: Outlined | null;
}

const EXPECTED: Record<string, string> = {
  string: 'en text inom citattecken',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista [ … ]',
  object: 'ett objekt { … }',
  record: 'ett objekt { … }',
};

/** What zod found, in words that say what to write instead. Messages of our own rules stand before this one. */
function inSwedish(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `saknas; lägg till ${EXPECTED[issue.expected] ?? issue.expected}`
        : `ska vara ${EXPECTED[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `okänt fält ${issue.keys.map((key) => `"${key}"`).join(', ')}; rätta stavningen eller ta bort det`;
    case 'invalid_value':
      return `ska vara ${issue.values.map((value) => `"${String(value)}"`).join(', ')}`;
    case 'invalid_union':
      return 'har ett "kind" som inte finns; skriv line, count, parameter eller number';
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int' ? `ska vara minst ${issue.minimum}` : 'är tomt; fyll i det';
    case 'too_big':
      return `ska vara högst ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'ska vara ett datum som 2020-11-16' : issue.format === 'time' ? 'ska vara en tid som 09:00' : 'är felskrivet';
    default:
      return undefined;
  }
}

function flat(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  return issues.flatMap((issue) => (issue.code === 'invalid_key' ? issue.issues.map((inner) => ({ ...inner, path: issue.path })) : [issue]));
}

/** JSON.parse names a position in English; people look for a line. */
function syntaxFault(text: string, error: unknown): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  const before = position === undefined ? text : text.slice(0, Number(position));
  const line = before.split('\n').length;
  return `är inte giltig JSON vid rad ${line}; se efter ett kommatecken, citattecken eller en parentes som saknas eller är för mycket där eller strax före`;
}

/** Reads one association's file and checks its shape; what it names can be read also where its shape is at fault. Never throws for what is wrong in the file. */
export async function readAssociationFile(path: string): Promise<Read> {
  const file = basename(path);
  const whole = (message: string): Read => ({ faults: [{ file, path: '', message }], outlined: null });
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    return whole('filen kan inte läsas; kontrollera att den är en fil och att programmet får läsa den');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return whole('filen är inte sparad som UTF-8; spara om den med den teckenkodningen');
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return whole(syntaxFault(text, error));
  }
  const parsed = Association.safeParse(content, { error: inSwedish });
  return {
    faults: flat(parsed.error?.issues ?? []).map((issue) => ({ file, path: jsonPath(issue.path), message: issue.message })),
    outlined: { file, content, outline: outlineOf(content), association: parsed.data ?? null },
  };
}
