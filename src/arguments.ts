/** What was written after a program's name cannot be used. `message` is Swedish and says what there is. */
export class ArgumentsError extends Error {
  override readonly name = 'ArgumentsError';
}

type Options = Readonly<Record<string, unknown>>;

const given = (message: string) => /'(-{1,2}[^ ']*)/.exec(message)?.[1] ?? '';

/** What Node says of arguments, in Swedish. */
function wordsOf(error: unknown, options: Options): string | null {
  const names = Object.keys(options);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const message = error instanceof Error ? error.message : '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `Det finns inget val ”${given(message)}”. ${names.length > 0 ? `Valen är ${names.map((name) => `--${name}`).join(', ')}.` : ''}`.trim();
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return /does not take/.test(message) ? `Valet ${given(message)} tar inget värde.` : `Valet ${given(message)} behöver ett värde efter sig.`;
  return code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL' ? 'Här ska inget mer stå än valen.' : null;
}

/**
 * The arguments of a program of the package, as `parse` reads them. With `--help` the usage is printed and the process ends, status 0. Throws
 * ArgumentsError, in Swedish and with the usage, for an option that there is not or one without its value.
 */
export function readArguments<Read>(options: Options, usage: string, parse: () => Read): Read {
  const written = process.argv.slice(2);
  const end = written.indexOf('--');
  if (written.slice(0, end < 0 ? undefined : end).some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parse();
  } catch (error) {
    const said = wordsOf(error, options);
    if (said === null) throw error;
    throw new ArgumentsError(`${said}\n${usage}`);
  }
}
