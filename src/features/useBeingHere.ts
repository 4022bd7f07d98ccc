import { useEffect } from 'react'
import { useCircles, useProfile, useProgramme } from './workspace.ts'

/** Tells the others that one is here, in the form that the plan uses too: in no cell (L9). */
export function useBeingHere(): void {
  const { me } = useProgramme()
  const { programme, group } = useCircles()
  const name = useProfile()?.name
  useEffect(() => {
    if (name === undefined) return
    const sessions = [programme, group].flatMap((circle) => circle?.session ?? [])
    for (const session of sessions) session.setPresence({ member: me, name, cell: null })
    return () => {
      for (const session of sessions) session.setPresence(null)
    }
  }, [programme, group, me, name])
}
