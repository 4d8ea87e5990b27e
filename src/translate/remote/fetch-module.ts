import { rootCertificates } from 'node:tls';
import { sha256Hex } from '../../core/hash.ts';
import { httpGet } from '../../core/remote/http-get.ts';
import { withRetries } from '../../core/remote/retry.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { WasmCodeSource } from '../gateway-api/reference/wasm-code-source.ts';
import { fetchImageModule } from './fetch-image-module.ts';
import { maxModuleBytes, wasmModule } from './wasm-module.ts';

/** Time limits of the controller. */
const timeout = 15_000;
const retries = { attempts: 5, total: 60_000 } as const;

/**
 * Downloads a Wasm module and gives the SHA-256 (hex) of it; a checksum that the policy wants and the download does not have is an error,
 * as for the controller (spec/policies.md 10.2). The error is a clause.
 */
export async function fetchModuleChecksum(source: WasmCodeSource): Promise<Result<string, string>> {
  if (source.url.startsWith('oci://')) return fetchImageModule(source);
  const { url, sha256, caCertificate } = source;
  const tls = caCertificate ? { tls: { ca: [...rootCertificates, caCertificate] } } : {};
  const answer = await withRetries(() => httpGet(url, { timeout, maxBytes: maxModuleBytes, ...tls }), retries);
  if (!answer.ok) return answer;
  if (answer.value.status !== 200) return fail(`the server answers with status ${answer.value.status}`);
  const module = await wasmModule(answer.value.body);
  if (!module.ok) return module;
  const checksum = sha256Hex(module.value);
  return sha256 && sha256.toLowerCase() !== checksum
    ? fail(`its SHA-256 is ${checksum}, the policy wants ${sha256}`)
    : ok(checksum);
}
