import { isClosed } from '../problem.ts'

/**
 * For work that goes on by itself. Storage that is closed under it ends it quietly: whoever watches the database has told
 * so already, and the circle is taken up again at the next start. Anything else is a bug and stays one.
 */
export const unawaited = (work: Promise<unknown>): void => {
  void work.catch((error: unknown) => {
    if (!isClosed(error)) throw error
  })
}
