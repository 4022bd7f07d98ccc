import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { FormInstance } from '../../documents/forms/instances.ts'
import type { AnswerItem } from '../../documents/forms/project.ts'
import type { Member } from '../../documents/members.ts'
import type { PlanRow } from '../../documents/readPlan.ts'
import type { FormPlace } from '../formPlace.ts'
import { useWorkspace, type Workspace } from '../workspace.ts'

/** What is known here beside the form itself, from the read model: for suggestions and links. */
export type Known = {
  readonly members: readonly Member[]
  readonly forms: readonly FormInstance[]
  readonly answers: readonly AnswerItem[]
  readonly actions: readonly PlanRow[]
}

const NOTHING: Known = { members: [], forms: [], answers: [], actions: [] }
const Context = createContext<{ readonly known: Known; readonly look: () => void }>({
  known: NOTHING,
  look: () => undefined,
})

/** Looked up when a field that offers it appears, and not at every keystroke anywhere in the form. */
export function useKnown(): Known {
  const { known, look } = useContext(Context)
  useEffect(look, [look])
  return known
}

type KnownProps = { readonly place: FormPlace; readonly members: readonly Member[]; readonly children: ReactNode }

export function KnownProvider({ place, members, children }: KnownProps) {
  const workspace = useWorkspace()
  const [found, setFound] = useState<Omit<Known, 'members'>>(NOTHING)
  const look = useCallback(() => {
    // What the read model cannot tell now it tells when the next field asks.
    void lookUp(workspace, place).then(setFound, () => undefined)
  }, [workspace, place])
  const value = useMemo(() => ({ known: { ...found, members }, look }), [found, members, look])
  return <Context value={value}>{children}</Context>
}

async function lookUp(workspace: Workspace, { circles }: FormPlace): Promise<Omit<Known, 'members'>> {
  const ids = Object.values(circles).flatMap((circle) => (circle ? [circle.id] : []))
  const all = async <T,>(list: string) => (await Promise.all(ids.map((id) => workspace.items<T>(id, list)))).flat()
  const [answers, forms] = await Promise.all([all<AnswerItem>('answers'), all<FormInstance>('forms')])
  const actions = circles.group ? await workspace.items<PlanRow>(circles.group.id, 'plan') : []
  return { answers, forms, actions }
}
