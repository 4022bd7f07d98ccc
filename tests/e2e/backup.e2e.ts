import { join as pathOf } from 'node:path'
import { expect, test } from '@playwright/test'
import { describeFindings, scanForText } from './leak/scanForText.ts'
import { addAction, copyExample, introduce, invitation, savedHere } from './world/actions.ts'
import { contentsOf, makeBackup, openBackup, writeExchange } from './world/files.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
test.beforeEach(async () => {
  world = await createWorld(process.env.DIST_DIR ? { STATIC_DIR: process.env.DIST_DIR } : {})
})
test.afterEach(() => world.end())

const WORDS = 'seven boats under a bridge'
const NAME = 'Zebulon Quistorp'
const ACTION = 'Une halle couverte près du marché'

test('[V4] a backup brings everything back on an empty device, before anybody has a name there', async () => {
  const { hub } = world
  const before = await world.tablet('lost').start()
  await introduce(before, hub.url, { name: NAME, side: 'Mentee city' })
  const programme = await copyExample(before, hub.url)
  await addAction(before, programme, [ACTION])
  await savedHere(before)
  const link = await invitation(before, programme, 'Mentee team')
  const [backup, old, fresh] = ['backup', 'old', 'fresh'].map((name) => pathOf(world.dir, `${name}.passerelle`)) as [
    string,
    string,
    string,
  ]
  await makeBackup(before, hub.url, WORDS, backup)
  await writeExchange(before, hub.url, old)
  const secret = new URL(link).hash.slice(2)
  const findings = await scanForText([backup, old], [NAME, ACTION, WORDS, secret])
  expect(describeFindings(findings)).toBe('')

  const after = await world.tablet('new').start()
  await after.goto(hub.url)
  await after.getByRole('link', { name: 'I have a backup' }).click()
  await openBackup(after, WORDS, backup)
  await expect(after.getByText(`Backup by ${NAME}`)).toBeVisible()
  await after.getByRole('button', { name: 'Restore' }).click()
  await expect(after.getByRole('link', { name: 'See the programmes' })).toBeVisible()
  // Before a programme is opened: there the new device makes itself known, with a key of its own.
  await writeExchange(after, hub.url, fresh)
  const restored = await contentsOf(fresh, link)
  expect(restored.size).toBe(3)
  expect(restored).toEqual(await contentsOf(old, link))

  await after.goto(hub.url)
  await expect(after.getByRole('article').first()).toBeVisible()
  await after.goto(`${hub.url}${programme}/plan`)
  await expect(after.getByText(ACTION)).toHaveCount(1)
  await after.goto(`${hub.url}/settings`)
  await expect(after.getByLabel('Name shown to the others')).toHaveValue(NAME)
})
