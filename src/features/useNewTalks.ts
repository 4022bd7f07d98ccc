import { useProgramme, useWatched, useWorkspace } from './workspace.ts'

const NONE: readonly string[] = []

/** Conversations that have arrived on this device and that nobody has opened here yet. */
export function useNewTalks(): readonly string[] {
  const { id } = useProgramme()
  const summaries = useWatched(useWorkspace().first.summaries)
  return summaries?.find(({ programmeId }) => programmeId === id)?.newTalks ?? NONE
}
