import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { type Present, toPresent } from '../presence.ts'

export type Person = { readonly id: string; readonly name: string }
/** Row id → column → who else is in that cell now. */
export type PeopleByRow = ReadonlyMap<string, ReadonlyMap<string, readonly Person[]>>

const nobody: Present = { member: '', name: '', cell: null }

export function peopleInCells(peers: readonly unknown[], me: string): PeopleByRow {
  const byRow = new Map<string, Map<string, Person[]>>()
  for (const peer of peers) {
    const { member: id, name, cell } = toPresent(peer) ?? nobody
    const [, row, column] = /^([^.]+)\.(\w+)$/.exec(cell ?? '') ?? []
    if (!row || !column || id === me) continue
    const columns = byRow.get(row) ?? new Map<string, Person[]>()
    const people = columns.get(column) ?? []
    if (!people.some((person) => person.id === id)) people.push({ id, name })
    byRow.set(row, columns.set(column, people))
  }
  return byRow
}

/** Who else is in which cell; a new object only when somebody moved. */
export function usePeople(circle: OpenCircle, me: string): PeopleByRow {
  const { session } = circle
  const told = useSyncExternalStore(session.subscribe, () => JSON.stringify(session.getState().peers))
  return useMemo(() => peopleInCells(JSON.parse(told) as readonly unknown[], me), [told, me])
}

/** Tells the others which cell one is in; leaving the page takes the cell away. */
export function useOwnPresence(circle: OpenCircle, me: Person, cell: string | null): void {
  const { session } = circle
  const { id, name } = me
  const latest = useRef({ id, name })
  useEffect(() => {
    latest.current = { id, name }
    session.setPresence({ member: id, name, cell })
  }, [session, id, name, cell])
  useEffect(
    () => () => session.setPresence({ member: latest.current.id, name: latest.current.name, cell: null }),
    [session],
  )
}
