import '../dialog.ts'

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { addMember, writeAnswer } from '../../../src/documents/groupMembers.ts'
import { enter, inDialog, region } from '../onScreen.ts'
import { groupWorld } from './world.tsx'

afterEach(cleanup)

describe('support group: members', () => {
  it('[S21] [S162] is begun, and takes in a member with organisation, interest and tasks', async () => {
    const { user, show, read } = await groupWorld()
    show()
    await user.click(await screen.findByRole('button', { name: 'Begin the support group' }))
    await user.click(await screen.findByRole('button', { name: 'Add a member' }))
    await enter(user, inDialog().getByRole('textbox', { name: /^Person/ }), 'Ilze, tenants’ speaker')
    await enter(user, inDialog().getByLabelText(/^Organisation/), 'House on the river')
    await user.click(inDialog().getByRole('button', { name: 'Add' }))
    await enter(user, await inDialog().findByRole('textbox', { name: /^Interest in the subject/ }), 'Evening courses')
    await user.click(inDialog().getByRole('checkbox', { name: 'Helps prepare the visits' }))
    await user.click(inDialog().getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement)
    const [member] = read().members
    expect(member).toMatchObject({ person: 'Ilze, tenants’ speaker', organisation: 'House on the river' })
    expect(member?.interest.text).toBe('Evening courses')
    expect(member?.roles).toEqual(['prepare'])
    expect(within(await region('Members')).getByText('Evening courses')).toBeTruthy()
  })

  it('[S161] the eleventh asks for a reason and is added with it, never refused', async () => {
    const { user, show, begin, member, read, place, programme } = await groupWorld()
    begin()
    for (let one = 1; one <= 10; one++) member({ person: `Person ${one}` })
    const bare = addMember(place(), programme.author(), { person: 'Eleventh' })
    expect(bare).toEqual({ ok: false, error: { type: 'needsReason' } })
    show()
    await user.click(await screen.findByRole('button', { name: 'Add a member' }))
    await enter(user, inDialog().getByRole('textbox', { name: /^Person/ }), 'Eleventh')
    expect(inDialog().getByText('This would be more than ten')).toBeTruthy()
    const add = inDialog().getByRole<HTMLButtonElement>('button', { name: 'Add, with this reason' })
    expect(add.disabled).toBe(true)
    await enter(user, inDialog().getByRole('textbox', { name: /^Reason/ }), 'Two districts')
    await user.click(add)
    expect(read().members).toHaveLength(11)
    expect(read().beyondTenReason.text).toBe('Two districts')
    await user.click(inDialog().getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement)
    expect(await screen.findByText('More than ten, because: Two districts')).toBeTruthy()
    expect(screen.getByText('11 members; up to 10 are advised')).toBeTruthy()
    // Two who add somebody apart may go beyond ten without one.
    writeAnswer(place(), programme.author(), read().instance.id, 'lsg.beyondTenReason', '')
    expect(await screen.findByText(/More than ten are welcome with a reason/)).toBeTruthy()
  })

  it('[S22] warns at set-up until somebody speaks for migrants', async () => {
    const { user, show, begin } = await groupWorld()
    begin()
    show()
    expect(await screen.findByText('Nobody in the support group speaks for migrants')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Add a member' }))
    await user.type(inDialog().getByRole('textbox', { name: /^Person/ }), 'Amina')
    await user.selectOptions(
      inDialog().getByRole('combobox', { name: /^Type/ }),
      'Migrant or ethnic-minority association',
    )
    expect(inDialog().getByRole<HTMLInputElement>('checkbox', { name: 'Speaks for migrants' }).checked).toBe(true)
    await user.click(inDialog().getByRole('button', { name: 'Add' }))
    await waitFor(() => expect(screen.queryByText('Nobody in the support group speaks for migrants')).toBeNull())
  })

  it('[S23] [S167] shows every kind of member, and which nobody stands for', async () => {
    const { show, begin, member } = await groupWorld()
    begin()
    member({ person: 'Ilze', type: 'business' })
    show()
    const voices = await region('Voices in the group')
    const kinds = within(voices).getAllByRole('listitem')
    expect(kinds).toHaveLength(8)
    const said = (name: string) => kinds.find((kind) => kind.textContent?.includes(name))?.textContent
    expect(said('Business or employers')).toContain('1 member')
    expect(said('Trade union')).toContain('nobody yet')
  })

  it('[S164] a member reads mandate and advisory status on joining, and words nobody else’s entry', async () => {
    const { user, show, begin, member, place, programme } = await groupWorld()
    begin()
    member({ person: 'Somebody else' })
    const { instance } = place()
    writeAnswer(place(), programme.author(), instance.id, 'lsg.mandate', 'Advise the mayor until spring')
    show('', { reach: 'group', sides: ['localSupportGroup'] })
    const note = await region('What this group is for')
    expect(within(note).getByText('Advise the mayor until spring')).toBeTruthy()
    expect(within(note).getByText(/The mentee city decides/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Open: Somebody else/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Enter yourself' }))
    expect(inDialog().getByRole<HTMLInputElement>('textbox', { name: /^Person/ }).value).toBe('Ana')
    await user.click(inDialog().getByRole('button', { name: 'Add' }))
    await enter(user, await inDialog().findByRole('textbox', { name: /^Interest/ }), 'My street')
    await user.click(inDialog().getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement)
    expect(await screen.findByRole('button', { name: /Word your entry/ })).toBeTruthy()
    expect(screen.getByText('My street')).toBeTruthy()
  })

  it('[S166] notes the earlier contact of a member, for the two teams alone', async () => {
    const { user, show, begin, member, circle } = await groupWorld()
    begin()
    member({ person: 'Ilze' })
    show()
    await user.click(await screen.findByRole('button', { name: 'Open: Ilze' }))
    await enter(user, await inDialog().findByRole('textbox', { name: /^Earlier contact/ }), 'Youth council 2019')
    await user.click(inDialog().getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement)
    expect(texts(circle('programme').doc)).toContain('Youth council 2019')
    expect(texts(circle('group').doc)).not.toContain('Youth council 2019')
  })

  it('[S165] who is usually heard is said to the group in totals alone, and only from three on', async () => {
    const { user, show, begin, member, circle } = await groupWorld()
    begin()
    for (const person of ['Ilze', 'Amina', 'Jan']) member({ person })
    show()
    expect(await screen.findByText(/Totals are shown here once/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Note it for each member' }))
    const say = (name: string, what: string) =>
      user.click(within(inDialog().getByRole('group', { name })).getByRole('radio', { name: what }))
    await say('Ilze', 'Usually involved')
    await say('Amina', 'Usually not heard')
    await say('Jan', 'Usually not heard')
    await user.click(inDialog().getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement)
    expect(JSON.stringify(circle('group').doc.getMap('values').toJSON())).not.toContain('usuallyHeard')
    cleanup()
    show('', { reach: 'group', sides: ['localSupportGroup'] })
    const voices = await region('Voices in the group')
    expect(within(voices).getByRole('img', { name: '1 usually involved, 2 usually not heard' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Note it for each member' })).toBeNull()
    expect(within(await region('Members')).queryByText(/usually/i)).toBeNull()
  })

  it('[S24] pairs counterparts in a mirror group, and lists who has none', async () => {
    const { user, show, begin, member } = await groupWorld(['menteeCity', 'mentorCity'])
    begin()
    member({ person: 'Ilze' })
    member({ person: 'Jan' })
    show('mirror')
    await user.click(await screen.findByRole('button', { name: 'Begin the mirror group' }))
    member({ person: 'Moussa' }, 'mirror')
    cleanup()
    show()
    await user.click(await screen.findByRole('button', { name: 'Open: Ilze' }))
    await user.selectOptions(inDialog().getByRole('combobox', { name: /^Counterpart/ }), 'Moussa')
    await user.click(inDialog().getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement)
    const pairs = await region('Counterparts')
    expect(await within(pairs).findByText('Moussa')).toBeTruthy()
    expect(within(pairs).getByText('Jan').closest('ul')?.textContent).toBe('Jan')
  })

  it('[S163] an existing body can be used as the group', async () => {
    const { user, show, begin, read } = await groupWorld()
    begin()
    show()
    await user.click(await screen.findByRole('button', { name: 'Name a body' }))
    await enter(user, inDialog().getByRole('textbox', { name: 'Name' }), 'Integration council')
    await user.click(inDialog().getByRole('button', { name: 'Add' }))
    const body = await screen.findByRole('group', { name: 'Integration council' })
    await user.click(within(body).getByRole('radio', { name: 'Use this one as the group' }))
    expect(read().bodies).toMatchObject([{ name: 'Integration council', use: 'use' }])
  })

  it('[S174] [S175] costs have three lines; the group pauses and wakes up, its history stays', async () => {
    const { user, show, begin, member, read } = await groupWorld()
    begin()
    show()
    const state = await region('State of the group')
    const lines = within(state).getAllByRole('textbox')
    expect(lines).toHaveLength(3)
    await user.type(lines[0] as HTMLElement, '1,200 €')
    await user.tab()
    expect(read().costs.venue.value).toEqual({ number: 1200, currency: 'EUR' })
    const change = async (open: string, confirm: string, note: string) => {
      await user.click(within(state).getByRole('button', { name: open }))
      await user.type(inDialog().getByRole('textbox', { name: /Reason or note/ }), note)
      await user.click(inDialog().getByRole('button', { name: confirm }))
    }
    await change('Mark as active', 'Mark as active', 'first meeting')
    await change('Pause', 'Pause', 'summer')
    await change('Wake up again', 'Mark as active', 'visit 2 ahead')
    const history = within(within(state).getByRole('list', { name: 'History of the group' })).getAllByRole('listitem')
    expect(history.map((line) => line.textContent?.split(' · ')[0])).toEqual(['Active', 'Paused', 'Active'])
    expect(history[1]?.textContent).toContain('summer')
    member({ person: 'Latecomer' })
    expect(read()).toMatchObject({ state: 'active', members: [{ person: 'Latecomer' }] })
  })

  it('[S51] a circle that has not arrived, or is read-only, is shown calmly', async () => {
    const { show, begin, member, device, circle } = await groupWorld()
    begin()
    member({ person: 'Ilze' })
    device.setSession(circle('group').id, { readOnly: true })
    show()
    expect(within(await region('Members')).getByText('Ilze')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Add a member' })).toBeNull()
    expect(screen.queryByRole('alert', { name: /error/i })).toBeNull()
  })
})

const texts = (doc: { share: Map<string, unknown>; getText(name: string): { toString(): string } }): string =>
  [...doc.share.keys()]
    .filter((name) => name.startsWith('text:'))
    .map((name) => doc.getText(name).toString())
    .join('\n')
