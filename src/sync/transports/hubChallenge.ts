/** Well below the 60 s for which a hub accepts its challenge. */
const KEPT_MS = 20_000

/** One challenge serves all circles that join at the same moment. */
export function createChallenges(fetchChallenge: () => Promise<string>, now: () => number = () => performance.now()) {
  let held: { readonly challenge: Promise<string>; readonly since: number } | null = null
  return {
    /** Rejects when the hub cannot be asked. */
    get(): Promise<string> {
      if (held && now() - held.since < KEPT_MS) return held.challenge
      const asked = { challenge: fetchChallenge(), since: now() }
      held = asked
      asked.challenge.catch(() => {
        if (held === asked) held = null
      })
      return asked.challenge
    },
    forget(): void {
      held = null
    },
  }
}
