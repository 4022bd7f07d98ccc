/** What is waited for is a condition, never the time: a machine with other work may take its while. */
export const PATIENCE_MS = 30_000

/** Waits for a condition; the name says what did not come true. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  name = 'the condition',
  timeoutMs = PATIENCE_MS,
): Promise<void> {
  const end = performance.now() + timeoutMs
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`never came true: ${name}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
