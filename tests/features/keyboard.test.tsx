import './dialog.ts'
import './scrollIntoView.ts'

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { Route, Switch } from 'wouter'
import { readBenchmarks } from '../../src/documents/benchmark.ts'
import { addFactor, startBenchmark } from '../../src/documents/benchmarkFactors.ts'
import { enterMember } from '../../src/documents/members.ts'
import { readNotes } from '../../src/documents/readTalk.ts'
import BenchmarkPage from '../../src/features/benchmark/BenchmarkPage.tsx'
import GroupPage from '../../src/features/group/GroupPage.tsx'
import ScopePage from '../../src/features/scope/ScopePage.tsx'
import TalkPage from '../../src/features/talks/TalkPage.tsx'
import TalksPage from '../../src/features/talks/TalksPage.tsx'
import TrainingPage from '../../src/features/training/TrainingPage.tsx'
import { loadForm } from '../../src/method/forms/catalog.ts'
import { author, must } from '../documents/world.ts'
import { groupWorld } from './group/world.tsx'

afterEach(cleanup)

/** A programme on one device whose pages are walked through with the keyboard alone: no click, no other focus. */
const walking = async () => {
  const world = await groupWorld()
  const { programme, device, circle } = world
  const user = userEvent.setup({ delay: null })
  const bo = author('bo', 'mentorCity')
  must(
    enterMember(circle('programme').doc, bo, {
      ...{ name: 'Bo', function: '', organisation: '', sides: ['mentorCity'], languages: [] },
    }),
  )
  const show = (path: string) => {
    cleanup()
    device.show(
      <Switch>
        <Route path="/p/:programmeId/benchmark" component={BenchmarkPage} />
        <Route path="/p/:programmeId/group/:part?" component={GroupPage} />
        <Route path="/p/:programmeId/scope" component={ScopePage} />
        <Route path="/p/:programmeId/training" component={TrainingPage} />
        <Route path="/p/:programmeId/talks" component={TalksPage} />
        <Route path="/p/:programmeId/talks/:talkId/:noteId" component={TalkPage} />
      </Switch>,
      { path: `/p/${programme.id}/${path}`, programme },
    )
  }
  /** Tab by Tab until it has the focus. */
  const reach = async (role: string, name: string | RegExp) => {
    const found = () => {
      const dialog = screen.queryByRole('dialog')
      return (dialog ? within(dialog) : screen).getAllByRole(role, { name, hidden: true })[0] as HTMLElement
    }
    let sought = await waitFor(found)
    for (let steps = 0; steps < 300; steps++) {
      if (!sought.isConnected) sought = found()
      if (document.activeElement === sought) return sought
      await user.tab()
    }
    throw new Error(`the keyboard does not get to ${role} ${name}`)
  }
  const press = async (role: string, name: string | RegExp) => {
    await reach(role, name)
    await user.keyboard(role === 'checkbox' || role === 'radio' ? ' ' : '{Enter}')
  }
  const write = async (name: string | RegExp, words: string, role = 'textbox') => {
    await reach(role, name)
    await user.keyboard(words)
  }
  const at = {
    docs: { programme: circle('programme').doc, group: circle('group').doc },
    form: await loadForm('benchmark'),
  }
  const factors = () => readBenchmarks(at.docs, at.form)[0]?.factors ?? []
  const add = (title: string) => {
    const benchmark = must(startBenchmark(at, programme.author(), 'language'))
    must(addFactor(at, programme.author(), benchmark, { title }))
  }
  return { ...world, user, show, reach, press, write, factors, addFactor: add }
}

describe('with the keyboard alone', () => {
  it('a benchmark gets key factors, which are picked and put in order', async () => {
    const { user, show, press, write, factors } = await walking()
    show('benchmark')
    await write('A key factor of your own', 'Courses{Enter}')
    await waitFor(() => expect(factors()).toHaveLength(1))
    await write('A key factor of your own', 'Places{Enter}')
    await waitFor(() => expect(factors()).toHaveLength(2))
    await press('checkbox', 'Worked on in this mentoring')
    await waitFor(() => expect(factors()[0]?.isInScope).toBe(true))
    await press('button', 'More about “Courses”')
    await user.keyboard('{ArrowUp}{Home}{Enter}')
    await waitFor(() => expect(factors().map(({ title }) => title.text)).toEqual(['Places', 'Courses']))
  })

  it('a support group is begun and gets a member', async () => {
    const { show, reach, press, write, read } = await walking()
    show('group')
    await press('button', 'Begin the support group')
    await press('button', 'Add a member')
    await write(/^Person/, 'Ilze')
    await press('button', 'Add')
    await waitFor(() => expect(read().members).toHaveLength(1))
    await press('button', 'Close')
    await reach('button', 'Add a member')
  })

  it('a scope gets a goal and a key factor', async () => {
    const { show, press, write, addFactor: add } = await walking()
    add('Courses')
    show('scope')
    await press('button', 'Begin')
    await write('A goal of the pair', 'One desk for all{Enter}')
    expect(await screen.findByDisplayValue('One desk for all')).toBeTruthy()
    await press('button', 'Take into the scope: Courses')
    expect(await screen.findByText('In the scope; not marked in the benchmark')).toBeTruthy()
  })

  it('a training is planned, its menus are left, its tabs are changed, an expectation is given', async () => {
    const { user, show, reach, press, write } = await walking()
    show('training')
    await press('button', 'Begin planning')
    await press('button', 'Two half-days online')
    await press('button', /^What can be done with: /)
    await user.keyboard('{ArrowDown}{Escape}')
    expect(document.activeElement?.getAttribute('aria-haspopup')).toBe('menu')
    await reach('tab', 'Before')
    await user.keyboard('{ArrowLeft}')
    await write('Expectation', 'A first plan by June')
    await press('button', 'Add it')
    expect(await screen.findByDisplayValue('A first plan by June')).toBeTruthy()
  })

  it('a conversation is begun, noted and taken off the device', async () => {
    const { user, show, press, write, programme } = await walking()
    const talk = () => programme.getTalks()[0]
    show('talks')
    await press('button', 'Begin a conversation')
    await press('checkbox', 'Bo')
    await press('button', 'Begin')
    await write('What has to change', 'Nobody knows whom to ask')
    await waitFor(() => expect(readNotes(talk()?.doc as never)).toHaveLength(1))
    await press('button', 'More for this conversation')
    await user.keyboard('{End}{Enter}')
    await press('button', 'Take it off this device')
    await waitFor(() => expect(talk()).toBeUndefined())
  })
})
