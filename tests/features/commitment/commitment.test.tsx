import '../dialog.ts'

import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { readMeetings } from '../../../src/documents/meetings.ts'
import { readPath } from '../../../src/documents/path.ts'
import CommitmentPage from '../../../src/features/commitment/CommitmentPage.tsx'
import HelpPage from '../../../src/features/help/HelpPage.tsx'
import { groupWorld, seen } from '../group/world.tsx'
import { enter, inDialog, region } from '../onScreen.ts'

afterEach(cleanup)

const shown = async () => {
  const world = await groupWorld()
  const path = world.base.replace(/group$/, 'commitment')
  const show = (programme = world.programme) => world.device.show(<CommitmentPage />, { path, programme })
  const { user } = world
  show()
  await user.click(await screen.findByRole('button', { name: 'Begin' }))
  const leader = async (role: string, party: string) => {
    await user.click(await screen.findByRole('button', { name: 'Add a leader' }))
    await user.type(inDialog().getByRole('textbox', { name: /^Function/ }), role)
    await user.type(inDialog().getByRole('textbox', { name: /^Party/ }), party)
    await user.click(inDialog().getByRole('button', { name: 'Add' }))
    return (await screen.findByRole('heading', { name: role })).closest('article') as HTMLElement
  }
  const says = (card: HTMLElement, what: RegExp, stand: string) =>
    user.click(within(within(card).getByRole('group', { name: what })).getByRole('radio', { name: stand }))
  return { ...world, show, leader, says }
}
const DRAWING = /drawing up/
const CARRYING = /carrying it out/

describe('political commitment', () => {
  it('[S28] [S183] [S184] two commitments are kept apart, and the status before visit 1 follows them', async () => {
    const { leader, says, circle, user } = await shown()
    const status = await region('Where it stands before visit 1')
    expect(within(status).getByText('No leader noted yet.')).toBeTruthy()
    const mayor = await leader('Mayor', 'Lime')
    await says(mayor, DRAWING, 'Yes')
    expect(within(status).getByText(/Won for drawing up the plan; for carrying it out, still open/)).toBeTruthy()
    await says(mayor, CARRYING, 'Yes')
    expect(within(status).getByText('Won for drawing up the plan and for carrying it out.')).toBeTruthy()
    await enter(user, within(mayor).getByRole('textbox', { name: 'Said on' }), '12/03/2027')
    await user.tab()
    expect(within(mayor).getByRole<HTMLInputElement>('textbox', { name: 'Said on' }).value).toBe('12 March 2027')
    await user.selectOptions(within(status).getByRole('combobox'), 'Done')
    expect(readPath(circle('programme').doc).states.politics).toBe('done')
    await user.click(screen.getByRole('checkbox', { name: 'Mayor · Lime' }))
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Mayor · Lime' }).checked).toBe(true)
  })

  it('[S28] what a team notes of its leaders is in its own circle and in no other', async () => {
    const { leader, circle, show, programme } = await shown()
    await leader('Mayor', 'Lime')
    const held = (kind: 'team' | 'programme' | 'group') =>
      JSON.stringify(
        [...circle(kind).doc.share.keys()].map((name) =>
          name.startsWith('text:') ? circle(kind).doc.getText(name).toString() : '',
        ),
      )
    expect(held('team')).toContain('Lime')
    expect(held('programme') + held('group')).not.toContain('Lime')
    cleanup()
    show(seen(programme, 'group', ['localSupportGroup']))
    expect(await screen.findByText('Kept by the two teams')).toBeTruthy()
    expect(screen.queryByText('Mayor')).toBeNull()
  })

  it('[S185] warns while support rests on one party and an election falls within the programme', async () => {
    const { leader, says, user } = await shown()
    await says(await leader('Mayor', 'Lime'), DRAWING, 'Yes')
    const elections = await region('Elections ahead')
    await user.type(within(elections).getByRole('textbox'), 'June 2027{Enter}')
    expect(await within(elections).findByText('The support noted rests on one party: Lime')).toBeTruthy()
    expect(within(elections).getByRole('listitem').textContent).toContain('June 2027 · within the programme')
    await says(await leader('Deputy', 'Oak'), CARRYING, 'Yes')
    expect(within(elections).queryByText(/rests on one party/)).toBeNull()
  })

  it('[S186] an exchange between politicians becomes an event of the calendar', async () => {
    const { user, circle } = await shown()
    await user.click(await screen.findByRole('button', { name: 'Plan an exchange' }))
    await user.type(inDialog().getByRole('textbox', { name: /^When/ }), 'autumn')
    await user.click(inDialog().getByRole('button', { name: 'Add' }))
    expect(await screen.findByRole('link', { name: 'Exchange between politicians' })).toBeTruthy()
    expect(readMeetings(circle('programme').doc)).toMatchObject([{ stage: 'politics', when: 'autumn' }])
  })

  it('[S182] [S188] the help tells where the group comes from, and the short case of Capaci', async () => {
    const { device } = await groupWorld()
    device.show(<HelpPage />, { path: '/help' })
    const part = await region('Where it comes from, and a short case')
    expect(part.textContent).toContain('URBACT')
    expect(part.textContent).toContain('In Capaci, Italy, the mayor drove the action plan')
  })
})
