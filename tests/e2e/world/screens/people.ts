import { expect, type Page } from '@playwright/test'
import type { Stage } from '../stage.ts'
import type { Text } from '../words.ts'
import { addInDialog, at, begun, button, dialog, foldGuide, type Screen } from './kit.ts'

const openWorkshopDialog = async (page: Page, t: Text) => {
  await button(page, t('plan.actions.more')).click()
  await page.getByRole('menuitem', { name: t('workshop.start.action') }).click()
}

/** A workshop on the plan, begun by the first screen that asks. */
const runningWorkshop = async (page: Page, t: Text) => {
  const bar = page.getByRole('region', { name: t('workshop.running') })
  await page.getByRole('row').or(bar).first().waitFor()
  if (await bar.isVisible()) return
  await openWorkshopDialog(page, t)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('workshop.start.begin') })
    .click()
  await bar.waitFor()
}

/** The support group with its first member, begun by the first screen that asks. */
const groupWithMember = async (page: Page, t: Text) => {
  const add = t('group.members.add')
  await begun(page, t('group.begin.support.action'), add, async () => {
    await button(page, add).click()
    await page.getByLabel(t('group.member.person')).fill('Ilze')
    await addInDialog(page, t)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('common.ui.close') })
      .last()
      .click()
  })
  await page.getByText('Ilze').first().waitFor()
}

/** A page that shows the group, or is there only once it has begun. */
const withGroup =
  (path: (stage: Stage) => string, then: (page: Page, t: Text) => Promise<unknown>): Screen['open'] =>
  async (page, tools) => {
    await at(({ paths }) => `${paths.programme}/group`, groupWithMember)(page, tools)
    await at(path, then)(page, tools)
  }

/** People, their conversations, the support group. */
export const peopleScreens: readonly Screen[] = [
  {
    name: 'talk',
    device: 'exercise',
    open: at(
      ({ paths }) => `${paths.exercise}/talks`,
      async (page, t) => {
        await foldGuide(page, t)
        await page.locator('article').getByRole('link').first().click()
        await page.getByRole('list', { name: t('talks.moves.title') }).waitFor()
      },
    ),
  },
  {
    name: 'talks',
    device: 'exercise',
    open: at(
      ({ paths }) => `${paths.exercise}/talks`,
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
  {
    name: 'people',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/people`,
      async (page, t) => {
        await page.getByText(t('people.roles.officer.name'), { exact: true }).click()
        await button(page, t('people.invite.show')).click()
        await page.locator('textarea').waitFor()
      },
    ),
  },
  {
    name: 'group',
    device: 'main',
    open: at(({ paths }) => `${paths.programme}/group`, groupWithMember),
  },
  {
    name: 'group-life',
    device: 'main',
    open: withGroup(
      ({ paths }) => `${paths.programme}/group/life`,
      (page, t) => expect(page.getByRole('heading', { name: t('group.part.title') })).toBeVisible(),
    ),
  },
  {
    name: 'group-actions',
    device: 'main',
    open: withGroup(
      ({ paths }) => `${paths.programme}/group/actions`,
      (page, t) => expect(button(page, t('group.opinions.add'))).toBeVisible(),
    ),
  },
  {
    name: 'group-papers',
    device: 'main',
    open: withGroup(
      ({ paths }) => `${paths.programme}/group/papers`,
      (page, t) => expect(page.getByRole('article', { name: t('group.papers.tookPart') })).toBeVisible(),
    ),
  },
  {
    name: 'group-send',
    device: 'main',
    open: withGroup(
      ({ paths }) => `${paths.programme}/group/actions`,
      async (page, t) => {
        await button(page, t('consult.send.open')).click()
        await dialog(page)
      },
    ),
  },
  {
    name: 'plan-workshop-start',
    device: 'main',
    open: withGroup(
      ({ paths }) => `${paths.programme}/plan`,
      async (page, t) => {
        await openWorkshopDialog(page, t)
        await dialog(page)
      },
    ),
  },
  { name: 'plan-workshop', device: 'main', open: withGroup(({ paths }) => `${paths.programme}/plan`, runningWorkshop) },
  {
    name: 'workshop',
    device: 'main',
    open: withGroup(
      ({ paths }) => `${paths.programme}/plan`,
      async (page, t) => {
        await runningWorkshop(page, t)
        await page.locator('a[href*="/workshop/"]').click()
        await page.getByRole('heading', { name: t('workshop.changes.title') }).waitFor()
      },
    ),
  },
  {
    name: 'talk-leave',
    device: 'exercise',
    open: at(
      ({ paths }) => `${paths.exercise}/talks`,
      async (page, t) => {
        await foldGuide(page, t)
        await page.locator('article').getByRole('link').first().click()
        await button(page, t('talks.note.more')).click()
        await page.getByRole('menuitem', { name: t('talks.leave.action') }).click()
        await dialog(page)
      },
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
          await addInDialog(page, t)
        })
        await page.getByRole('heading', { name: 'Mayor' }).waitFor()
      },
    ),
  },
  {
    name: 'community',
    device: 'equals',
    open: at(
      ({ paths }) => paths.community,
      (page, t) => expect(page.getByRole('list', { name: t('overview.cities.label') })).toBeVisible(),
    ),
  },
  {
    name: 'community-plan',
    device: 'equals',
    open: at(
      ({ paths }) => `${paths.community}/plan`,
      (page, t) => expect(page.getByRole('group', { name: t('plan.city.filter') })).toBeVisible(),
    ),
  },
  {
    name: 'community-people',
    device: 'equals',
    open: at(
      ({ paths }) => `${paths.community}/people`,
      async (page, t) => {
        await page.getByText(t('people.roles.cityOfficer.name'), { exact: true }).click()
        await page.getByRole('group', { name: t('people.invite.city') }).waitFor()
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
]
