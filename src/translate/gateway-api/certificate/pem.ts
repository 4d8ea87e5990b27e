/** One PEM block: its type (`CERTIFICATE`), its header lines and its bytes. */
export interface PemBlock {
  readonly type: string;
  readonly headers: readonly string[];
  readonly bytes: Buffer;
}

const blockPattern = /^-----BEGIN ([^\n]*?)-----[ \t]*\r?\n([\s\S]*?)^-----END \1-----[ \t]*\r?$/gm;

/** All well-formed PEM blocks of a text in their order; text between blocks and blocks that are not base64 are skipped. */
export function parsePem(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  for (const [, type = '', content = ''] of text.matchAll(blockPattern)) {
    const lines = content.split(/\r?\n/);
    const headers = lines.filter((line) => line.includes(':'));
    const body = lines
      .filter((line) => !line.includes(':'))
      .join('')
      .replace(/\s/g, '');
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(body) || body.length % 4 !== 0) continue;
    blocks.push({ type, headers, bytes: Buffer.from(body, 'base64') });
  }
  return blocks;
}

/** Writes a block as PEM: 64 columns, a line feed after every line. */
export function encodePem({ type, headers, bytes }: PemBlock): string {
  const body = bytes.toString('base64').replace(/.{1,64}/g, '$&\n');
  const head = headers.length > 0 ? `${headers.join('\n')}\n\n` : '';
  return `-----BEGIN ${type}-----\n${head}${body}-----END ${type}-----\n`;
}
