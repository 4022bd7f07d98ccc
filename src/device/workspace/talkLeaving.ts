import type { Author } from '../../documents/command.ts'
import { markLeft } from '../../documents/talkEnd.ts'
import { fail, type Result } from '../../result.ts'
import type { WorkspacePorts } from './ports.ts'
import type { Session } from './session.ts'
import type { LeaveError, OpenCircle } from './workspace.ts'

type Leaving = { readonly author: Author; readonly device: string | null; readonly evenIfWaiting: boolean }

/** How long the others may take to be told, where there is a connection. */
const TOLD_MS = 2000

/** Takes a talk off this device; the others keep theirs, and are told as far as they are in reach. */
export const leaveTalk = async (
  ports: Pick<WorkspacePorts, 'opener' | 'waiting' | 'forget'>,
  { id, doc, session }: OpenCircle,
  { author, device, evenIfWaiting }: Leaving,
): Promise<Result<void, LeaveError>> => {
  session.flush()
  if (!evenIfWaiting) {
    const count = await ports.waiting(id)
    if (count > 0) return fail({ type: 'waiting', count })
  }
  if (device && !session.getState().readOnly && markLeft(doc, author, device).ok) {
    session.flush()
    await told(session)
  }
  await ports.opener.close(id)
  return ports.forget(id, { evenIfWaiting: true })
}

/** Until a hub or another device holds the last word; at once where nobody is in reach. */
const told = (session: Session): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      const { link, typed, waiting } = session.getState()
      if (link !== 'offline' && typed + waiting > 0) return
      clearTimeout(timer)
      stop()
      resolve()
    }
    const timer = setTimeout(() => {
      stop()
      resolve()
    }, TOLD_MS)
    const stop = session.subscribe(look)
    look()
  })
