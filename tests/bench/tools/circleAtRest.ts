import * as Y from 'yjs'
import { LIMITS } from '../../../src/seal/carrier.ts'
import { createCircle } from '../../../src/seal/circle.ts'
import { createSealedLog } from '../../../src/seal/sealedLog.ts'

/** One writer alone with a sealed log that turns over as on a device, its two kept generations in memory. */
export const createCircleAtRest = () => {
  const doc = new Y.Doc()
  const carriers = new Map<number, Y.Doc>()
  const log = createSealedLog({
    circle: createCircle(),
    doc,
    limits: LIMITS,
    host: { owed: () => undefined, grown: () => undefined },
  })
  const open = (generation: number) => {
    const carrier = new Y.Doc()
    carriers.set(generation, carrier)
    log.read(generation, carrier)
  }
  open(0)
  log.start(0)
  log.join(0)

  /** Joins the next generation, as the writer does whose own append filled the log (L6). */
  const rotate = () => {
    const next = log.current() + 1
    open(next)
    log.join(next)
    log.stopReading(next - 2)
    carriers.delete(next - 2)
  }
  const sizeOf = (generation: number) => {
    const carrier = carriers.get(generation)
    return carrier ? Y.encodeStateAsUpdate(carrier).length : 0
  }
  return {
    doc,
    flush: () => log.flush(),
    isFull: () => log.isFull(log.current()),
    rotate,
    currentBytes: () => sizeOf(log.current()),
    keptBytes: () => [...carriers.keys()].reduce((sum, generation) => sum + sizeOf(generation), 0),
    plainBytes: () => Y.encodeStateAsUpdate(doc).length,
    rotations: () => log.current(),
  }
}
