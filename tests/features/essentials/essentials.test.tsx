import '../dialog.ts'

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { Route } from 'wouter'
import { readReaders, setRead } from '../../../src/documents/essentials.ts'
import { answerAt, readAnswers } from '../../../src/documents/forms/answers.ts'
import { startForm } from '../../../src/documents/forms/instances.ts'
import type { MemberId } from '../../../src/documents/ids.ts'
import { enterMember } from '../../../src/documents/members.ts'
import { addPlanRow } from '../../../src/documents/plan.ts'
import { addRemark } from '../../../src/documents/remarks.ts'
import { addSheet } from '../../../src/documents/sheets.ts'
import EssentialsPage from '../../../src/features/essentials/EssentialsPage.tsx'
import FormPage from '../../../src/features/forms/FormPage.tsx'
import HelpPage from '../../../src/features/help/HelpPage.tsx'
import SheetPage from '../../../src/features/interview/SheetPage.tsx'
import PlanPage from '../../../src/features/plan/PlanPage.tsx'
import { loadForm } from '../../../src/method/forms/catalog.ts'
import type { Side } from '../../../src/method/sides.ts'
import type { Language } from '../../../src/ui/formats.ts'
import { enter } from '../onScreen.ts'
import { circleOf, programmeOn } from '../programme.ts'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)

async function world(sides: readonly Side[] = ['menteeCity'], language: Language = 'en') {
  const device = await tablet({ sides, language })
  const programme = await programmeOn(device, { visits: 2 })
  const circle = circleOf(programme)
  const essentials = () => device.show(<EssentialsPage />, { path: `/p/${programme.id}/essentials`, programme })
  return { device, programme, circle, essentials, user: userEvent.setup() }
}

const asBo = { member: 'bo' as MemberId, language: 'en', sides: ['mentorCity'] as const, now: Date.UTC(2026, 2, 3) }

describe('mentoring in brief', () => {
  it('[S44, S45, S46, S47] says what mentoring is not, and why', async () => {
    const { essentials } = await world()
    essentials()
    const limits = within(await screen.findByRole('region', { name: 'What mentoring is not' }))
    const said = [
      ['Professional or legal advice', /Whether something is lawful/],
      ['A consultancy assignment or a course', /No study is delivered/],
      ['Coaching (the border is thin)', /A grey area/],
      ['Therapy', /people trained for it/],
      ['Solving the mentee’s problems in its place', /does not step in and lead/],
      ['Being answerable for the mentee’s success', /belong to the mentee city/],
    ] as const
    for (const [limit, why] of said) {
      expect(limits.getByText(limit)).toBeTruthy()
      expect(limits.getByText(why)).toBeTruthy()
    }
  })

  it('[S46] the help explains the limits too, outside any programme', async () => {
    const { device } = await world()
    device.show(<HelpPage />, { path: '/help' })
    expect(await screen.findByText(/A grey area: both listen and ask/)).toBeTruthy()
  })

  it('[S44] [S151] is ticked as read by each person, with the date; once both cities have, the agreement says so', async () => {
    const { essentials, circle, programme, user } = await world()
    const { doc } = circle('programme')
    const begun = startForm(doc, programme.author(), { form: 'mentoringEssentials', subject: '' })
    if (!begun.ok) throw new Error(begun.error.type)
    enterMember(doc, asBo, { name: 'Bo', function: '', organisation: '', sides: asBo.sides, languages: [] })
    setRead(doc, asBo, true)
    essentials()
    const readers = within(await screen.findByRole('list', { name: 'Read by' }))
    expect(await readers.findByText('Bo, 3 March 2026')).toBeTruthy()
    const form = await loadForm('mentoringEssentials')
    const bothRead = () => answerAt(readAnswers(doc, form, begun.value).answers, begun.value, 'me.read').value?.yes
    expect(bothRead()).toBeUndefined()
    await user.click(screen.getByRole('checkbox', { name: 'I have read what mentoring is and is not' }))
    await waitFor(() => expect(readers.getByText(/^You, /)).toBeTruthy())
    expect(bothRead()).toBe(true)
    await user.click(screen.getByRole('checkbox', { name: 'I have read what mentoring is and is not' }))
    expect(readReaders(doc).map(({ member }) => member)).toEqual(['bo'])
  })

  it('[S151] reads in French, all of it from the device', async () => {
    const { essentials } = await world(['mentorCity'], 'fr')
    essentials()
    expect(await screen.findByText('Une oreille attentive et discrète pour vos préoccupations')).toBeTruthy()
    expect(screen.getByText(/Une zone grise/)).toBeTruthy()
  })

  it('[S43] [S265] shows the scale as a picture with its words; the five attitudes have no switch', async () => {
    const { essentials } = await world()
    essentials()
    expect(await screen.findByRole('img', { name: /Listen, Ask, Rephrase, sum up.*Tell what to do/ })).toBeTruthy()
    const scale = within(screen.getByRole('region', { name: 'From helping to deciding' }))
    expect(scale.getAllByRole('list').map((list) => within(list).getAllByRole('listitem').length)).toEqual([6, 3])
    const core = within(screen.getByRole('region', { name: 'What always stays' }))
    expect(core.getAllByRole('listitem').length).toBe(5)
    for (const role of ['checkbox', 'switch', 'radio', 'button'] as const) expect(core.queryByRole(role)).toBeNull()
  })
})

describe('at hand wherever people write', () => {
  const prompts = async (user: ReturnType<typeof userEvent.setup>) => {
    const opener = await screen.findByRole('button', { name: 'Listening prompts' })
    await user.click(opener)
    const dialog = within(await screen.findByRole('dialog'))
    expect(await dialog.findByText('Is there another way of going about it?')).toBeTruthy()
    expect(dialog.getByRole('link', { name: 'All of mentoring in brief' })).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Close' }))
    expect(document.activeElement).toBe(opener)
  }

  it('[S31] in the plan, by one tap', async () => {
    const { device, programme, user } = await world(['mentorCity'])
    device.show(<PlanPage />, { path: `/p/${programme.id}/plan`, programme })
    await prompts(user)
  })

  it('[S31] in a form', async () => {
    const { device, programme, circle, user } = await world()
    const begun = startForm(circle('programme').doc, programme.author(), { form: 'scopeDefinition', subject: '' })
    if (!begun.ok) throw new Error(begun.error.type)
    device.show(<Route path="/p/:programmeId/prepare/:instanceId" component={FormPage} />, {
      ...{ path: `/p/${programme.id}/prepare/${begun.value}`, programme },
    })
    await prompts(user)
  })

  const interview = async (sides: readonly Side[]) => {
    const all = await world(sides)
    const sheet = addSheet(all.circle('team').doc, all.programme.author(), {
      withWhom: 'Teacher',
      consent: 'anonymous',
    })
    if (!sheet.ok) throw new Error(sheet.error.type)
    const show = () =>
      all.device.show(<Route path="/p/:programmeId/visits/:visitId/sheets/:sheetId" component={SheetPage} />, {
        ...{ path: `/p/${all.programme.id}/visits/-/sheets/${sheet.value}`, programme: all.programme },
      })
    return { ...all, show, sheet: sheet.value }
  }

  it('[S31] beside the notes of an interview', async () => {
    const { show } = await interview(['menteeCity'])
    show()
    const aside = within(await screen.findByRole('complementary', { name: 'Listening prompts' }))
    expect(await aside.findByText('Who could be an ally?')).toBeTruthy()
  })

  it('[S38] what is seen from outside says from which side it was seen', async () => {
    const { show, circle, sheet, user } = await interview(['mentorCity'])
    show()
    await user.click(await screen.findByRole('radio', { name: 'Seen from outside' }))
    await enter(user, screen.getByRole('textbox', { name: /^Remarks/ }), 'Two desks, one hallway')
    await user.click(screen.getByRole('button', { name: 'Keep this remark' }))
    expect(await screen.findByText('Seen from outside · Mentor city')).toBeTruthy()
    const mentee = { member: 'mia' as MemberId, language: 'en', sides: ['menteeCity'] as const, now: 1 }
    const { doc } = circle('team')
    enterMember(doc, mentee, { name: 'Mia', function: '', organisation: '', sides: mentee.sides, languages: [] })
    addRemark(doc, mentee, { text: 'Their desk closes at noon', type: 'observation', sheet })
    expect(await screen.findByText('Seen from outside · Mentee city')).toBeTruthy()
  })

  it('[S57] a remark without a name shows neither the person nor the institution, to others either', async () => {
    const { show, circle, sheet } = await interview(['menteeCity'])
    const { doc } = circle('team')
    const mia = { member: 'mia' as MemberId, language: 'en', sides: ['service'] as const, now: 1 }
    const said = { name: 'Mia Kalna', function: 'Social worker', organisation: 'Red House', sides: mia.sides }
    enterMember(doc, mia, { ...said, languages: [] })
    addRemark(doc, mia, { text: 'We send people in circles', type: 'observation', sheet, hidesName: true })
    show()
    expect(await screen.findByText('We send people in circles')).toBeTruthy()
    expect(screen.getByText(/Name not shown/i)).toBeTruthy()
    for (const words of ['Mia', 'Social worker', 'Red House', 'Municipal service'])
      expect(document.body.textContent).not.toContain(words)
  })
})

describe('the plan is the mentee city’s', () => {
  const plan = async (leader: string, sides: readonly Side[] = ['menteeCity']) => {
    const all = await world(sides)
    const { doc } = all.circle('group')
    const officer = { ...all.programme.author(), sides: ['menteeCity'] as const }
    addPlanRow(doc, officer, { cells: { what: 'One desk for all', leader } })
    all.device.show(<PlanPage />, { path: `/p/${all.programme.id}/plan`, programme: all.programme })
    await screen.findByText('One desk for all')
    return all
  }

  it('[S50] says whose it is, on the screen and in the part that every printed page repeats', async () => {
    await plan('Housing service')
    const owned = () => screen.getAllByText(/The plan belongs to the mentee city, Jelgava/)
    await waitFor(() => expect(owned().map((element) => element.closest('thead') !== null)).toEqual([false, true]))
  })

  it('[S48] a mentor as leader of an action is followed by an explicit warning', async () => {
    const { user } = await plan('City of Schaerbeek, volunteers’ office')
    expect(await screen.findByText(/This names the mentor’s side/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Leader|^Who/ }))
    const field = await screen.findByRole('textbox', { name: /^Leader|^Who/ })
    await user.clear(field)
    await enter(user, field, 'Housing service')
    await waitFor(() => expect(screen.queryByText(/This names the mentor’s side/)).toBeNull())
    await enter(user, field, ', with the mentor')
    expect(await screen.findByText(/This names the mentor’s side/)).toBeTruthy()
  })
})
