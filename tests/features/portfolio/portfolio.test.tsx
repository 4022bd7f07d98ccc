// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startForm } from '../../../src/documents/forms/instances.ts'
import { setStageState } from '../../../src/documents/path.ts'
import { readVisits } from '../../../src/documents/readVisits.ts'
import { addRemark } from '../../../src/documents/remarks.ts'
import { setVisit } from '../../../src/documents/visits.ts'
import HomePage from '../../../src/features/home/HomePage.tsx'
import PortfolioPage from '../../../src/features/portfolio/PortfolioPage.tsx'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)

const PRIVATE = 'The mayor told us in confidence'

const several = async () => {
  const device = await tablet({ sides: ['coordinator'] })
  const make = async (title: string, visits: number) => {
    const city = { city: `${title} city`, country: '', association: '' }
    const made = await device.engine.createProgramme({
      ...{ title, theme: '', purpose: 'actionPlan', visits, mentee: city, mentor: { ...city, city: 'Mentor' } },
    })
    if (!made.ok) throw new Error(made.error.type)
    return device.open(made.value)
  }
  const [north, south] = [await make('North', 1), await make('South', 0)]
  const other = south.getCircles().programme
  if (other) startForm(other.doc, south.author(), { form: 'training', subject: '' })
  const { programme, team } = north.getCircles()
  if (!programme || !team) throw new Error('circles')
  const author = north.author()
  setStageState(programme.doc, author, 'needs', 'done')
  setStageState(programme.doc, author, 'matching', 'going')
  const [visit] = readVisits(programme.doc)
  if (visit) setVisit(programme.doc, author, visit.id, { dates: '12 March 2099' })
  startForm(programme.doc, author, { form: 'needsAnalysis', subject: '' })
  addRemark(team.doc, author, { type: 'quote', text: PRIVATE })
  return device
}
const row = (name: RegExp) => screen.findByRole('row', { name })

describe('all programmes side by side', () => {
  it('[S13] [S20] [S26] stage, next visit and missing documents of each, on one screen', async () => {
    const device = await several()
    device.show(<PortfolioPage />, { path: '/portfolio' })
    const north = within(await row(/^North/))
    await vi.waitFor(() => expect(north.getByText(/Matching: under way/)).toBeTruthy())
    expect(north.getByText('12 March 2099')).toBeTruthy()
    expect(north.getByText('0 actions · 0 agreed')).toBeTruthy()
    expect(north.getByRole('img', { name: '1 of 16 stages done' })).toBeTruthy()
    expect(north.getByRole('cell', { name: /Mentor profile/ }).textContent).not.toMatch(/Needs analysis/)
    const south = within(await row(/^South/))
    await vi.waitFor(() => expect(south.getByText(/Training: under way/)).toBeTruthy())
    expect(south.getByText('No visit planned')).toBeTruthy()
    expect(south.getByRole('cell', { name: /Needs analysis/ })).toBeTruthy()
  })

  it('[S4] [S20] status only: nothing of notes, interviews and talks is read, and nothing is ranked', async () => {
    const device = await several()
    const asked: string[] = []
    const { items } = device.workspace
    Object.assign(device.workspace, {
      items: (circle: string, list: string) => {
        asked.push(list)
        return items(circle, list)
      },
    })
    device.show(<PortfolioPage />, { path: '/portfolio' })
    await row(/^North/)
    expect(new Set(asked)).toEqual(new Set(['programme', 'visits', 'members', 'forms', 'plan']))
    expect(document.body.textContent).not.toContain(PRIVATE)
    expect(document.body.textContent).not.toMatch(/\d\s?%|rank \d/i)
  })

  it('[S26] says what to do while there is none, and home leads here once there are two', async () => {
    const device = await tablet({ sides: ['coordinator'] })
    device.show(<PortfolioPage />, { path: '/portfolio' })
    expect(await screen.findByRole('link', { name: 'Join with a link' })).toBeTruthy()
    cleanup()
    const both = await several()
    both.show(<HomePage />, { path: '/' })
    const link = await screen.findByRole('link', { name: 'All programmes side by side' })
    expect(link.getAttribute('href')).toBe('/portfolio')
  })

  it('[design §9] opens no document for it', () => {
    const code = ['usePortfolio.ts', 'PortfolioPage.tsx', 'Overview.tsx'].map((file) =>
      readFileSync(`src/features/portfolio/${file}`, 'utf8'),
    )
    expect(code.join('\n').match(/^import (?!type).*documents\//gm) ?? []).toEqual([])
  })
})
