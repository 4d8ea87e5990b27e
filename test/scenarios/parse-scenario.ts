/** One CLI case as it stands in a .scenario file: a command, the files it reads and what it must answer. */
export interface Scenario {
  readonly title: string;
  readonly command: string;
  readonly files: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly exit: number;
  /** The whole output, or the lines that it must contain. */
  readonly stdout?: Expectation;
  readonly stderr?: Expectation;
}

/** `is` compares the whole text, `contains` wants every line somewhere, `lacks` wants none of them. */
export interface Expectation {
  readonly is?: string;
  readonly contains?: readonly string[];
  readonly lacks?: readonly string[];
}

/**
 * Reads the cases of a file. A case starts with `=== title`, then `$ command`; sections follow: `--- file NAME`, `--- stdin`,
 * `--- exit N`, `--- stdout`, `--- stdout contains`, `--- stdout lacks`, and the same for stderr.
 */
export function parseScenarios(text: string): readonly Scenario[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => parseScenario(block));
}

function parseScenario(block: string): Scenario {
  const [head = '', ...sections] = block.split(/^--- /m);
  const [title = '', ...rest] = head.split('\n');
  const command = rest.find((line) => line.startsWith('$ '))?.slice(2) ?? '';
  const files: Record<string, string> = {};
  const outputs: Record<'stdout' | 'stderr', Record<string, unknown>> = { stdout: {}, stderr: {} };
  let exit = 0;
  let stdin: string | undefined;
  for (const section of sections) {
    const newline = section.indexOf('\n');
    const [name = '', argument = ''] = section.slice(0, newline).trim().split(/ (.*)/s);
    const body = section.slice(newline + 1).replace(/(^|\n)\n$/, '$1');
    if (name === 'file') files[argument] = body;
    else if (name === 'stdin') stdin = body;
    else if (name === 'exit') exit = Number(argument);
    else if (name === 'stdout' || name === 'stderr') {
      outputs[name][argument || 'is'] = argument ? body.split('\n').filter((line) => line !== '') : body;
    } else throw new Error(`unknown section ${name} in scenario "${title}"`);
  }
  return { title, command, files, stdin, exit, stdout: outputs.stdout, stderr: outputs.stderr };
}
