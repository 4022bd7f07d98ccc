export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

type Patience = { readonly timeoutMs?: number; readonly everyMs?: number }

/** Asks until there is an answer; throws what was waited for when it takes too long. */
export const untilThere = async <T>(
  ask: () => T | undefined | Promise<T | undefined>,
  what: string,
  { timeoutMs = 30_000, everyMs = 10 }: Patience = {},
): Promise<T> => {
  const end = performance.now() + timeoutMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (performance.now() > end) throw new Error(`waited in vain for: ${what}`)
    await pause(everyMs)
  }
}

export const until = async (isSo: () => boolean | Promise<boolean>, what: string, timeoutMs = 30_000): Promise<void> =>
  void (await untilThere(async () => (await isSo()) || undefined, what, { timeoutMs }))
