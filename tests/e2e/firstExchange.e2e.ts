import { expect, test } from '@playwright/test'
import {
  addAction,
  copyExample,
  introduce,
  invitation,
  join,
  readyWithoutNetwork,
  savedHere,
  savedOnHub,
  visit,
} from './world/actions.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
test.beforeEach(async () => {
  world = await createWorld()
})
test.afterEach(() => world.end())

test('[S376][V1] two tablets and the hub are all killed; a row written on each without a network is then on both', async () => {
  const { hub } = world
  const [first, second] = [world.tablet('facilitator'), world.tablet('officer')]
  const facilitator = await first.start()
  await introduce(facilitator, hub.url, { name: 'Ana', side: 'Mentee city' })
  const programme = await copyExample(facilitator, hub.url)
  await savedOnHub(facilitator)
  const link = await invitation(facilitator, programme, 'Mentee team')

  const officer = await second.start()
  await introduce(officer, hub.url, { name: 'Bo', side: 'Mentee city' })
  await join(officer, hub.url, link)
  await visit(officer, `${programme}/plan`)
  await expect(officer.getByText('Set up a local network that brings offers together')).toBeVisible()

  for (const page of [facilitator, officer]) await readyWithoutNetwork(page)
  await hub.kill()
  await addAction(facilitator, programme, ['Open the library on Sundays', 'Families read together'])
  await addAction(officer, programme, ['Train twelve volunteers', 'Twelve language tables'])
  await savedHere(facilitator)
  await savedHere(officer)
  await first.kill()
  await second.kill()

  const facilitatorAgain = await first.start()
  await facilitatorAgain.goto(`${hub.url}${programme}/plan`)
  await expect(facilitatorAgain.getByText('Open the library on Sundays')).toBeVisible()
  const officerAgain = await second.start()
  await officerAgain.goto(`${hub.url}${programme}/plan`)
  await expect(officerAgain.getByText('Twelve language tables')).toBeVisible()

  await hub.start()
  for (const page of [facilitatorAgain, officerAgain]) {
    for (const text of [
      'Open the library on Sundays',
      'Families read together',
      'Train twelve volunteers',
      'Twelve language tables',
    ])
      await expect(page.getByText(text)).toBeVisible({ timeout: 45_000 })
    await savedOnHub(page)
  }
})
