import { describe, expect, it, vi } from 'vitest'
import type { CircleId } from '../../src/seal/circle.ts'
import { until } from '../until.ts'
import { blob, fileTablets } from './fileWorld.ts'

const device = fileTablets()

/** A colleague who has the link and no network; `take` brings circles by hand. */
const joined = async () => {
  const [officer, colleague] = [await device('Officer'), await device('Colleague')]
  const id = await officer.create()
  const programme = await officer.open(id)
  const link = (await programme.invitations()).find(({ role }) => role === 'mentorTeam')?.url ?? ''
  void colleague.engine.join(link)
  await until(async () => (await colleague.registry.list()).length > 0, 'the link')
  const take = async (circleIds: readonly CircleId[]) => {
    const written = await officer.files.exportExchange(circleIds)
    if (!written.ok) throw new Error(written.error.type)
    const read = await colleague.files.readFile(blob(written.value.bytes))
    if (!read.ok || read.value.type !== 'exchange') throw new Error('unreadable')
    await colleague.files.merge(read.value)
  }
  const idsOf = async (...kinds: readonly string[]) =>
    (await officer.files.circles()).flatMap(({ circleId, kind }) => (kinds.includes(kind) ? circleId : []))
  return { officer, colleague, take, idsOf }
}

describe('[V1] all is here, before a visit', () => {
  it('is not so while only the link is here, nor while a wider one is missing', async () => {
    const { colleague, take, idsOf } = await joined()
    expect(await colleague.engine.areContentsHere()).toBe(false)
    await take(await idsOf('team'))
    // The team's circle has led to the programme's, of which nothing has come.
    await until(async () => (await colleague.registry.list()).length > 1, 'the wider circle')
    expect(await colleague.engine.areContentsHere()).toBe(false)
    await take(await idsOf('programme', 'group'))
    expect(await colleague.engine.areContentsHere()).toBe(true)
  })

  it('is not so while something of it does not stand on the disk', async () => {
    const { officer } = await joined()
    expect(await officer.engine.areContentsHere()).toBe(true)
    const { store } = officer.device
    vi.spyOn(store, 'read').mockResolvedValue({ ok: true, value: undefined })
    expect(await officer.engine.areContentsHere()).toBe(false)
  })
})
