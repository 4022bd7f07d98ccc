import type { PlanRow } from '../../documents/readPlan.ts'
import { Menu, type MenuItem } from '../../ui/feedback/Menu.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { type PlanTools, usePlan } from './PlanContext.tsx'
import { useRowsInOrder } from './RowsInOrder.tsx'

/** What this person can do with the row: nothing is offered that a command would refuse. */
export function RowMenu({ row, number }: { readonly row: PlanRow; readonly number: number }) {
  const { t } = useTexts()
  const tools = usePlan()
  const inOrder = useRowsInOrder()
  const items = [
    ...decisionItems(row, tools, t),
    ...cityItems(row, tools, t),
    ...writingItems(row, tools, inOrder, t),
    ...suggestItems(row, tools, t),
  ]
  return items.length === 0 ? null : <Menu label={t('plan.row.menu', { number })} items={items} />
}

type T = (key: string) => string

function decisionItems(row: PlanRow, { rightsOn, ask }: PlanTools, t: T): readonly MenuItem[] {
  const { id, city, decision, isForked } = row
  if (!rightsOn(city).decide) return []
  const isAgreed = decision !== null
  const agree = {
    id: 'agree',
    label: t(isAgreed ? 'plan.row.agreeAgain' : 'plan.row.agree'),
    onChoose: () => ask({ type: 'agree', row: id }),
  } as const
  const reopen = {
    id: 'reopen',
    label: t('plan.row.reopen'),
    onChoose: () => ask({ type: 'reopen', row: id }),
  } as const
  if (!isAgreed) return [agree, ...(isForked ? [reopen] : [])]
  return decision.hasChanged ? [agree, reopen] : [reopen]
}

/** Among equals an action that is nobody's is taken up by a city, which then decides on it (S266). */
function cityItems({ id, city }: PlanRow, { rightsOn, community, commands }: PlanTools, t: T): readonly MenuItem[] {
  if (!community?.mine || !rightsOn(city).write) return []
  if (city === '') return [{ id: 'takeUp', label: t('plan.city.takeUp'), onChoose: () => commands.takeUp(id) }]
  return [{ id: 'leave', label: t('plan.city.leave'), onChoose: () => commands.giveUp(id) }]
}

function writingItems(
  { id, city }: PlanRow,
  { rightsOn, commands }: PlanTools,
  inOrder: ReturnType<typeof useRowsInOrder>,
  t: T,
): readonly MenuItem[] {
  if (!rightsOn(city).write) return []
  return [
    { id: 'addBelow', label: t('plan.row.addBelow'), onChoose: () => commands.add(id) },
    { id: 'up', label: t('plan.row.up'), onChoose: () => commands.move(inOrder(), id, 'up') },
    { id: 'down', label: t('plan.row.down'), onChoose: () => commands.move(inOrder(), id, 'down') },
    {
      id: 'remove',
      label: t('plan.row.remove'),

      isDangerous: true,
      onChoose: () => commands.remove(id),
    },
  ]
}

function suggestItems({ id, city }: PlanRow, { rightsOn, ask }: PlanTools, t: T): readonly MenuItem[] {
  const rights = rightsOn(city)
  if (!rights.suggest || rights.write) return []
  return [{ id: 'suggest', label: t('plan.row.suggest'), onChoose: () => ask({ type: 'suggest', row: id }) }]
}
