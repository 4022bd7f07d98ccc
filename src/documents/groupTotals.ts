import type { Form } from '../method/forms/types.ts'
import type { HeardTotals } from '../method/group.ts'
import { ok, type Result } from '../result.ts'
import { type CommandError, record } from './command.ts'
import { answerAt } from './forms/answers.ts'
import type { FormDocs, OwnerId } from './forms/keys.ts'
import { readWholeForm } from './forms/readWholeForm.ts'
import type { ItemId } from './ids.ts'
import { rootMap } from './layout.ts'

/** Where the group reads how many of its members are usually heard, and how many are not. */
export const totalsKey = (instance: string): string => `heard:${instance}`

const HEARD = 'lsg.members.usuallyHeard'

/** What was said of each member, for the teams alone (S165): ids of those of whom something was said. */
export function readHeard(docs: FormDocs, form: Form, instance: string): ReadonlyMap<ItemId, 'insider' | 'outsider'> {
  const { answers } = readWholeForm(docs, form, instance)
  const { items } = answerAt(answers, instance as OwnerId, 'lsg.members')
  return new Map(
    items.flatMap(({ id }) => {
      const said = answerAt(answers, id, HEARD).value?.options?.[0]
      return said === 'insider' || said === 'outsider' ? [[id, said] as const] : []
    }),
  )
}

/**
 * Tells the group the totals and nothing else. The last one who counts is right: numbers are no words of anybody, so
 * they keep no earlier wording.
 */
export function tellTotals(docs: FormDocs, form: Form, instance: string): Result<void, CommandError> {
  const { group, programme } = docs
  if (!group || !programme) return ok(undefined)
  const said = [...readHeard(docs, form, instance).values()]
  const totals: HeardTotals = {
    insider: said.filter((one) => one === 'insider').length,
    outsider: said.filter((one) => one === 'outsider').length,
  }
  return record<void, never>(group, () => ok(void rootMap(group, 'values').set(totalsKey(instance), totals)))
}
