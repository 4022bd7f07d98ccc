import type * as Y from 'yjs'
import { rootMap } from '../layout.ts'
import { asFields, asNumber, asText } from '../parse.ts'
import type { AnswerPlace, OwnerId } from './keys.ts'

/** Inside a transaction: takes out of frozen versions what they quote of answers erased, or moved to fewer readers. */
export function redactFormVersions(doc: Y.Doc, isGone: (place: AnswerPlace) => boolean): void {
  const versions = rootMap(doc, 'formVersions')
  for (const [id, raw] of [...versions.entries()]) {
    const fields = asFields(raw)
    const answers = listOf(fields.answers).filter((answer) => !isGone(toPlace(answer)))
    const items = listOf(fields.items).filter((item) => !isGone({ ...toPlace(item), owner: idOf(item) }))
    const lost = listOf(fields.answers).length - answers.length
    if (lost + listOf(fields.items).length - items.length === 0) continue
    versions.set(id, { ...fields, answers, items, redacted: asNumber(fields.redacted) + lost })
  }
}

const listOf = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : [])
const idOf = (raw: unknown): OwnerId => asText(asFields(raw).id) as OwnerId
const toPlace = (raw: unknown): AnswerPlace => {
  const { owner, field } = asFields(raw)
  return { owner: asText(owner) as OwnerId, field: asText(field) }
}
