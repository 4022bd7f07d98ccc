/** Calls `run` once nothing more urgent is to be done, or after `patienceMs`. Safari has no requestIdleCallback. */
export const whenIdle = (run: () => void, patienceMs: number): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: patienceMs })
  else setTimeout(run, 0)
}
