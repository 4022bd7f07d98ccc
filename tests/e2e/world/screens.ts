import { expect, type Page } from '@playwright/test'
import { packFile } from '../../../src/sync/transports/fileFormat.ts'
import { type Device, REMARKS, type Stage } from './stage.ts'
import { type Language, type Text, wordsOf } from './words.ts'

export type Screen = {
  readonly name: string
  readonly device: Device
  /** Brings the page there from wherever it is. */
  readonly open: (
    page: Page,
    to: { readonly t: Text; readonly language: Language; readonly stage: Stage },
  ) => Promise<void>
}

const at =
  (path: (stage: Stage) => string, then?: (page: Page, t: Text) => Promise<unknown>): Screen['open'] =>
  async (page, { t, stage }) => {
    await page.goto(path(stage))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await then?.(page, t)
  }
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
const dialog = (page: Page) => expect(page.getByRole('dialog')).toBeVisible()
/** Folded it leaves the rows of the plan free. */
const foldGuide = async (page: Page, t: Text) => {
  await expect(page.getByRole('complementary', { name: t('help.guide.title') })).toBeVisible()
  const fold = button(page, t('help.guide.fold'))
  if (await fold.isVisible()) await fold.click()
}
/** Begins what has not been begun on this device; the screens after it are filled. */
const begun = async (page: Page, begin: string, then: string, fill?: () => Promise<unknown>) => {
  await expect(button(page, begin).or(button(page, then))).toBeVisible()
  if (!(await button(page, begin).isVisible())) return
  await button(page, begin).click()
  await fill?.()
}
const inSuggestions = async (page: Page, t: Text) => {
  const take = button(page, t('plan.suggestions.accept'))
  if (!(await take.isVisible()))
    await page
      .locator('summary')
      .filter({ hasText: /suggestion/ })
      .click()
  await expect(take).toBeVisible()
}

/** A candidate that is rated, so that the table under it is filled. */
const oneTheme = async (page: Page, t: Text) => {
  const add = button(page, t('theme.candidates.add'))
  await expect(add).toBeVisible()
  if ((await page.getByRole('table').count()) === 0) await add.click()
  await expect(page.getByRole('table')).toBeVisible()
}
/** The list appears with the first tick. */
const oneFlag = async (page: Page) => {
  const first = page.locator('main').getByRole('checkbox').last()
  await expect(first).toBeVisible()
  if (!(await first.isChecked())) await first.click()
  await expect(first).toBeChecked()
}

/** Begins what nobody has begun on this device so far. */
const begunFirst = async (page: Page, name: string) => {
  const begin = button(page, name)
  await expect(begin.or(page.getByRole('heading', { level: 2 })).first()).toBeVisible()
  if (await begin.isVisible()) await begin.click()
  await expect(begin).toBeHidden()
}
/** An agenda, proposals for the roles and one expectation. */
const filledTraining = async (page: Page, t: Text) => {
  await begunFirst(page, t('training.empty.begin'))
  if (!(await page.getByRole('region', { name: t('training.agenda.part', { number: '1' }) }).isVisible()))
    await page
      .getByRole('region', { name: t('training.agenda.title') })
      .getByRole('button')
      .first()
      .click()
  await expect(page.getByRole('region', { name: t('training.agenda.part', { number: '2' }) })).toBeVisible()
}
const anExpectation = async (page: Page, t: Text) => {
  await begunFirst(page, t('training.empty.begin'))
  const tab = page.getByRole('tab', { name: t('training.tab.expectations') })
  await tab.click()
  if ((await page.locator('main [data-item]').count()) === 0) {
    await page.getByLabel(t('training.expect.words'), { exact: true }).fill('A first plan by June')
    await button(page, t('training.expect.add')).click()
  }
  await expect(page.locator('main [data-item]').first()).toBeVisible()
}
const aStep = async (page: Page, t: Text) => {
  await expect(button(page, t('scope.approval.add'))).toBeVisible()
  if ((await page.locator('main [data-item]').count()) === 0) await button(page, t('scope.approval.add')).click()
  await expect(page.locator('main [data-item]').first()).toBeVisible()
}
/** One goal in scope, and a sentence that can be agreed to. */
const filledScope = async (page: Page, t: Text) => {
  await begunFirst(page, t('scope.empty.begin'))
  if ((await page.locator('main [data-item]').count()) === 0) {
    await page.getByLabel(t('scope.goals.own')).fill('One page for all offers')
    await button(page, t('scope.goals.addOwn')).click()
    await page.locator('main textarea').last().fill('Evenings matter more')
  }
  await expect(page.locator('main [data-item]').first()).toBeVisible()
}
/** A conversation with the other person, in which each part shows what it can; begun by whichever screen comes first. */
const inTalk = async (page: Page, t: Text) => {
  const known = page.locator('article').getByRole('link').first()
  await expect(known.or(button(page, t('talks.new.open')))).toBeVisible()
  if (await known.isVisible()) return known.click()
  await button(page, t('talks.new.open')).click()
  await page.getByRole('checkbox', { name: 'Bo', exact: true }).check()
  await page.getByLabel(t('talks.new.about')).fill('Before the budget vote')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('talks.new.confirm'), exact: true })
    .click()
  await button(page, t('talks.options.add')).click()
  await page.keyboard.type('One desk for all')
  for (const part of ['intention', 'summary', 'nextStep.what'])
    await page.locator(`[data-question$="me.c.${part}"] textarea`).fill('A desk by September')
  await button(page, t('talks.support.add')).click()
}

/** The benchmark holds the factors of a theme; copied by the first screen that asks. */
const withFactors = async (page: Page, t: Text) => {
  const list = page.getByRole('list', { name: t('benchmark.factors.title'), exact: true })
  const start = button(page, t('benchmark.factors.fromTheme'))
  await expect(start).toBeVisible()
  if (await list.isVisible()) return
  await start.click()
  await page.getByRole('dialog').getByRole('button').last().click()
  await expect(list).toBeVisible()
}

/** Every screen and dialog that people meet, in the order in which they meet them. */
export const screens: readonly Screen[] = [
  { name: 'welcome', device: 'fresh', open: at(() => '/') },
  {
    name: 'who',
    device: 'fresh',
    open: at(
      () => '/welcome',
      async (page, t) => {
        await page
          .getByRole('button', { name: t(`welcome.languages.${await page.locator('html').getAttribute('lang')}.go`) })
          .click()
        await expect(page.getByLabel(t('welcome.name.label'))).toBeVisible()
      },
    ),
  },
  { name: 'home-empty', device: 'named', open: at(() => '/') },
  {
    name: 'home',
    device: 'main',
    open: at(
      () => '/',
      (page) => expect(page.getByRole('article').first()).toBeVisible(),
    ),
  },
  { name: 'new', device: 'main', open: at(() => '/new') },
  { name: 'reference', device: 'main', open: at(() => '/reference') },
  {
    name: 'portfolio',
    device: 'main',
    open: at(
      () => '/portfolio',
      (page, t) => expect(page.getByText(t('portfolio.table.stage'), { exact: true })).toBeVisible(),
    ),
  },
  { name: 'new-dossier', device: 'main', open: at(() => '/new-dossier') },
  {
    name: 'search',
    device: 'main',
    open: at(
      () => '/search',
      async (page, t) => {
        await page.getByRole('searchbox', { name: t('search.page.field') }).fill('volunteer')
        await expect(page.locator('[data-hit]').first()).toBeVisible()
      },
    ),
  },
  {
    name: 'join-error',
    device: 'main',
    open: at(
      () => '/join',
      async (page, t) => {
        await page.getByLabel(t('programmes.join.label')).fill('https://example.org')
        await button(page, t('programmes.join.action')).click()
        await expect(page.getByRole('alert')).toBeVisible()
      },
    ),
  },
  { name: 'overview', device: 'main', open: at(({ paths }) => paths.programme) },
  { name: 'path', device: 'main', open: at(({ paths }) => `${paths.programme}/path`) },
  { name: 'theme', device: 'main', open: at(({ paths }) => `${paths.programme}/theme`, oneTheme) },
  { name: 'facilitate', device: 'main', open: at(({ paths }) => `${paths.programme}/facilitate`) },
  { name: 'levels', device: 'main', open: at(({ paths }) => `${paths.programme}/levels`, oneFlag) },
  { name: 'bid', device: 'main', open: at(({ paths }) => `${paths.programme}/bid`) },
  { name: 'training', device: 'main', open: at(({ paths }) => `${paths.programme}/training`, filledTraining) },
  { name: 'expectations', device: 'main', open: at(({ paths }) => `${paths.programme}/training`, anExpectation) },
  { name: 'approval', device: 'main', open: at(({ paths }) => `${paths.programme}/approval`, aStep) },
  { name: 'path-show', device: 'main', open: at(({ paths }) => `${paths.programme}/training/show`) },
  { name: 'scope', device: 'main', open: at(({ paths }) => `${paths.programme}/scope`, filledScope) },
  { name: 'calendar', device: 'main', open: at(({ paths }) => `${paths.programme}/calendar`) },
  { name: 'prepare', device: 'main', open: at(({ paths }) => `${paths.programme}/prepare`) },
  { name: 'benchmark', device: 'main', open: at(({ paths }) => `${paths.programme}/benchmark`, withFactors) },
  {
    name: 'factors-of-a-theme',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/benchmark`,
      async (page, t) => {
        await withFactors(page, t)
        await button(page, t('benchmark.factors.fromTheme')).click()
        await dialog(page)
        await page.getByRole('dialog').getByText(t('method.theme.withMigrants'), { exact: true }).click()
      },
    ),
  },
  {
    name: 'factor',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/benchmark`,
      async (page, t) => {
        await withFactors(page, t)
        await page
          .getByRole('list', { name: t('benchmark.factors.title'), exact: true })
          .getByRole('link')
          .first()
          .click()
        await expect(page.getByText(t('benchmark.notes.title'))).toBeVisible()
      },
    ),
  },
  { name: 'context', device: 'main', open: at(({ paths }) => `${paths.programme}/context`) },
  { name: 'dossier', device: 'main', open: at(({ paths }) => paths.dossier) },
  {
    name: 'share',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.dossier}/share`,
      (page) => expect(page.getByRole('checkbox').first()).toBeVisible(),
    ),
  },
  {
    name: 'form',
    device: 'main',
    open: at(
      ({ paths }) => paths.form,
      async (page, t) => {
        const item = page.locator('[data-item]').first()
        await item.getByRole('button', { name: t('formsUi.item.more_other', { count: '7' }) }).click()
        await expect(item.getByRole('textbox').nth(2)).toBeVisible()
      },
    ),
  },
  { name: 'visits', device: 'main', open: at(({ paths }) => `${paths.programme}/visits`) },
  { name: 'visit', device: 'main', open: at(({ paths }) => paths.visit) },
  {
    name: 'new-sheet',
    device: 'main',
    open: at(
      ({ paths }) => paths.visit,
      async (page, t) => {
        await button(page, t('visits.sheet.new')).click()
        await dialog(page)
      },
    ),
  },
  {
    name: 'sheet',
    device: 'main',
    open: at(
      ({ paths }) => paths.sheet,
      (page) => expect(page.getByText(REMARKS[0] ?? '').first()).toBeVisible(),
    ),
  },
  {
    name: 'to-plan',
    device: 'main',
    open: at(
      ({ paths }) => paths.sheet,
      async (page, t) => {
        await button(page, t('interview.toPlan.row.open')).click()
        await dialog(page)
      },
    ),
  },
  {
    name: 'confirm',
    device: 'main',
    open: at(
      ({ paths }) => paths.sheet,
      async (page, t) => {
        await button(page, t('interview.sheet.more')).click()
        await page.getByRole('menuitem', { name: t('interview.erase.sheet') }).click()
        await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toBeVisible()
      },
    ),
  },
  { name: 'plan', device: 'main', open: at(({ paths }) => `${paths.programme}/plan`, inSuggestions) },
  {
    name: 'answer',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/plan`,
      async (page, t) => {
        await inSuggestions(page, t)
        await button(page, t('plan.suggestions.accept')).click()
        await dialog(page)
      },
    ),
  },
  {
    name: 'contested',
    device: 'exercise',
    open: at(
      ({ paths }) => `${paths.exercise()}/plan`,
      async (page, t) => {
        await expect(page.getByText(t('plan.cell.contested'))).toBeVisible()
        await foldGuide(page, t)
      },
    ),
  },
  {
    name: 'versions',
    device: 'exercise',
    open: at(
      ({ paths }) => `${paths.exercise()}/plan`,
      async (page, t) => {
        await foldGuide(page, t)
        await button(page, t('plan.cell.contested')).click()
        await dialog(page)
      },
    ),
  },
  {
    name: 'guide',
    device: 'exercise',
    open: at(
      ({ paths }) => paths.exercise(),
      async (page, t) => {
        const guide = page.getByRole('complementary', { name: t('help.guide.title') })
        await expect(guide).toBeVisible()
        const folded = guide.getByRole('button', { name: t('help.guide.title') })
        if (await folded.isVisible()) await folded.click()
        await expect(button(page, t('help.guide.fold'))).toBeVisible()
      },
    ),
  },
  {
    name: 'talk',
    device: 'exercise',
    open: at(
      ({ paths }) => `${paths.exercise()}/talks`,
      async (page, t) => {
        await foldGuide(page, t)
        await inTalk(page, t)
        await expect(page.getByRole('list', { name: t('talks.moves.title') })).toBeVisible()
      },
    ),
  },
  {
    name: 'talks',
    device: 'exercise',
    open: at(
      ({ paths }) => `${paths.exercise()}/talks`,
      (page) => expect(page.getByRole('article')).toBeVisible(),
    ),
  },
  {
    name: 'new-talk',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/talks`,
      async (page, t) => {
        await button(page, t('talks.new.open')).click()
        await dialog(page)
      },
    ),
  },
  { name: 'essentials', device: 'main', open: at(({ paths }) => `${paths.programme}/essentials`) },
  {
    name: 'palette',
    device: 'main',
    open: at(
      ({ paths }) => paths.programme,
      async (page) => {
        await page.keyboard.press('Control+k')
        await expect(page.getByRole('combobox')).toBeFocused()
      },
    ),
  },
  {
    name: 'people',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/people`,
      async (page, t) => {
        await page.getByText(t('people.roles.officer.name'), { exact: true }).click()
        await button(page, t('people.invite.show')).click()
        await expect(page.locator('textarea')).toBeVisible()
      },
    ),
  },
  {
    name: 'group',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/group`,
      async (page, t) => {
        const add = t('group.members.add')
        await begun(page, t('group.begin.support.action'), add, async () => {
          await button(page, add).click()
          await page.getByLabel(t('group.member.person')).fill('Ilze')
          await page
            .getByRole('dialog')
            .getByRole('button', { name: t('common.actions.add'), exact: true })
            .click()
          await page
            .getByRole('dialog')
            .getByRole('button', { name: t('common.ui.close') })
            .last()
            .click()
        })
        await expect(page.getByText('Ilze').first()).toBeVisible()
      },
    ),
  },
  {
    name: 'group-life',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/group/life`,
      (page, t) => expect(page.getByRole('heading', { name: t('group.part.title') })).toBeVisible(),
    ),
  },
  {
    name: 'group-actions',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/group/actions`,
      (page, t) => expect(button(page, t('group.opinions.add'))).toBeVisible(),
    ),
  },
  {
    name: 'group-papers',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/group/papers`,
      (page, t) => expect(page.getByRole('article', { name: t('group.papers.tookPart') })).toBeVisible(),
    ),
  },
  {
    name: 'commitment',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/commitment`,
      async (page, t) => {
        const add = t('commitment.leaders.add')
        await begun(page, t('commitment.begin.action'), add, async () => {
          await button(page, add).click()
          await page.getByLabel(t('commitment.leaders.function')).fill('Mayor')
          await page
            .getByRole('dialog')
            .getByRole('button', { name: t('common.actions.add'), exact: true })
            .click()
        })
        await expect(page.getByRole('heading', { name: 'Mayor' })).toBeVisible()
      },
    ),
  },
  { name: 'teams', device: 'main', open: at(({ paths }) => `${paths.programme}/teams`) },
  {
    name: 'actors',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/actors`,
      async (page, t) => {
        await button(page, t('teams.actors.add')).click()
        await dialog(page)
      },
    ),
  },
  {
    name: 'present',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/present`,
      async (page, t) => {
        await page.getByLabel(t('present.page.drafts')).check()
        await button(page, t('present.slide.next')).click()
      },
    ),
  },
  { name: 'settings', device: 'main', open: at(() => '/settings') },
  {
    name: 'erase',
    device: 'main',
    open: at(
      () => '/settings',
      async (page, t) => {
        await button(page, t('settings.erase.open')).click()
        await dialog(page)
        await expect(page.getByText(t('settings.erase.others'))).toBeVisible()
      },
    ),
  },
  {
    name: 'restore',
    device: 'fresh',
    open: at(
      () => '/safety',
      async (page, t) => {
        const file = { name: 'x.passerelle', mimeType: '', buffer: Buffer.from(packFile('backup', new Uint8Array(64))) }
        await page.getByLabel(t('safety.open.label')).setInputFiles(file)
        await expect(page.getByLabel(t('safety.restore.passphrase'))).toBeVisible()
      },
    ),
  },
  { name: 'safety', device: 'main', open: at(({ paths }) => `${paths.programme}/safety`) },
  { name: 'help', device: 'main', open: at(() => '/help') },
  { name: 'install', device: 'main', open: at(() => '/install') },
  { name: 'protection', device: 'main', open: at(() => '/protection') },
  { name: 'not-found', device: 'main', open: at(() => '/nowhere') },
]

/** The page as a screen in a language; what is on it has settled. */
export const show = async (stage: Stage, screen: Screen, language: Language): Promise<Page> => {
  const page = await stage.page(screen.device, language)
  await screen.open(page, { t: wordsOf(language), language, stage })
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  return page
}

export type Theme = 'light' | 'dark' | 'sunlight'

/** Puts the page into a theme as the settings do; with less motion asked for, colours change at once. */
export const setTheme = (page: Page, theme: Theme) =>
  page.evaluate((name) => {
    document.documentElement.dataset.theme = name
  }, theme)
