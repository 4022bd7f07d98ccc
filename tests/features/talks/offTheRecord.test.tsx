import '../dialog.ts'

import { cleanup, screen, within } from '@testing-library/react'
import type { ComponentType } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { Route } from 'wouter'
import CalendarPage from '../../../src/features/calendar/CalendarPage.tsx'
import FormPage from '../../../src/features/forms/FormPage.tsx'
import PreparePage from '../../../src/features/forms/PreparePage.tsx'
import OverviewPage from '../../../src/features/overview/OverviewPage.tsx'
import PathPage from '../../../src/features/path/PathPage.tsx'
import PlanPage from '../../../src/features/plan/PlanPage.tsx'
import SearchPage from '../../../src/features/search/SearchPage.tsx'
import { asked, NO_FILTER } from '../../../src/features/sought.ts'
import { conversation } from './world.tsx'

afterEach(() => {
  cleanup()
  asked.set({ query: '', filter: NO_FILTER })
})

const TITLE = 'Before the budget vote'
const SAID = 'The deputy doubts the plan'
const STEP = 'Ask the deputy for an hour'

/** A conversation in which much was said. */
const spoken = async () => {
  const all = await conversation({}, TITLE)
  all.write('me.c.heard', SAID)
  all.write('me.c.summary', SAID)
  all.write('me.c.nextStep.what', STEP)
  return all
}

describe('[S52] what is said in a conversation stays off the record', () => {
  it('[S52] no other page shows a word of it: overview, path, forms, calendar, plan', async () => {
    const { device, programme } = await spoken()
    const pages: readonly (readonly [string, ComponentType, string])[] = [
      ['', OverviewPage, 'Conversations'],
      ['/path', PathPage, 'Stages'],
      ['/prepare', PreparePage, 'Mentoring conversation'],
      ['/calendar', CalendarPage, 'Calendar'],
      ['/plan', PlanPage, 'Action plan'],
    ]
    for (const [path, Shown, heading] of pages) {
      device.show(<Shown />, { path: `/p/${programme.id}${path}`, programme })
      await screen.findAllByRole('heading', { name: heading })
      for (const words of [TITLE, SAID, STEP]) expect(document.body.innerHTML).not.toContain(words)
      cleanup()
    }
  })

  it('[S52] [S35] the overview counts the next steps and leads to them', async () => {
    const { device, programme } = await spoken()
    device.show(<OverviewPage />, { path: `/p/${programme.id}`, programme })
    expect(await screen.findByText('1 next step from your conversations is open.')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'To my conversations' }).getAttribute('href')).toBe(
      `/p/${programme.id}/talks`,
    )
  })

  it('[S52] its full form is there for its people, without a way to paper', async () => {
    const { device, programme, talk, note } = await spoken()
    device.show(<Route path="/p/:programmeId/talks/:talkId/:instanceId/form" component={FormPage} />, {
      ...{ path: `/p/${programme.id}/talks/${talk.id}/${note}/form`, programme },
    })
    expect((await screen.findAllByDisplayValue(SAID)).length).toBeGreaterThan(0)
    expect(screen.getByRole('button', { name: 'Quick entry' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Print' })).toBeNull()
    expect(screen.getByRole('link', { name: 'Conversation' }).getAttribute('href')).toBe(
      `/p/${programme.id}/talks/${talk.id}`,
    )
  })

  it('[S52] [V1] it is in no file of plain words, unless that is all that may be left of it', async () => {
    const { device, talk } = await spoken()
    const file = () => JSON.stringify(device.engine.takeOut())
    for (const words of [TITLE, SAID, STEP]) expect(file()).not.toContain(words)
    device.setSession(talk.id, { problem: { type: 'diskFull' } })
    expect(file()).toContain(SAID)
  })

  it('its people find it again by searching, and are led to it', async () => {
    const { device, programme, talk, note } = await spoken()
    asked.set({ query: 'deputy doubts', filter: NO_FILTER })
    device.show(<SearchPage />, { path: '/search', programme })
    const hits = within(await screen.findByRole('list', { name: 'Results' }))
    expect(hits.getAllByRole('link')[0]?.getAttribute('href')).toBe(`/p/${programme.id}/talks/${talk.id}/${note}`)
    expect(hits.getAllByText('Only this conversation').length).toBeGreaterThan(0)
  })
})
