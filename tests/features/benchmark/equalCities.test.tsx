import '../dialog.ts'
import '../scrollIntoView.ts'

import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Route } from 'wouter'
import { readFactor } from '../../../src/documents/benchmark.ts'
import { addFactor, startBenchmark } from '../../../src/documents/benchmarkFactors.ts'
import FactorPage from '../../../src/features/benchmark/FactorPage.tsx'
import { loadForm } from '../../../src/method/forms/catalog.ts'
import { must } from '../../documents/world.ts'
import { circleOf, programmeOn } from '../programme.ts'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)

describe('[S266] [S136] the benchmark of equal cities', () => {
  it('is answered for each of them, side by side in the order they were named', async () => {
    const device = await tablet({ sides: ['menteeCity'] })
    const cities = ['Alpha', 'Beta', 'Gamma'].map((city) => ({ city, country: '', association: '' }))
    const programme = await programmeOn(device, { community: { cities, own: 1 } })
    const circle = circleOf(programme)
    const docs = { programme: circle('programme').doc, group: circle('group').doc, team: circle('team').doc }
    const at = { docs, form: await loadForm('benchmark') }
    const benchmark = must(startBenchmark(at, programme.author(), 'Language'))
    const content = { title: 'Volunteers', questions: ['Do groups reach out?'] }
    const id = must(addFactor(at, programme.author(), benchmark, content))
    const page = <Route path="/p/:programmeId/benchmark/:factorId" component={FactorPage} />
    device.show(page, { path: `/p/${programme.id}/benchmark/${id}`, programme })
    const alpha = await screen.findByRole('group', { name: 'Alpha' })
    expect(screen.getByRole('group', { name: 'Gamma' })).toBeTruthy()
    await userEvent.click(within(alpha).getAllByRole('radio')[0] as HTMLElement)
    const [city] = (await vi.waitFor(() => {
      const answers = readFactor(docs, at.form, id)?.questions[0]?.answers ?? []
      expect(answers).toHaveLength(1)
      return answers
    })) as unknown as [{ city: string }]
    expect(city.city).not.toBe(programme.city())
    expect(document.body.textContent?.match(/.{30}ment(?:ee|or)s?\b.{30}/gi)).toBeNull()
  })
})
