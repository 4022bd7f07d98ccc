import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { OpenProgramme, ProgrammeId } from '../../device/workspace/workspace.ts'
import type { FormInstance } from '../../documents/forms/instances.ts'
import type { AnswerKey } from '../../documents/forms/keys.ts'
import { readSaidThere, type Said, sharedTargets } from '../../documents/forms/saidThere.ts'
import type { Form } from '../../method/forms/types.ts'
import { docsOf, type FormPlace } from '../formPlace.ts'
import { useDocuments } from '../useDocuments.ts'
import { useWatched, useWorkspace } from '../workspace.ts'

/** What was said in one programme about a dossier's answers. */
export type SaidThere = {
  readonly programme: string
  readonly title: string
  readonly said: ReadonlyMap<AnswerKey, readonly Said[]>
}

const NONE: readonly OpenProgramme[] = []

/** Programmes on this device that answers of the form were shared into, and what others say of them there. */
export function useSaidThere(place: FormPlace, form: Form, instance: FormInstance): readonly SaidThere[] {
  const here = useMemo(() => Object.values(docsOf(place.circles)), [place])
  const isDossier = place.kind === 'dossier'
  const targets = useDocuments(
    here,
    useCallback(() => (isDossier ? sharedTargets(here, instance.id) : []), [isDossier, here, instance.id]),
  )
  const programmes = useOpenedProgrammes(targets)
  const titles = useWatched(useWorkspace().first.summaries)
  const docs = useProgrammeDocs(programmes)
  const told = useDocuments(
    useMemo(() => [...here, ...docs.map(({ doc }) => doc)], [here, docs]),
    useCallback(
      () => docs.map(({ id, doc }) => [id, [...readSaidThere(doc, here, form, instance.id)]] as const),
      [docs, here, form, instance.id],
    ),
  )
  return useMemo(
    () =>
      told.map(([programme, said]) => ({
        programme,
        title: titles?.find(({ programmeId }) => programmeId === programme)?.title ?? '',
        said: new Map(said),
      })),
    [told, titles],
  )
}

function useOpenedProgrammes(ids: readonly string[]): readonly OpenProgramme[] {
  const workspace = useWorkspace()
  const [opened, setOpened] = useState(NONE)
  const key = ids.join()
  useEffect(() => {
    if (key === '') return setOpened(NONE)
    let isCurrent = true
    const open = async () => {
      const held = new Set((await workspace.summaries()).map(({ programmeId }) => programmeId as string | null))
      const engine = await workspace.engine()
      const here = key.split(',').filter((id) => held.has(id))
      const all = await Promise.all(here.map((id) => engine.openProgramme(id as ProgrammeId)))
      if (isCurrent) setOpened(all)
    }
    void open()
    return () => {
      isCurrent = false
    }
  }, [workspace, key])
  return opened
}

/** The documents that all teams share, as they arrive. */
function useProgrammeDocs(programmes: readonly OpenProgramme[]) {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = programmes.map((programme) => programme.subscribe(listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
    [programmes],
  )
  const held = useSyncExternalStore(subscribe, () =>
    programmes.map((programme) => programme.getCircles().programme?.id ?? '').join(),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: `held` says which of them have arrived
  return useMemo(
    () =>
      programmes.flatMap((programme) => {
        const circle = programme.getCircles().programme
        return circle ? [{ id: programme.id as string, doc: circle.doc }] : []
      }),
    [programmes, held],
  )
}
