import { decodeText } from './decode-text.ts';
import { type ReadResult, sourceProblem } from './read-result.ts';

/** Reads an http or https URL; redirects are followed, an answer must come within `timeoutMilliseconds`. */
export async function readUrlSource(
  url: string,
  timeoutMilliseconds: number,
  signal: AbortSignal,
): Promise<ReadResult> {
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]) });
    if (!response.ok)
      return sourceProblem('url-failed', url, `the server answered ${response.status} ${response.statusText}`.trim());
    return decodeText(url, new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    if (signal.aborted) throw error;
    return sourceProblem(
      'url-failed',
      url,
      describeFailure(error, timeoutMilliseconds),
      'Check the address, or download the file and give its name.',
    );
  }
}

function describeFailure(error: unknown, timeoutMilliseconds: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMilliseconds / 1000} seconds`;
  const cause: unknown = error.cause;
  return cause instanceof Error
    ? `cannot be fetched: ${cause.message || String((cause as NodeJS.ErrnoException).code)}`
    : error.message;
}
