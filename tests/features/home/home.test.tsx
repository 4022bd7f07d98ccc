import { readFileSync } from 'node:fs'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ProgrammeSummary } from '../../../src/device/workspace/workspace.ts'
import HomePage from '../../../src/features/home/HomePage.tsx'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)

const summary: ProgrammeSummary = {
  programmeId: 'p1' as ProgrammeSummary['programmeId'],
  circleId: 'p1' as ProgrammeSummary['circleId'],
  title: 'Learning together',
  mentee: 'Jelgava',
  mentor: 'Schaerbeek',
  isExercise: false,
  changedAt: Date.now(),
  waiting: 0,
}

describe('[design §8] home', () => {
  it('tells what to do while there is nothing: join, make one, try the example', async () => {
    const { show } = await tablet()
    show(<HomePage />, { path: '/' })
    expect((await screen.findByRole('link', { name: 'Join with a link' })).getAttribute('href')).toBe('/join')
    expect(screen.getByRole('link', { name: 'New programme' }).getAttribute('href')).toBe('/new')
    expect(screen.getByRole('button', { name: 'Try the example' })).toBeTruthy()
  })

  it('[D2] the example opens as an exercise of its own', async () => {
    const { show, workspace } = await tablet()
    const { history } = show(<HomePage />, { path: '/' })
    await userEvent.click(await screen.findByRole('button', { name: 'Try the example' }))
    await vi.waitFor(() => expect(history.at(-1)).toMatch(/^\/p\//))
    await vi.waitFor(async () => expect(await workspace.summaries()).toMatchObject([{ isExercise: true }]))
  })

  it('[V1] a card says what waits for the hub, and [L2] what has not arrived yet', async () => {
    const device = await tablet()
    const waiting = { ...summary, waiting: 2, isExercise: true }
    const joined = {
      ...summary,
      programmeId: null,
      circleId: 'c2' as ProgrammeSummary['circleId'],
      title: '',
      mentee: '',
      mentor: '',
    }
    const shown = [waiting, joined]
    const summaries = { get: () => shown, subscribe: () => () => undefined }
    Object.assign(device.workspace, { first: { ...device.workspace.first, summaries } })
    device.show(<HomePage />, { path: '/' })
    const [first, second] = await screen.findAllByRole('article')
    if (!first || !second) throw new Error('two cards')
    expect(within(first).getByRole('link', { name: 'Learning together' }).getAttribute('href')).toBe('/p/p1')
    expect(within(first).getByText('2 changes wait for the hub')).toBeTruthy()
    expect(within(first).getByText('Exercise')).toBeTruthy()
    expect(within(second).queryByRole('link')).toBeNull()
    expect(within(second).getByText(/arrive at the first exchange/)).toBeTruthy()
  })

  it('[design §9] takes nothing of documents, seal or sync but types', () => {
    for (const file of ['home/HomePage.tsx', 'home/ProgrammeCard.tsx', 'home/FirstSteps.tsx', 'useExample.ts']) {
      const code = readFileSync(`src/features/${file}`, 'utf8')
      expect(code.match(/^import (?!type).*(?:documents|seal|sync|device)\//gm) ?? []).toEqual([])
    }
  })
})
