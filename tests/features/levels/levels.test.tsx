import '../dialog.ts'

import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { copyRow } from '../../../src/documents/forms/copy.ts'
import { ensureForm, readForms, startForm } from '../../../src/documents/forms/instances.ts'
import { addItem } from '../../../src/documents/forms/items.ts'
import { setAnswer } from '../../../src/documents/forms/setAnswer.ts'
import { readLevelItems, setOtherLevel } from '../../../src/documents/otherLevel.ts'
import { addPlanRow } from '../../../src/documents/plan.ts'
import { writeCell } from '../../../src/documents/rows.ts'
import LevelsPage from '../../../src/features/levels/LevelsPage.tsx'
import type { Side } from '../../../src/method/sides.ts'
import { tablet } from '../tablet.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** A need that all teams read, an obstacle that one team reads, an action of the plan. */
const shown = async (...sides: readonly Side[]) => {
  const device = await tablet({ sides })
  const city = { city: 'Greenford', country: 'FR', association: 'AFCCRE' }
  const fields = {
    title: 'Housing for all',
    theme: '',
    purpose: 'actionPlan',
    visits: 1,
    mentee: city,
    mentor: city,
  } as const
  const made = await device.engine.createProgramme(fields)
  if (!made.ok) throw new Error(made.error.type)
  const programme = await device.open(made.value)
  const { team, programme: all, group } = programme.getCircles()
  if (!team || !all || !group) throw new Error('circles')
  const author = { ...programme.author(), sides: ['menteeCity'] as const }
  const write = (doc: typeof team.doc, list: string, name: string, words: string) => {
    const form = startForm(doc, author, { form: 'needsAnalysis', subject: '' })
    if (!form.ok) throw new Error('form')
    const item = addItem(doc, author, { instance: form.value, owner: form.value, field: list })
    if (!item.ok) throw new Error('item')
    writeCell(doc, author, item.value, name, words)
    return item.value
  }
  const need = write(all.doc, 'na.m.needs', 'na.m.needs.title', 'Asylum seekers may not rent')
  const obstacle = write(team.doc, 'na.m.obstacles', 'na.m.obstacles.what', 'The prefecture never answers us')
  addPlanRow(group.doc, author, { cells: { what: 'Ask for a change of the rent act' } })
  device.show(<LevelsPage />, { path: `/p/${made.value}/levels`, programme })
  await screen.findByRole('heading', { level: 1 })
  const docs = { team: team.doc, programme: all.doc, group: group.doc }
  const read = () => readLevelItems(docs)
  return { user: userEvent.setup(), read, need, obstacle, all, author, docs }
}
const list = () => screen.getByRole('region', { name: 'The list for the association' })

describe('for another level of government', () => {
  it('[S12] needs, obstacles and actions are flagged, and gathered on one list', async () => {
    const { user, read } = await shown('menteeCity')
    expect(screen.queryByRole('region', { name: 'The list for the association' })).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: 'Asylum seekers may not rent' }))
    await user.click(screen.getByRole('checkbox', { name: 'Ask for a change of the rent act' }))
    expect(read().filter(({ isFlagged }) => isFlagged)).toHaveLength(2)
    const whole = /Housing for all.*For AFCCRE.*Needs.*may not rent.*Actions.*rent act/s
    await vi.waitFor(() => expect(list().textContent).toMatch(whole))
    await user.click(screen.getByRole('checkbox', { name: 'Ask for a change of the rent act' }))
    expect(list().textContent).not.toMatch(/rent act/)
  })

  it('[S12] the list is saved as a file for the association', async () => {
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob)
      return 'blob:x'
    })
    const { user } = await shown('menteeCity')
    await user.click(screen.getByRole('checkbox', { name: 'Asylum seekers may not rent' }))
    await user.click(within(list()).getByRole('button', { name: 'Save as a file' }))
    expect(await files[0]?.text()).toMatch(/– Asylum seekers may not rent/)
  })

  it('[S52] what one team alone reads goes along only if somebody says so', async () => {
    const { user } = await shown('menteeCity')
    await user.click(screen.getByRole('checkbox', { name: 'The prefecture never answers us' }))
    const alone = () => screen.getByRole('region', { name: 'The list for the association' })
    expect(alone().textContent).toMatch(/read by your team alone/)
    expect(alone().textContent).not.toMatch(/prefecture/)
    await user.click(screen.getByRole('checkbox', { name: /Also 1 entry that only my team or I read/ }))
    expect(alone().textContent).toMatch(/prefecture/)
  })

  it('a tick in the needs analysis itself is the same tick', async () => {
    const { need, all, author } = await shown('menteeCity')
    const field = { id: 'na.m.needs.otherLevel', type: 'boolean' } as const
    setAnswer(all.doc, author, { owner: need, field }, { yes: true })
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Asylum seekers may not rent' })
    await vi.waitFor(() => expect(box.checked).toBe(true))
  })

  it('a mentor flags no action of the plan', async () => {
    await shown('mentorCity')
    expect(screen.getByRole('checkbox', { name: 'Ask for a change of the rent act' })).toHaveProperty('disabled', true)
    expect(screen.getByRole('checkbox', { name: 'Asylum seekers may not rent' })).toHaveProperty('disabled', false)
  })
})

it('a mark stays with what is shared further, and is taken away everywhere', async () => {
  const { read, author, docs, obstacle } = await shown('menteeCity')
  const item = read().find(({ kind }) => kind === 'obstacle')
  if (!item) throw new Error('obstacle')
  setOtherLevel(docs, author, item, true)
  for (const instance of readForms(docs.team)) ensureForm(docs.programme, author, instance)
  copyRow(docs.team, docs.programme, obstacle)
  writeCell(docs.programme, author, obstacle, 'na.m.obstacles.what', 'The prefecture never answers us')
  const wider = read().find(({ kind }) => kind === 'obstacle')
  expect(wider).toMatchObject({ circle: 'programme', isFlagged: true })
  if (wider) setOtherLevel(docs, author, wider, false)
  expect(read().find(({ kind }) => kind === 'obstacle')?.isFlagged).toBe(false)
})
