import { type Live, type Watched, watchLive } from './watched.ts'

/** The same watched list for everybody who asks for it. */
export type Lists = <T>(circleId: string, list: string) => Watched<readonly T[] | undefined>

/**
 * Lists of items as screens look at them: one query for all that look at one, and the last answer at once for whoever
 * comes back to it. What changes while nobody looks is forgotten, so that nothing outdated is ever shown.
 */
export const createLists = (read: (circleId: string, list: string) => Promise<readonly unknown[]>): Lists => {
  const lists = new Map<string, Live<readonly unknown[]>>()
  return <T>(circleId: string, list: string) => {
    const name = `${circleId}/${list}`
    const known = lists.get(name)
    if (known) return known as Live<readonly T[]>
    // The page that looked has stopped; whoever comes next has it read anew.
    const onFailure = () => void lists.delete(name)
    const live = watchLive(() => read(circleId, list), { keepsLast: false, onFailure })
    lists.set(name, live)
    return live as Live<readonly T[]>
  }
}
