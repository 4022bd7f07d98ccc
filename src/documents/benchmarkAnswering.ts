import type * as Y from 'yjs'
import type { BenchmarkCity, Presence } from '../method/benchmark/profile.ts'
import { ok, type Result } from '../result.ts'
import type { BenchmarkPlace, FactorError } from './benchmarkFactors.ts'
import { type Author, record } from './command.ts'
import { openHome } from './forms/home.ts'
import type { FormInstance } from './forms/instances.ts'
import { restoreItem } from './forms/items.ts'
import { setAnswer } from './forms/setAnswer.ts'
import type { ItemId } from './ids.ts'
import { findRow } from './layout.ts'
import { createRow, placeAfter } from './rows.ts'

const ANSWERS = 'bm.ck.answers'

/**
 * Answers a guiding question for a city (S125). The row says which city; its name stands in words too, so that form, print
 * and paper tell whose answer it is.
 */
export function answerQuestion(
  { docs, form }: BenchmarkPlace,
  author: Author,
  instance: FormInstance,
  input: {
    /** Known to the screen beforehand, so that what shows the answer stays the same when it comes into being. */
    readonly id: ItemId
    readonly question: ItemId
    readonly city: BenchmarkCity
    readonly cityName: string
    readonly presence: Presence
  },
): Result<ItemId, FactorError> {
  const home = openHome(docs, author, form, instance, { owner: instance.id, field: ANSWERS })
  if (!home.ok) return home
  const { doc } = home.value
  const { id } = input
  if (findRow(doc, 'answers', id)) {
    const back = restoreItem(doc, author, id)
    const again = back.ok ? setPresence(doc, author, id, input.presence) : back
    return again.ok ? ok(id) : again
  }
  return record(doc, (): Result<ItemId, FactorError> => {
    const order = placeAfter(doc, 'answers', undefined, (row) => row.get('owner') === instance.id)
    const plain = { kind: 'item', instance: instance.id, owner: instance.id, field: ANSWERS, order, city: input.city }
    createRow(doc, author, 'answers', id, plain, { [`${ANSWERS}.question`]: input.cityName })
    const about = { owner: id, field: { id: `${ANSWERS}.question`, type: 'link' } as const }
    const linked = setAnswer(doc, author, about, { ids: [input.question] })
    const set = linked.ok ? setPresence(doc, author, id, input.presence) : linked
    return set.ok ? ok(id) : set
  })
}

export const setPresence = (
  doc: Y.Doc,
  author: Author,
  id: ItemId,
  presence: Presence | null,
): Result<void, FactorError> =>
  setAnswer(
    doc,
    author,
    { owner: id, field: { id: `${ANSWERS}.presence`, type: 'choice' } },
    presence && { options: [presence] },
  )

/** Makes room for the note of one side on a factor (S158), under an id that the open box knows already. */
export function startNote(
  { docs, form }: BenchmarkPlace,
  author: Author,
  instance: FormInstance,
  { id, city }: { readonly id: ItemId; readonly city: BenchmarkCity },
): Result<void, FactorError> {
  const field = 'bm.ck.inScope'
  const home = openHome(docs, author, form, instance, { owner: instance.id, field })
  if (!home.ok) return home
  const { doc } = home.value
  if (findRow(doc, 'answers', id)) return restoreItem(doc, author, id)
  return record(doc, () => {
    const order = placeAfter(doc, 'answers', undefined, (row) => row.get('owner') === instance.id)
    const plain = { kind: 'contribution', instance: instance.id, owner: instance.id, field, order, city }
    createRow(doc, author, 'answers', id, { ...plain, hidesName: false })
    return ok(undefined)
  })
}
