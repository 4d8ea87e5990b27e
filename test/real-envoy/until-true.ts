/** Repeats until an answer fits, and tells how long that took. */
export async function untilTrue(check: () => Promise<boolean>, milliseconds = 60_000): Promise<number> {
  const start = Date.now();
  while (Date.now() - start < milliseconds) {
    if (await check().catch(() => false)) return Date.now() - start;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`not true within ${milliseconds} ms`);
}
