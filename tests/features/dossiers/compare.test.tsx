import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readComparison } from '../../../src/documents/comparison.ts'
import { recordEdit } from '../../../src/documents/edits.ts'
import { startForm } from '../../../src/documents/forms/instances.ts'
import { answerText } from '../../../src/documents/forms/keys.ts'
import { replaceAll } from '../../../src/documents/text.ts'
import ComparePage from '../../../src/features/dossiers/ComparePage.tsx'
import { must } from '../../documents/world.ts'
import { enter } from '../onScreen.ts'
import { tablet } from '../tablet.tsx'
import { circle, programmeOn } from './world.ts'

afterEach(cleanup)

const world = async () => {
  const device = await tablet()
  const programme = await programmeOn(device)
  const { doc } = circle(programme, 'programme')
  const author = programme.author()
  const answer = (form: 'needsAnalysis' | 'mentorProfile', subject: string, answers: Record<string, string>) => {
    const instance = must(startForm(doc, author, { form, subject }))
    for (const [field, words] of Object.entries(answers)) {
      const text = answerText(instance, field)
      replaceAll(doc.getText(`text:${text}`), words)
      must(recordEdit(doc, author, { text }))
    }
  }
  const show = () => device.show(<ComparePage />, { path: `/p/${programme.id}/context`, programme })
  return { device, programme, doc, answer, show }
}

describe('context of two cities side by side', () => {
  it('[S3] [S105] [S136] shows both answers to the same question; people say whether they are alike, and nothing is counted', async () => {
    const { doc, answer, show } = await world()
    answer('needsAnalysis', 'Greenford', {
      'na.local.strategy': 'quarter by quarter',
      'na.local.networks': 'three networks',
    })
    answer('mentorProfile', 'Riverton', { 'mp.local.strategy': 'one plan for all' })
    show()
    const question = await screen.findByRole('heading', { name: 'Integration strategy' })
    const card = within(question.closest('article') as HTMLElement)
    expect(card.getByText('quarter by quarter')).toBeTruthy()
    expect(card.getByText('one plan for all')).toBeTruthy()
    expect(card.getByText(/Riverton/)).toBeTruthy()
    await userEvent.click(card.getByRole('radio', { name: 'Different' }))
    await enter(userEvent, card.getByLabelText('What does it mean for the work together?'), 'talk about scale')
    await userEvent.tab()
    await vi.waitFor(() =>
      expect(readComparison(doc, 'local.strategy')).toMatchObject({
        likeness: 'different',
        note: { text: 'talk about scale' },
      }),
    )
    await vi.waitFor(() => expect(card.getByRole<HTMLInputElement>('radio', { name: 'Different' }).checked).toBe(true))
    const networks = screen
      .getByRole('heading', { name: 'Main networks and non-profit organisations' })
      .closest('article') as HTMLElement
    expect(within(networks).getByText('No answer shared')).toBeTruthy()
    expect(screen.getByText(/questions without an answer on either side/)).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/%|score|rank(?!ed)/i)
  })

  it('[S105] says what is needed while one city’s answers are missing', async () => {
    const { answer, show } = await world()
    answer('needsAnalysis', 'Greenford', { 'na.local.strategy': 'quarter by quarter' })
    show()
    expect(await screen.findByText('Both cities’ answers are needed here')).toBeTruthy()
  })
})
