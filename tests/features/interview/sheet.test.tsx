import '../dialog.ts'
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { Route } from 'wouter'
import { rootText } from '../../../src/documents/layout.ts'
import { readPlan } from '../../../src/documents/readPlan.ts'
import { readVisits } from '../../../src/documents/readVisits.ts'
import { addRemark, readRemarks } from '../../../src/documents/remarks.ts'
import { addSheet, readSheet, type SheetFields } from '../../../src/documents/sheets.ts'
import { readSuggestions } from '../../../src/documents/suggestions.ts'
import { draftOf } from '../../../src/features/interview/keepRemarks.ts'
import SheetPage from '../../../src/features/interview/SheetPage.tsx'
import type { Side } from '../../../src/method/sides.ts'
import { programmeOn } from '../programme.ts'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)

async function sheet(side: Side, given: Partial<SheetFields> = { consent: 'anonymous' }, sessionAt = 1) {
  const device = await tablet({ sides: [side] })
  const programme = await programmeOn(device, { visits: 2 })
  const { programme: wider, team, group } = programme.getCircles()
  if (!wider || !team || !group) throw new Error('no circle')
  const [visit] = readVisits(wider.doc)
  const session = visit?.sessions[sessionAt]
  if (!visit || !session) throw new Error('no session')
  const input = { ...given, visit: visit.id, session: session.id, withWhom: 'Head of housing' }
  const added = addSheet(team.doc, programme.author(), input)
  if (!added.ok) throw new Error(added.error.type)
  const show = () =>
    device.show(
      <Route path="/p/:programmeId/visits/:visitId/sheets/:sheetId">
        <SheetPage />
      </Route>,
      { path: `/p/${programme.id}/visits/${visit.id}/sheets/${added.value}`, programme },
    )
  const note = (text: string) => addRemark(team.doc, programme.author(), { text, sheet: added.value })
  const read = () => readSheet(team.doc, added.value)
  return { device, programme, wider, team, group, id: added.value, read, note, show, user: userEvent.setup() }
}

const field = () => screen.findByRole('textbox', { name: /^Remarks/ })
const open = async (user: ReturnType<typeof userEvent.setup>, name: string) => {
  await user.click(await screen.findByRole('button', { name: 'More for this remark' }))
  await user.click(screen.getByRole('menuitem', { name }))
}

describe('consent', () => {
  it('[S56] comes first; without a name no signature is asked for', async () => {
    const { show, read, user } = await sheet('mentorCity', {})
    show()
    expect(await screen.findByText('First of all: may notes be taken?')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'Yes, without name' }))
    expect(screen.queryByRole('radio', { name: 'Signed' })).toBeNull()
    await user.type(screen.getByLabelText('Card number'), '117')
    await user.tab()
    expect(read()).toMatchObject({ consent: 'anonymous', consentForm: 'oral', consentCard: '117' })
    await user.click(screen.getByRole('radio', { name: 'Yes, with name' }))
    await user.click(screen.getByRole('radio', { name: 'Signed' }))
    expect(read()?.consentForm).toBe('signed')
  })

  it('[S56] “no notes” closes the field and says why', async () => {
    const { show, note, user } = await sheet('mentorCity', {})
    note('Said before')
    show()
    await field()
    await screen.findByRole('button', { name: 'Suggest as an action' })
    await user.click(screen.getByRole('radio', { name: 'No notes' }))
    expect(await screen.findByRole('button', { name: 'Erase this sheet for good…' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Suggest as an action' })).toBeNull()
    expect(screen.queryByRole('textbox', { name: /^Remarks/ })).toBeNull()
    expect(screen.getByText('No notes are taken of this talk')).toBeTruthy()
  })
})

describe('noting', () => {
  it('[S192] Enter keeps a remark with its type; the next one starts without', async () => {
    const { show, team, user } = await sheet('mentorCity')
    show()
    await user.type(await field(), 'Volunteers would help')
    await user.click(screen.getByRole('radio', { name: 'Resource or strength' }))
    await user.type(await field(), '{Enter}')
    expect(readRemarks(team.doc)).toMatchObject([{ text: { text: 'Volunteers would help' }, type: 'resource' }])
    expect(await field()).toHaveProperty('value', '')
    expect(screen.getByRole('radio', { name: 'Resource or strength' })).toHaveProperty('checked', false)
    expect(await screen.findByText('Volunteers would help')).toBeTruthy()
  })

  it('pasting several lines makes several remarks', async () => {
    const { show, team, user } = await sheet('mentorCity')
    show()
    await user.click(await field())
    await user.paste('One\nTwo\n\nThree')
    await user.click(screen.getByRole('button', { name: 'Keep this remark' }))
    expect(readRemarks(team.doc).map(({ text }) => text.text)).toEqual(['One', 'Two', 'Three'])
  })

  it('[S53] [S54] the circle is in sight before anything is kept: the team for an interview', async () => {
    const { show, team, wider, user } = await sheet('mentorCity')
    show()
    await field()
    const circles = screen.getByRole('group', { name: 'Who can read this?' })
    expect(within(circles).getByRole('radio', { name: 'My team' })).toHaveProperty('checked', true)
    await user.click(within(circles).getByRole('radio', { name: 'All teams of the programme' }))
    await user.type(await field(), 'For everybody{Enter}')
    expect(readRemarks(team.doc)).toEqual([])
    expect(readRemarks(wider.doc)).toMatchObject([{ text: { text: 'For everybody' } }])
  })

  it('[S54] elsewhere it starts where the session says', async () => {
    const { show } = await sheet('mentorCity', { consent: 'anonymous' }, 3)
    show()
    await waitFor(() =>
      expect(screen.getByRole('radio', { name: 'All teams of the programme' })).toHaveProperty('checked', true),
    )
  })

  it('[L7] what is half written is in the team’s document and comes back', async () => {
    const { show, team, id, programme, user } = await sheet('mentorCity')
    const { unmount } = show()
    await user.type(await field(), 'Half a sent')
    expect(rootText(team.doc, draftOf(id, programme.me)).toString()).toBe('Half a sent')
    unmount()
    show()
    expect(await field()).toHaveProperty('value', 'Half a sent')
  })

  it('[V1] says at the field what is saved, and since when', async () => {
    const { show, device, team } = await sheet('mentorCity')
    show()
    await field()
    act(() => device.setSession(team.id, { typed: 1 }))
    expect(screen.getByText('Typed, being saved…')).toBeTruthy()
    act(() => device.setSession(team.id, { typed: 0, savedAt: new Date(2026, 4, 4, 14, 32).getTime() }))
    expect(screen.getByText('Saved on this device, 14:32')).toBeTruthy()
    act(() => device.setSession(team.id, { problem: { type: 'diskFull' } }))
    expect(screen.getByText(/^This device is full/).getAttribute('role')).toBe('alert')
  })

  it('where one can only read, nothing offers to write', async () => {
    const { show, device, team, note } = await sheet('mentorCity')
    note('Said before')
    device.setSession(team.id, { readOnly: true })
    show()
    expect(await screen.findByText('Said before')).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: /^Remarks/ })).toBeNull()
    expect(screen.queryByRole('button', { name: 'More for this remark' })).toBeNull()
  })
})

describe('a remark', () => {
  it('[S205] becomes a suggestion in two taps, and shows it', async () => {
    const { show, note, group, user } = await sheet('mentorCity')
    note('Volunteers would help')
    show()
    await user.click(await screen.findByRole('button', { name: 'Suggest as an action' }))
    expect(screen.getByText(/This widens who can read these words/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Suggest' }))
    expect(readSuggestions(group.doc)).toMatchObject([{ text: { text: 'Volunteers would help' } }])
    expect(await screen.findByText('It became a suggestion.')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Open the plan' })).toBeTruthy()
  })

  it('[S43, S139] hints softly at deciding words and offers the key factor', async () => {
    const { show, note, group, user } = await sheet('mentorCity')
    note('You must open a desk')
    show()
    await user.click(await screen.findByRole('button', { name: 'Suggest as an action' }))
    expect(screen.getByText(/sounds more like deciding/)).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: /Volunteering as a road to the language/ }))
    await user.click(screen.getByRole('button', { name: 'Suggest' }))
    expect(readSuggestions(group.doc)[0]?.keyFactors).toEqual(['kf.lang.volunteering'])
  })

  it('[S14] on the mentee side becomes a draft action', async () => {
    const { show, note, group, user } = await sheet('menteeCity')
    note('Volunteers would help')
    show()
    await user.click(await screen.findByRole('button', { name: 'Make a draft action' }))
    await user.click(screen.getByRole('button', { name: 'Add to the plan' }))
    expect(readPlan(group.doc)).toMatchObject([{ cells: { what: { text: 'Volunteers would help' } } }])
    expect(await screen.findByText('It became a draft action.')).toBeTruthy()
  })

  it('is changed in place, words and type', async () => {
    const { show, note, team, user } = await sheet('mentorCity')
    note('Volunters')
    show()
    await open(user, 'Change words or type')
    const words = screen.getByRole('textbox', { name: /^Remark$/ })
    await user.clear(words)
    await user.type(words, 'Volunteers')
    const editor = screen.getByRole('article')
    await user.click(within(editor).getByRole('radio', { name: 'Possible ally' }))
    expect(within(editor).getByRole('radio', { name: 'Possible ally' })).toHaveProperty('checked', true)
    await user.click(screen.getByRole('button', { name: 'Done' }))
    expect(readRemarks(team.doc)).toMatchObject([{ text: { text: 'Volunteers' }, type: 'ally' }])
  })

  it('[S54] moves to a wider circle after a question, and back with an honest word', async () => {
    const { show, note, team, wider, user } = await sheet('mentorCity')
    note('To be shared')
    show()
    await open(user, 'Change who can read this')
    const dialog = () => screen.getByRole('dialog')
    await user.click(within(dialog()).getByRole('radio', { name: 'All teams of the programme' }))
    expect(dialog().textContent).toContain('more people than now')
    await user.click(screen.getByRole('button', { name: 'Let more people read it' }))
    expect([readRemarks(team.doc).length, readRemarks(wider.doc).length]).toEqual([0, 1])
    await waitFor(() => expect(screen.getByRole('article').textContent).toContain('All teams of the programme'))
    await open(user, 'Change who can read this')
    await user.click(within(dialog()).getByRole('radio', { name: 'My team' }))
    expect(dialog().textContent).toContain('may hold a copy')
    await user.click(screen.getByRole('button', { name: 'Let fewer people read it' }))
    expect([readRemarks(team.doc).length, readRemarks(wider.doc).length]).toEqual([1, 0])
  })

  it('is removed with undo, and erased for good only after its consequence was read', async () => {
    const { show, note, team, user } = await sheet('mentorCity')
    note('Once said')
    show()
    await open(user, 'Remove')
    expect(readRemarks(team.doc)).toEqual([])
    await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(readRemarks(team.doc)).toHaveLength(1)
    await screen.findByRole('article')
    await open(user, 'Erase for good…')
    expect(screen.getByRole('dialog').textContent).toContain('cannot be undone')
    await user.click(screen.getByRole('button', { name: 'Erase for good' }))
    expect(readRemarks(team.doc)).toEqual([])
    await waitFor(() => expect(screen.queryByText('Once said')).toBeNull())
  })
})

describe('[S56] consent withdrawn', () => {
  it('the sheet goes with its remarks and its draft; what came of them says so', async () => {
    const { show, note, team, group, id, programme, read, user } = await sheet('mentorCity')
    note('Volunteers would help')
    const { history } = show()
    await user.click(await screen.findByRole('button', { name: 'Suggest as an action' }))
    await user.click(screen.getByRole('button', { name: 'Suggest' }))
    await user.type(await field(), 'unfinished')
    await user.click(screen.getByRole('button', { name: 'More for this sheet' }))
    await user.click(screen.getByRole('menuitem', { name: 'Erase this sheet for good…' }))
    await user.click(screen.getByRole('button', { name: 'Erase for good' }))
    expect([read(), readRemarks(team.doc)]).toEqual([null, []])
    expect(rootText(team.doc, draftOf(id, programme.me)).toString()).toBe('')
    expect(readSuggestions(group.doc)[0]?.origin?.isWithdrawn).toBe(true)
    expect(history.at(-1)).toMatch(/\/visits\/[^/]+$/)
  })
})
