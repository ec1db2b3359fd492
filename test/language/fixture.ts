import { join } from 'node:path';
import { loadAssociations } from '../../src/associations/load.js';
import { COMMANDS } from '../../src/commands/registry.js';
import { createLanguage } from '../../src/language/language.js';

export const NOW = new Date('2026-11-22T12:00:00+01:00');
export const CONTEXT = { now: NOW, association: 'sodra-vatterbygden' } as const;

export const associations = await loadAssociations(join(import.meta.dirname, '..', '..', 'data', 'associations'));
export const language = await createLanguage(COMMANDS, associations);
