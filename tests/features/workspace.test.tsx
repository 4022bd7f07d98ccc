import { expect, it, vi } from 'vitest'
import { readPlan } from '../../src/documents/readPlan.ts'
import { tablet } from './tablet.tsx'

const fields = {
  title: 'Language for all',
  theme: 'language',
  purpose: 'actionPlan',
  visits: 3,
  mentee: { city: 'Jelgava', country: 'LV', association: 'LPS' },
  mentor: { city: 'Schaerbeek', country: 'BE', association: 'BRULOCALIS' },
} as const

it('[S261] a new programme has its circles, its visits and a place on home', async () => {
  const { engine, open, workspace } = await tablet({ sides: ['facilitator'] })
  const made = await engine.createProgramme(fields)
  if (!made.ok) throw new Error(made.error.type)
  const { programme, group, team } = (await open(made.value)).getCircles()
  expect([programme?.kind, group?.kind, team?.kind]).toEqual(['programme', 'group', 'team'])
  await vi.waitFor(async () => {
    expect(await workspace.items(programme?.id ?? '', 'visits')).toHaveLength(3)
    expect(await workspace.summaries()).toMatchObject([
      { title: 'Language for all', mentee: 'Jelgava', isExercise: false },
    ])
  })
})

it('[L2] an invitation is one link to the narrowest circle, and an officer may found the decision key', async () => {
  const { engine, open } = await tablet({ sides: ['facilitator'] })
  const made = await engine.createProgramme(fields)
  if (!made.ok) throw new Error(made.error.type)
  const programme = await open(made.value)
  await vi.waitFor(async () => {
    const roles = (await programme.invitations()).map(({ role, url }) => [
      role,
      url.split('#')[1]?.[0],
      url.endsWith('.f'),
    ])
    expect(roles).toContainEqual(['officer', 'w', true])
    expect(roles).toContainEqual(['mentorTeam', 'w', false])
    expect(roles).toContainEqual(['readOnly', 'r', false])
  })
})

it('[D6] the city officer who creates a programme founds its decision key, a facilitator does not', async () => {
  const officer = await tablet({ sides: ['menteeCity'] })
  const facilitator = await tablet({ sides: ['facilitator'] })
  const [mine, theirs] = await Promise.all([
    officer.engine.createProgramme(fields),
    facilitator.engine.createProgramme(fields),
  ])
  if (!mine.ok || !theirs.ok) throw new Error('not made')
  const programme = await officer.open(mine.value)
  await vi.waitFor(() => expect(programme.signer()).not.toBeNull())
  expect((await facilitator.open(theirs.value)).signer()).toBeNull()
})

it('[D2] the example is copied as an exercise with rows, and twice makes two', async () => {
  const { engine, open, workspace } = await tablet({ sides: ['facilitator'] })
  const first = await engine.copyExample()
  const second = await engine.copyExample()
  if (!first.ok || !second.ok) throw new Error('not copied')
  const ids = [first.value, second.value]
  expect(new Set(ids).size).toBe(2)
  const { group } = (await open(first.value)).getCircles()
  expect(group && readPlan(group.doc).length).toBeGreaterThan(2)
  await vi.waitFor(async () =>
    expect(await workspace.summaries()).toMatchObject([{ isExercise: true }, { isExercise: true }]),
  )
})
