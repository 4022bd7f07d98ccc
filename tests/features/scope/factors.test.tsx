import '../dialog.ts'

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Route } from 'wouter'
import { setContextual, setForAssociation } from '../../../src/documents/benchmarkFactors.ts'
import { ensureForm, readForm, startForm } from '../../../src/documents/forms/instances.ts'
import type { FormInstanceId } from '../../../src/documents/ids.ts'
import { rootMap } from '../../../src/documents/layout.ts'
import { chooseFactor, KEY_FACTORS } from '../../../src/documents/scopeFactors.ts'
import ScopePage from '../../../src/features/scope/ScopePage.tsx'
import { loadForm } from '../../../src/method/forms/catalog.ts'
import type { Side } from '../../../src/method/sides.ts'
import { must } from '../../documents/world.ts'
import { world } from '../benchmark/world.tsx'

afterEach(cleanup)

const TITLES = ['Welcome', 'Places', 'Money'] as const

/** A benchmark of three factors, and a scope that has been begun. */
const both = async (sides?: readonly Side[]) => {
  const here = await world(sides ? { sides } : {})
  const { factors } = here.begin(...TITLES)
  const { doc } = here.circle('programme')
  const scope = must(startForm(doc, here.programme.author(), { form: 'scopeDefinition', subject: '' }))
  ensureForm(doc, here.programme.author(), readForm(doc, scope) as never)
  const showScope = () =>
    here.device.show(<Route path="/p/:programmeId/scope" component={ScopePage} />, {
      path: `/p/${here.programme.id}/scope`,
      programme: here.programme,
    })
  const named = () => (rootMap(doc, 'values').get(`${scope}/${KEY_FACTORS}`) as { ids?: string[] } | null)?.ids ?? []
  const marked = () => here.benchmarks()[0]?.factors.flatMap((one) => (one.isInScope ? [one.title.text] : [])) ?? []
  return { ...here, doc, factors, scope, showScope, named, marked }
}
const list = () => screen.findByRole('list', { name: 'Key factors' })
const item = async (title: string) =>
  within((await within(await list()).findByText(title)).closest('li') as HTMLElement)

describe('[S156] key factors of scope and benchmark', () => {
  it('[S131] marked in the benchmark, one tap takes a factor into the scope; the benchmark stays as it is', async () => {
    const { user, show, showScope, named, marked, factors } = await both()
    show()
    const row = within(await screen.findByRole('group', { name: 'Welcome' }))
    await user.click(row.getByRole('checkbox'))
    await user.click(await row.findByRole('button', { name: 'Take into the scope: Welcome' }))
    await waitFor(() => expect(named()).toEqual([factors[0]]))
    expect(row.queryByText('Not in the scope so far.')).toBeNull()
    cleanup()
    showScope()
    const shown = await item('Welcome')
    expect(shown.getByText('In the scope, and marked in the benchmark')).toBeTruthy()
    await user.click(shown.getByRole('button', { name: 'Take out of the scope: Welcome' }))
    expect(await shown.findByText('Marked in the benchmark; not in the scope')).toBeTruthy()
    expect([named(), marked()]).toEqual([[], ['Welcome']])
    await user.click(screen.getByRole('button', { name: /^Undo/ }))
    await waitFor(() => expect(named()).toEqual([factors[0]]))
  })

  it('[S131] chosen in the scope, one tap marks it in the benchmark, from either screen', async () => {
    const { user, show, showScope, named, marked, factors } = await both()
    showScope()
    for (const title of ['Places', 'Money'])
      await user.click((await item(title)).getByRole('button', { name: `Take into the scope: ${title}` }))
    await waitFor(() => expect(named()).toEqual([factors[1], factors[2]]))
    expect(marked()).toEqual([])
    await user.click((await item('Money')).getByRole('button', { name: 'Mark in the benchmark too: Money' }))
    await waitFor(() => expect(marked()).toEqual(['Money']))
    cleanup()
    show()
    const row = within(await screen.findByRole('group', { name: 'Places' }))
    expect(row.getByText('The scope names this factor.')).toBeTruthy()
    await user.click(row.getByRole('button', { name: 'Mark it here too: Places' }))
    await waitFor(() => expect(marked()).toEqual(['Places', 'Money']))
  })

  it('[S42] mentors see what is in scope and do not choose it, on the screen or by a command', async () => {
    const { showScope, doc, scope, programme, factors } = await both(['mentorCity'])
    showScope()
    const shown = await item('Welcome')
    expect(shown.queryByRole('button')).toBeNull()
    const at = { docs: { programme: doc }, form: await loadForm('scopeDefinition') }
    const instance = readForm(doc, scope as FormInstanceId) as never
    const chosen = chooseFactor(at, programme.author(), { instance, value: null }, factors[0] as string, true)
    expect(chosen).toMatchObject({ error: { type: 'notAllowed' } })
  })

  it('[S129] what was marked for the association to take further frames the scope', async () => {
    const { showScope, at, programme, benchmarks } = await both()
    const instance = benchmarks()[0]?.factors[2]?.instance as never
    must(setContextual(at, programme.author(), instance, true))
    must(setForAssociation(at, programme.author(), instance, true))
    showScope()
    const part = await screen.findByRole('region', { name: 'Beyond the city, for the association to take further' })
    expect(within(part).getByText('Money')).toBeTruthy()
    expect(within(await list()).queryByText('Money')).toBeNull()
  })
})
