import * as Y from 'yjs'
import type { DecisionChecks } from '../../documents/decisions.ts'
import { sweepErased } from '../../documents/erase.ts'
import { migrate, readKind } from '../../documents/schema.ts'
import { createUndo } from '../../documents/undo.ts'
import type { CircleKind } from '../../method/circles.ts'
import type { Circle, CircleId } from '../../seal/circle.ts'
import type { Projection } from '../projection.ts'
import type { OpenSession, Reach, Session } from './session.ts'
import type { OpenCircle } from './workspace.ts'

/** A circle whose session runs. Its contents may still be on their way. */
export type OpeningCircle = {
  readonly id: CircleId
  readonly circle: Circle
  readonly doc: Y.Doc
  readonly session: Session
  /** Resolves once the contents are here and the read model follows them; never, while nothing arrives. */
  readonly arrived: Promise<OpenCircle>
  /** With what decisions are checked in the read model (D6); call it again when another key is pinned. */
  setChecks(checks: () => DecisionChecks): void
  /** For leaving it for good. */
  close(): Promise<void>
}

export type CircleOpenerPorts = {
  readonly openSession: OpenSession
  /** Starts the projection of a circle whose contents are here. */
  project(circle: OpenCircle, checks: () => DecisionChecks | undefined): Pick<Projection, 'rebuild' | 'stop'>
}
export type CircleOpener = ReturnType<typeof createCircleOpener>

/** Every circle is opened once per tab and stays open: two documents of one circle would never meet. */
export const createCircleOpener = ({ openSession, project }: CircleOpenerPorts) => {
  const opened = new Map<CircleId, OpeningCircle>()

  const start = (circle: Circle, reach: Reach): OpeningCircle => {
    const doc = new Y.Doc()
    const session = openSession(circle, doc, reach)
    let checks: (() => DecisionChecks) | undefined
    let projection: Pick<Projection, 'rebuild' | 'stop'> | null = null
    const arrived = session.ready
      .then(() => kindOf(doc))
      .then((kind): OpenCircle => {
        const open = { id: circle.id, kind, doc, undo: createUndo(doc), session }
        keepUp(open)
        projection = project(open, () => checks?.())
        return open
      })
    const setChecks = (next: () => DecisionChecks) => {
      checks = next
      void projection?.rebuild()
    }
    const close = async () => {
      await projection?.stop()
      await session.close()
    }
    return { id: circle.id, circle, doc, session, arrived, setChecks, close }
  }

  return {
    open(circle: Circle, reach: Reach = 'everywhere'): OpeningCircle {
      const known = opened.get(circle.id)
      if (known) return known
      const opening = start(circle, reach)
      opened.set(circle.id, opening)
      return opening
    },
    /** Before a circle is forgotten; opened again it would be another document. */
    async close(id: CircleId): Promise<void> {
      const opening = opened.get(id)
      opened.delete(id)
      await opening?.close()
    },
    all: (): readonly OpeningCircle[] => [...opened.values()],
  }
}

/** Brings an older document up to date (D8), and clears what comes in late for something erased meanwhile (D3). */
const keepUp = ({ doc, session }: OpenCircle): void => {
  if (session.getState().readOnly) return
  let sweptAt: number | null = null
  const sweep = () => {
    if (sweepErased(doc)) session.rotate()
  }
  session.subscribe(() => {
    const { exchangedAt } = session.getState()
    if (exchangedAt === sweptAt) return
    sweptAt = exchangedAt
    sweep()
  })
  migrate(doc)
  sweep()
}

/** The kind is the first thing that a circle's creator writes; without it nothing has arrived. */
const kindOf = (doc: Y.Doc): Promise<CircleKind> =>
  new Promise((resolve) => {
    const look = () => {
      const kind = readKind(doc)
      if (!kind) return
      doc.off('update', look)
      resolve(kind)
    }
    doc.on('update', look)
    look()
  })
