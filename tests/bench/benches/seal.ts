import type { Bench } from '../figure.ts'
import { createCircleAtRest } from '../tools/circleAtRest.ts'
import { calmest, percentile } from '../tools/statistics.ts'

const BURSTS = 6000
const KEYS_PER_BURST = 8
const MB = 1024 * 1024

/** One flush, the snapshot right after a rotation, and a circle at rest, for one long text typed burst by burst. */
export const seal: Bench = async () => {
  const circle = createCircleAtRest()
  const flushesMs: number[] = []
  let snapshotRatio = 0
  let restShare = 0
  for (let burst = 0; burst < BURSTS; burst++) {
    typeBurst(circle.doc, burst)
    const start = performance.now()
    circle.flush()
    // The later half: a log and a document of some size.
    if (burst >= BURSTS / 2) flushesMs.push(performance.now() - start)
    if (!circle.isFull()) continue
    restShare = Math.max(restShare, circle.keptBytes() / (4 * circle.plainBytes() + MB))
    circle.rotate()
    snapshotRatio = Math.max(snapshotRatio, circle.currentBytes() / circle.plainBytes())
    restShare = Math.max(restShare, circle.keptBytes() / (4 * circle.plainBytes() + MB))
  }
  if (circle.rotations() < 2) throw new Error(`only ${circle.rotations()} rotations: nothing was measured`)
  return [
    {
      name: 'one flush, p95 of the calmest round',
      value: calmest(flushesMs, (round) => percentile(round, 0.95)),
      unit: 'ms',
      budget: 3,
    },
    { name: 'one flush, median of all', value: percentile(flushesMs, 0.5), unit: 'ms' },
    {
      name: `right after rotation / plain, worst of ${circle.rotations()}`,
      value: snapshotRatio,
      unit: '×',
      budget: 1.3,
    },
    { name: 'at rest / (4 × plain + 1 MB), worst moment', value: restShare, unit: '×', budget: 1 },
    { name: 'plain document at the end', value: circle.plainBytes() / 1024, unit: 'KB' },
  ]
}

/** Some keys into one of 200 rows, now and then some deleted: what a plan sees. */
const typeBurst = (doc: import('yjs').Doc, burst: number) => {
  const text = doc.getText(`text:row-${(burst * 7) % 200}.plan`)
  for (let key = 0; key < KEYS_PER_BURST; key++) {
    const at = text.length === 0 ? 0 : text.length - (key % 2 === 0 ? 0 : 1)
    text.insert(at, LETTERS.charAt((burst * 5 + key) % LETTERS.length))
  }
  if (burst % 5 === 0 && text.length > 4) text.delete(text.length - 4, 3)
}
const LETTERS = 'abcdefghijklmnopqrstuvwxyz éàç'
