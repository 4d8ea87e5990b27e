/** Envoy's basic auth filter knows one format only: SHA-1 digests, 20 bytes in base64. */
const sha1User = /^[^:]+:\{SHA\}[A-Za-z0-9+/]{27}=$/;

/**
 * What is wrong with an htpasswd file, as the end of a sentence that starts with the file; undefined for a good one. The text never
 * shows what a line holds.
 */
export function htpasswdProblem(file: string): string | undefined {
  const lines = file.split('\n').map((line) => line.trim());
  const bad = lines.findIndex((line) => line !== '' && !sha1User.test(line));
  return bad < 0
    ? undefined
    : `line ${bad + 1} is not user:{SHA}digest: make the file with htpasswd -s, since Envoy takes SHA-1 only`;
}
