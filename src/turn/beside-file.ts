import type { BesideFile } from '../commands/sent-file-use.js';
import { clean } from '../language/text.js';

const SHEET = /\b(?:blad|bladet|flik|fliken|sheet)\b[\s:]*(?:"([^"]{1,40})"|'([^']{1,40})'|([^\s,;]{1,40}))/;

/** What was typed beside a file. */
interface Beside extends Pick<BesideFile, 'about' | 'sheet' | 'unit'> {
  /** The words without the sheet's name, which may be called as a month or a line is. */
  readonly rest: string;
}

/** What was typed beside a file, of the file itself: what it is about, which of its sheets, and the unit of its amounts. */
export function besideFile(caption: string): Beside {
  // The folded text is as long as the original: the sheet's name is taken as it was written.
  const { original, folded } = clean(caption);
  const found = SHEET.exec(folded);
  const [name] = found?.slice(1).filter((each) => each !== undefined) ?? [];
  const start = found && name ? found.index + found[0].lastIndexOf(name) : -1;
  const [outcomes, people, budget] = [/\butfall|\bbokfor/, /invanar|folkmangd|befolkning/, /\bbudget|forslag/].map((words) => words.test(folded));
  return {
    about: outcomes ? 'outcomes' : people ? 'people' : budget ? 'budget' : undefined,
    sheet: name && start >= 0 ? original.slice(start, start + name.length) : undefined,
    unit: /\b(?:tkr|kkr|ksek|tusental|tusen kronor)\b/.test(folded) ? 'tkr' : /\b(?:i|ar) (?:hela )?(?:kr|kronor)\b/.test(folded) ? 'kr' : undefined,
    rest: found ? `${original.slice(0, found.index)} ${original.slice(found.index + found[0].length)}` : caption,
  };
}
