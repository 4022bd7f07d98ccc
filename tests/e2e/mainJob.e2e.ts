import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { describeFindings, scanForText } from './leak/scanForText.ts'
import {
  addAction,
  copyExample,
  introduce,
  invitation,
  join as joinByLink,
  noteRemarks,
  openCell,
  openSheet,
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

const SAID = ['Volunteers would come if somebody grouped the offers', 'The desk closes before people leave work']
const ACTION = ['Keep the language desk open until eight', 'Working people find the way in', 'From September on']
const SUGGESTED = 'Group all offers for volunteers on one page'
const OWN_WORDS = 'One page of the city shows every offer for volunteers'
const CONTROL = 'a control sentence that the scan has to find'

test('[S376][S42][S205] a visit without a network, from an interview to a co-edited plan', async () => {
  test.setTimeout(300_000)
  const { hub } = world
  const tablets = (['facilitator', 'officer', 'colleague'] as const).map((name) =>
    world.tablet(name, { isWhole: true }),
  )
  const [facilitator, officer, colleague] = (await Promise.all(tablets.map((tablet) => tablet.start()))) as [
    Page,
    Page,
    Page,
  ]
  await introduce(facilitator, hub.url, { name: 'Ana', side: 'Facilitator' })
  const programme = await copyExample(facilitator, hub.url)
  await savedOnHub(facilitator)
  const officerLink = await invitation(facilitator, programme, 'Officer of the mentee city')
  const mentorLink = await invitation(facilitator, programme, 'Mentor team')
  await introduce(officer, hub.url, { name: 'Bo', side: 'Mentee city' })
  await joinByLink(officer, hub.url, officerLink)
  await introduce(colleague, hub.url, { name: 'Cy', side: 'Mentor city' })
  await joinByLink(colleague, hub.url, mentorLink)
  for (const page of [facilitator, officer, colleague]) {
    await visit(page, `${programme}/plan`)
    await expect(page.getByText('Set up a local network that brings offers together')).toBeVisible()
    await readyWithoutNetwork(page)
    await savedOnHub(page)
  }

  await hub.kill()
  await openSheet(colleague, programme, 'Head of the volunteer centre')
  await noteRemarks(colleague, SAID)
  const sheet = new URL(colleague.url()).pathname
  const taps = await suggest(colleague, SAID[0] ?? '', SUGGESTED)
  expect(taps).toBeLessThanOrEqual(3)
  await savedHere(colleague)

  await addAction(officer, programme, ACTION)
  const field = await openCell(officer, ACTION[2] ?? '')
  await field.press('End')
  await officer.keyboard.type(', after')
  await officer.getByRole('button', { name: 'FR, Français' }).click()
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText('Plan d’action')
  await expect(officer.locator('textarea:focus')).toHaveValue(`${ACTION[2]}, after`)
  await officer.keyboard.type(' the vote')
  await officer.getByRole('button', { name: 'EN, English' }).click()
  await expect(officer.locator('textarea:focus')).toHaveValue(`${ACTION[2]}, after the vote`)
  await officer.keyboard.press('Escape')
  await savedHere(officer)

  await Promise.all(tablets.map((tablet) => tablet.kill()))
  const [facilitator2, officer2, colleague2] = (await Promise.all(tablets.map((tablet) => tablet.start()))) as [
    Page,
    Page,
    Page,
  ]
  await colleague2.goto(`${hub.url}${sheet}`)
  for (const remark of SAID) await expect(colleague2.getByText(remark).first()).toBeVisible()
  await officer2.goto(`${hub.url}${programme}/plan`)
  await expect(officer2.getByText(`${ACTION[2]}, after the vote`)).toBeVisible()
  await facilitator2.goto(`${hub.url}${programme}/plan`)

  await hub.start()
  await expect(officer2.getByText('2 suggestions wait for an answer')).toBeVisible({ timeout: 60_000 })
  await accept(officer2, SUGGESTED, OWN_WORDS)
  for (const page of [facilitator2, officer2, colleague2]) {
    await visit(page, `${programme}/plan`)
    for (const text of [...ACTION.slice(0, 2), `${ACTION[2]}, after the vote`, OWN_WORDS])
      await expect(page.getByText(text).first()).toBeVisible({ timeout: 60_000 })
    await savedOnHub(page)
  }
  // Live now: letters appear at the others' while they are typed.
  await openCell(officer2, OWN_WORDS)
  await officer2.keyboard.type(', in five languages')
  await expect(colleague2.getByText(`${OWN_WORDS}, in five languages`)).toBeVisible()
  await officer2.keyboard.press('Escape')
  await savedOnHub(officer2)
  // What was said in the mentor's team stays there.
  for (const page of [facilitator2, officer2]) {
    await visit(page, `${programme}/visits`)
    await expect(page.getByText(SAID[1] ?? '')).toHaveCount(0)
  }

  await Promise.all(tablets.map((tablet) => tablet.kill()))
  await hub.kill()
  const typed = [...SAID, ...ACTION, SUGGESTED, OWN_WORDS, 'Head of the volunteer centre']
  const places = [hub.dataDir, hub.logFile, ...tablets.map(({ profile }) => profile)]
  writeFileSync(join(hub.dataDir, 'control.txt'), Buffer.from(CONTROL, 'utf16le'))
  const found = await scanForText(places, [CONTROL, ...typed])
  expect(new Set(found.map(({ needle }) => needle)), describeFindings(found)).toEqual(new Set([CONTROL]))
})

/** Takes a remark to the plan; answers with how many taps it took. */
const suggest = async (page: Page, remark: string, words: string): Promise<number> => {
  let taps = 0
  const tap = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).first().click()
    taps += 1
  }
  const item = page.getByRole('listitem').filter({ hasText: remark }).first()
  await item.getByRole('button', { name: 'Suggest as an action' }).click()
  taps += 1
  await page.getByLabel('Words for the plan').fill(words)
  await tap('Suggest')
  await expect(item.getByText('It became a suggestion.')).toBeVisible()
  return taps
}

const accept = async (page: Page, suggestion: string, words: string) => {
  const card = page.getByRole('article').filter({ hasText: suggestion })
  if (!(await card.isVisible())) await page.getByText('2 suggestions wait for an answer').click()
  await card.getByRole('button', { name: 'Take up…' }).click()
  await page.getByLabel('In your own words').fill(words)
  await page.getByRole('button', { name: 'Add to the plan' }).click()
  await expect(page.getByRole('button', { name: words })).toBeVisible()
}
