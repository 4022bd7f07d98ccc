import type * as Y from 'yjs'
import { goodPractice } from '../method/forms/data/goodPractice.ts'
import { isMoment } from '../method/forms/values.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, type NotFound, record } from './command.ts'
import { startForm } from './forms/instances.ts'
import { addItem } from './forms/items.ts'
import { pathTo } from './forms/parts.ts'
import { setAnswer } from './forms/setAnswer.ts'
import type { FormInstanceId } from './ids.ts'
import { writeCell } from './rows.ts'

/** The story of a group as far as it is known; all of it can be changed on the sheet. */
export type GroupStory = {
  readonly title: string
  readonly place: string
  readonly origin: string
  /** ISO, or plain words. */
  readonly start: string
  readonly activities: readonly string[]
  readonly partners: readonly string[]
  readonly change: string
}

/** Begins a practice sheet with the group's story in it (S179), in the group's circle. */
export function writePractice(
  doc: Y.Doc,
  author: Author,
  story: GroupStory,
): Result<FormInstanceId, CommandError | NotFound> {
  const begun = startForm(doc, author, { form: 'goodPractice', subject: story.title })
  if (!begun.ok) return begun
  const owner = begun.value
  const texts = { title: story.title, place: story.place, origin: story.origin, change: story.change }
  const written = record<void, never>(doc, () => {
    for (const [field, words] of Object.entries(texts))
      if (words.trim() !== '') writeCell(doc, author, owner, `gp.${field}`, words)
    if (story.start !== '' && !isMoment(story.start)) writeCell(doc, author, owner, 'gp.start', story.start)
    return ok(undefined)
  })
  if (!written.ok) return fail(written.error)
  for (const [list, lines] of [
    ['gp.activities', story.activities],
    ['gp.partners', story.partners],
  ] as const)
    for (const words of lines) addItem(doc, author, { instance: owner, owner, field: list, words })
  const values = {
    'gp.kind': { options: ['activity'] },
    ...(isMoment(story.start) && { 'gp.start': { from: story.start } }),
  }
  for (const [id, value] of Object.entries(values)) {
    const field = pathTo(goodPractice, id)[0]
    if (field) setAnswer(doc, author, { owner, field }, value)
  }
  return ok(owner)
}
