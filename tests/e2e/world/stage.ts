import { type Browser, expect, type Page } from '@playwright/test'
import {
  addAction,
  copyExample,
  introduce,
  invitation,
  join,
  noteRemarks,
  openCell,
  openSheet,
  savedHere,
  savedOnHub,
  visit,
} from './actions.ts'
import { agree, createCommunity, suggestTo } from './community.ts'
import { fillDossier } from './dossier.ts'
import { beginTalk } from './talk.ts'
import { type Language, wordsOf } from './words.ts'

/**
 * `fresh`: a device that nobody has used; `named`: one with a person and no programme; `main`: one with the example, one
 * visit's interview sheet, some remarks, and a dossier; `exercise`: one with its guide still there and a cell that two
 * people wrote apart; `equals`: one in a community of practice.
 */
export type Device = 'fresh' | 'named' | 'main' | 'exercise' | 'equals'

/** Where the screens of a device are; each is known once its device has been asked for. */
export type Paths = {
  readonly programme: string
  readonly visit: string
  readonly sheet: string
  /** A city's dossier, and its needs analysis with some answers. */
  readonly dossier: string
  readonly form: string
  /** Of the `exercise` device. */
  readonly exercise: string
  /** Of the `equals` device. */
  readonly community: string
}
export type Stage = {
  /** Its page, in that language; made when it is first asked for. */
  page(device: Device, language: Language): Promise<Page>
  readonly paths: Paths
}
type NewPage = () => Promise<Page>
type Made = { readonly page: Page; readonly paths: Partial<Paths> }

export const REMARKS = [
  'Volunteers would come if somebody grouped the offers on one page',
  'The desk closes before people leave work',
  'Two associations offer the same course on the same evening',
]

export const createStage = async (browser: Browser, url: string): Promise<Stage> => {
  const newPage = async () => {
    const context = await browser.newContext({
      locale: 'en-GB',
      reducedMotion: 'reduce',
      baseURL: url,
      viewport: { width: 1180, height: 820 },
    })
    const page = await context.newPage()
    // Wide enough for a machine that has other work: what is waited for is a condition, never the time.
    page.setDefaultTimeout(30_000)
    return page
  }
  const made = new Map<Device, Promise<Made>>()
  const paths: { -readonly [K in keyof Paths]: string } = {
    ...{ programme: '/', visit: '/', sheet: '/', dossier: '/', form: '/', exercise: '/', community: '/' },
  }
  return {
    paths,
    page: async (device, language) => {
      const making = made.get(device) ?? MAKERS[device](newPage, url)
      made.set(device, making)
      const { page, paths: its } = await making
      Object.assign(paths, its)
      await speak(page, language)
      return page
    },
  }
}

async function speak(page: Page, language: Language): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return
  await page.goto('/protection')
  await page.getByRole('button', { name: language === 'fr' ? 'FR, Français' : 'EN, English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  // The choice is kept a moment after it is shown; the next screen is loaded anew.
  await expect(async () => {
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect(page.locator('html')).toHaveAttribute('lang', language, { timeout: 1000 })
  }).toPass()
}

const createFresh = async (newPage: NewPage): Promise<Made> => {
  const page = await newPage()
  await page.goto('/')
  return { page, paths: {} }
}

const createNamed = async (newPage: NewPage, url: string): Promise<Made> => {
  const page = await newPage()
  await introduce(page, url, { name: 'Ana', side: 'Mentee city' })
  return { page, paths: {} }
}

const createMain = async (newPage: NewPage, url: string): Promise<Made> => {
  const { page } = await createNamed(newPage, url)
  const programme = await copyExample(page, url)
  // The guide of the exercise would lie over what is to be seen.
  await page.getByRole('button', { name: wordsOf('en')('help.guide.title') }).click()
  await page.getByRole('button', { name: wordsOf('en')('help.guide.close'), exact: true }).click()
  await openSheet(page, programme, 'Head of the volunteer centre')
  await noteRemarks(page, REMARKS)
  await savedHere(page)
  const sheet = new URL(page.url()).pathname
  const dossier = await fillDossier(page, url)
  return { page, paths: { programme, sheet, ...dossier, visit: sheet.replace(/\/sheets\/.*/, '') } }
}

/** Three equal cities: one has an action that it agreed to, another made a suggestion. */
const createEquals = async (newPage: NewPage, url: string): Promise<Made> => {
  const { page } = await createNamed(newPage, url)
  const community = await createCommunity(page, url, 'Learning the language', ['Mechelen', 'Fuenlabrada', 'Schaerbeek'])
  await addAction(page, community, ['Open the library on Sundays', 'Forty families read together'])
  await agree(page, 1)
  await suggestTo(page, 'Fuenlabrada', 'Perhaps with the evening school?')
  await savedHere(page)
  return { page, paths: { community } }
}

/** Two people of one city, without a network, write in the same cell. */
const createExercise = async (newPage: NewPage, url: string): Promise<Made> => {
  const [{ page }, other] = [await createNamed(newPage, url), await newPage()]
  const programme = await copyExample(page, url)
  await savedOnHub(page)
  const link = await invitation(page, programme, 'Mentee team')
  await introduce(other, url, { name: 'Bo', side: 'Mentee city' })
  await join(other, url, link)
  const both = [
    { tablet: page, words: ', with the library' },
    { tablet: other, words: ', on Saturdays' },
  ]
  for (const { tablet } of both) {
    await visit(tablet, `${programme}/plan`)
    await tablet.getByText('Volunteer centre').first().waitFor()
    await savedOnHub(tablet)
  }
  for (const { tablet } of both) await tablet.context().setOffline(true)
  for (const { tablet, words } of both) {
    await openCell(tablet, 'Volunteer centre')
    await tablet.keyboard.type(words)
    await tablet.keyboard.press('Escape')
    await savedHere(tablet)
  }
  for (const { tablet } of both) await tablet.context().setOffline(false)
  await expect(page.getByText(wordsOf('en')('plan.cell.contested'))).toBeVisible({ timeout: 60_000 })
  await savedOnHub(page)
  await other.context().close()
  await visit(page, `${programme}/talks`)
  await beginTalk(page, 'Bo')
  await savedHere(page)
  return { page, paths: { exercise: programme } }
}

const MAKERS: Readonly<Record<Device, (newPage: NewPage, url: string) => Promise<Made>>> = {
  fresh: createFresh,
  named: createNamed,
  main: createMain,
  exercise: createExercise,
  equals: createEquals,
}
