import { fireEvent, screen, within } from '@testing-library/react'
import { readWholeForm } from '../../../src/documents/forms/readWholeForm.ts'
import type { FormInstanceId } from '../../../src/documents/ids.ts'
import { loadForm } from '../../../src/method/forms/catalog.ts'
import type { FormId } from '../../../src/method/forms/types.ts'
import { questionOf } from './fillIn.ts'
import { type World, world } from './world.tsx'

/** What the documents hold of a form, by field. */
export const read = async ({ circle }: World, form: FormId, id: FormInstanceId) => {
  const docs = {
    me: circle('me').doc,
    team: circle('team').doc,
    programme: circle('programme').doc,
    group: circle('group').doc,
  }
  const { answers } = readWholeForm(docs, await loadForm(form), id)
  return (field: string, owner: string = id) => {
    const answer = answers.get(`${owner}/${field}` as never)
    if (!answer) throw new Error(`no answer for ${field}`)
    return answer
  }
}
/** The one open box of a question of the form itself. */
export const box = (id: string, field: string): HTMLTextAreaElement => {
  const found = questionOf(`${id}/${field}`)?.querySelector('textarea')
  if (!found) throw new Error(`no box for ${field}`)
  return found
}
export const opened = async (
  form: FormId,
  kind: 'team' | 'programme' | 'group',
  sides?: Parameters<typeof world>[0],
) => {
  const here = await world(sides)
  const id = here.begin(form, kind)
  here.showForm(id)
  await screen.findAllByRole('heading', { level: 2 })
  return { ...here, here, id }
}
export const choose = async (id: string, field: string, item: RegExp | string) => {
  const question = questionOf(`${id}/${field}`) as HTMLElement
  fireEvent.click(within(question).getAllByTitle(/^More about/)[0] as HTMLElement)
  fireEvent.click(await screen.findByRole('menuitem', { name: item }))
  return question
}
