import '../dialog.ts'

import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addPlanRow, decideRow, setPlanState } from '../../../src/documents/plan.ts'
import { readPlan } from '../../../src/documents/readPlan.ts'
import FacilitationPage from '../../../src/features/facilitation/FacilitationPage.tsx'
import type { Side } from '../../../src/method/sides.ts'
import { exampleOn } from '../programme.ts'
import { tablet } from '../tablet.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const shown = async (...sides: readonly Side[]) => {
  const device = await tablet({ sides })
  const programme = await exampleOn(device)
  device.show(<FacilitationPage />, { path: `/p/${programme.id}/facilitate`, programme })
  await screen.findByRole('heading', { level: 1, name: 'For facilitation' })
  return { user: userEvent.setup(), programme }
}
const region = (name: string) => within(screen.getByRole('region', { name }))

describe('[S25] for the facilitation', () => {
  it('says what may be missing, with the way to it', async () => {
    await shown('facilitator')
    const needs = await region('What may still be missing').findByRole('link', { name: 'Needs' })
    expect(needs.getAttribute('href')).toMatch(/\/prepare#needsAnalysis$/)
    const people = await region('What may still be missing').findByRole('link', { name: 'Not represented yet' })
    expect(people.getAttribute('href')).toMatch(/\/people$/)
  })

  it('leads to each agenda, and says what is left to prepare', async () => {
    await shown('facilitator')
    const agendas = region('Agendas')
    expect(agendas.getAllByRole('listitem')).toHaveLength(3)
    expect(agendas.getAllByText(/\d sessions · \d things left to prepare/).length).toBeGreaterThan(0)
    expect(agendas.getAllByRole('link', { name: /Visit 1|Setting|visit/i })[0]?.getAttribute('href')).toMatch(
      /\/visits/,
    )
  })

  it('prints several blank forms to hand out', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    const { user } = await shown('facilitator')
    const paper = region('Paper to hand out')
    expect(paper.getByRole('button', { name: 'No form chosen' })).toHaveProperty('disabled', true)
    await user.click(paper.getByRole('checkbox', { name: 'Needs analysis' }))
    await user.click(paper.getByRole('checkbox', { name: 'Good-practice sheet' }))
    await user.click(paper.getByRole('button', { name: 'Print 2 blank forms' }))
    await vi.waitFor(() => expect(print).toHaveBeenCalled())
    expect(document.querySelectorAll('article[aria-label]')).toHaveLength(2)
    window.dispatchEvent(new Event('afterprint'))
    await vi.waitFor(() => expect(document.querySelectorAll('article[aria-label]')).toHaveLength(0))
    vi.unstubAllGlobals()
  })

  it('[S25] [S42] cannot decide for the mentee city: the screen says so, and commands refuse', async () => {
    const { programme } = await shown('facilitator')
    expect(screen.getByText(/The mentee city decides/)).toBeTruthy()
    const doc = programme.getCircles().group?.doc
    if (!doc) throw new Error('group')
    const [row] = readPlan(doc)
    const author = programme.author()
    if (!row) throw new Error('row')
    const signer = { ...programme.checks(), key: 'x', sign: () => new Uint8Array() }
    expect(setPlanState(doc, author, row.id, 'done')).toMatchObject({ ok: false, error: { type: 'notAllowed' } })
    expect(decideRow(doc, author, row.id, 'agreed', signer)).toMatchObject({ error: { type: 'notAllowed' } })
    expect(addPlanRow(doc, author, { cells: { what: 'Mine' } })).toMatchObject({ error: { type: 'notAllowed' } })
  })
})
