type Subscribe = (listener: () => void) => () => void

/** What `find` finds, as soon as it does: what was begun or is held here is there a moment later. */
export const onceThere = <T>(subscribe: Subscribe, find: () => T | null | undefined): Promise<T> =>
  new Promise((resolve) => {
    const look = () => {
      const found = find()
      if (found === null || found === undefined) return
      stop()
      resolve(found)
    }
    const stop = subscribe(look)
    look()
  })
