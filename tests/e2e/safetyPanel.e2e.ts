import { expect, type Page, test } from '@playwright/test'
import {
  addAction,
  copyExample,
  introduce,
  invitation,
  join,
  readyWithoutNetwork,
  savedHere,
  savedOnHub,
} from './world/actions.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
test.beforeEach(async () => {
  world = await createWorld(process.env.DIST_DIR ? { STATIC_DIR: process.env.DIST_DIR } : {})
})
test.afterEach(() => world.end())

/** One line of the programme's card. */
const fact = (page: Page, name: 'On the hub' | 'On other devices' | 'Here only') =>
  page
    .getByRole('list', { name: 'Who holds what' })
    .locator('div')
    .filter({ has: page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) }) })
    .getByRole('definition')
    .first()

test('[V4] the figures are right with another device there, without it, and without the hub', async () => {
  const { hub } = world
  const [ana, marta] = [await world.tablet('ana').start(), await world.tablet('marta').start()]
  await introduce(ana, hub.url, { name: 'Ana', side: 'Mentee city' })
  await introduce(marta, hub.url, { name: 'Marta', side: 'Mentee city' })
  const programme = await copyExample(ana, hub.url)
  await savedOnHub(ana)
  const panel = () => ana.goto(`${hub.url}${programme}/safety`)
  await panel()
  await expect(fact(ana, 'On the hub')).toHaveText(/^Everything, as of /)
  await expect(fact(ana, 'On other devices')).toHaveText(/^None known yet/)
  await expect(fact(ana, 'Here only')).toHaveText(/^Nothing/)

  await join(marta, hub.url, await invitation(ana, programme, 'Mentee team'))
  await panel()
  await expect(fact(ana, 'On other devices')).toHaveText(/^Marta had everything that is here /)
  await marta.close()

  await readyWithoutNetwork(ana)
  await hub.kill()
  await addAction(ana, programme, ['Written while nobody was there'])
  await savedHere(ana)
  await panel()
  await expect(fact(ana, 'On the hub')).toHaveText(/^All but \d contributions?; the rest as of /)
  await expect(fact(ana, 'Here only')).toHaveText(/^\d contributions?\. .*Teams and support group”$/)
  await expect(ana.getByRole('button', { name: 'Write a file' })).toBeVisible()

  await hub.start()
  await panel()
  await expect(fact(ana, 'Here only')).toHaveText(/^Nothing/)
  await expect(fact(ana, 'On the hub')).toHaveText(/^Everything, as of /)
  await expect(fact(ana, 'On other devices')).toHaveText(/^Marta had everything that is here /)
})

test('[V4] a browser that refuses to keep things is not asked again and again', async () => {
  const { hub } = world
  const page = await world.tablet('one').start()
  await page.addInitScript(() => {
    Object.assign(navigator.storage, { persist: async () => false, persisted: async () => false })
  })
  await introduce(page, hub.url, { name: 'Ana', side: 'Mentee city' })
  await page.goto(`${hub.url}/safety`)
  await expect(page.getByText('Not yet asked to keep everything')).toBeVisible()
  await copyExample(page, hub.url)
  await savedOnHub(page)
  await page.goto(`${hub.url}/safety`)
  await expect(page.getByText('No promise: it may clear contents when room runs short')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make a backup' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ask the browser' })).toHaveCount(0)
})
