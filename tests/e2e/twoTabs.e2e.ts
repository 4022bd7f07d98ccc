import { expect, test } from '@playwright/test'
import { addAction, copyExample, introduce, openCell, readyWithoutNetwork, savedHere } from './world/actions.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
test.beforeEach(async () => {
  world = await createWorld()
})
test.afterEach(() => world.end())

test('[V6] two tabs of one tablet write one plan without a network; one is closed, nothing is lost after a kill', async () => {
  const { hub } = world
  const tablet = world.tablet('one')
  const first = await tablet.start()
  await introduce(first, hub.url, { name: 'Ana', side: 'Mentee city' })
  const programme = await copyExample(first, hub.url)
  await readyWithoutNetwork(first)
  await addAction(first, programme, ['Begin in the first tab'])
  const second = await first.context().newPage()
  await second.goto(`${hub.url}${programme}/plan`)
  await expect(second.getByText('Begin in the first tab')).toBeVisible()

  await hub.kill()
  await addAction(second, programme, ['Written in the second tab'])
  await expect(first.getByText('Written in the second tab')).toBeVisible()
  const field = await openCell(first, 'Begin in the first tab')
  await field.press('End')
  await first.keyboard.type(', and go on there')
  await expect(second.getByText('Begin in the first tab, and go on there')).toBeVisible()
  await savedHere(first)
  await first.close()
  await addAction(second, programme, ['After the first tab was closed'])
  await savedHere(second)
  await tablet.kill()

  const again = await tablet.start()
  await again.goto(`${hub.url}${programme}/plan`)
  for (const text of [
    'Begin in the first tab, and go on there',
    'Written in the second tab',
    'After the first tab was closed',
  ])
    await expect(again.getByText(text)).toBeVisible()
})
