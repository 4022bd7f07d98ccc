import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Suggestion } from '../../documents/suggestions.ts'
import { Button } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useAccess } from '../useAccess.ts'
import { useCommunity } from '../useCommunity.ts'
import { useNames } from '../useNames.ts'
import { useItems, useProgramme } from '../workspace.ts'
import { type CityChoice, CityFilter, ofCity } from './CityFilter.tsx'
import { EmptyPlan } from './EmptyPlan.tsx'
import { useMentorNames } from './LeaderNote.tsx'
import { useMe, useOriginTexts } from './names.ts'
import { PlanActions } from './PlanActions.tsx'
import { PlanBanners } from './PlanBanners.tsx'
import { PlanContext, type PlanDialog, type PlanTools } from './PlanContext.tsx'
import { PlanDialogs } from './PlanDialogs.tsx'
import { PlanHeader } from './PlanHeader.tsx'
import { PlanMenu } from './PlanMenu.tsx'
import { PlanOwner } from './PlanOwner.tsx'
import styles from './PlanPage.module.css'
import { PlanTable } from './PlanTable.tsx'
import { useOwnPresence, usePeople } from './presence.ts'
import { RowsInOrderContext } from './RowsInOrder.tsx'
import { rightsOnRows } from './rowRights.ts'
import { SuggestionsPanel } from './SuggestionsPanel.tsx'
import { useCellFocus } from './useCellFocus.ts'
import { usePlanCommands } from './usePlanCommands.ts'
import { usePlanRights } from './usePlanRights.ts'
import { usePlanRows } from './usePlanRows.ts'
import { WorkshopBar } from './workshop/WorkshopBar.tsx'

const NO_ROWS: readonly never[] = []

export function PlanBoard({ group }: { readonly group: OpenCircle }) {
  const { t } = useTexts()
  const programme = useProgramme()
  const access = useAccess(group)
  const rights = usePlanRights(programme, access)
  const community = useCommunity()
  const rightsOn = useMemo(() => rightsOnRows(rights, community), [rights, community])
  const { rows, touch, touchAgain } = usePlanRows(group, programme)
  const [choice, setChoice] = useState<CityChoice>('all')
  const shown = useMemo(() => rows && ofCity(rows, choice), [rows, choice])
  const suggestions = useItems<Suggestion>(group, 'suggestions')
  const { opened, own, open, leave, leaving, setHere } = useCellFocus(touch)
  const [dialog, ask] = useState<PlanDialog | null>(null)
  // What one adds is one's own city's: it is seen, whatever was shown before.
  const showOwn = useCallback(() => setChoice((now) => (now === programme.city() ? now : 'all')), [programme])
  const commands = usePlanCommands(group, programme, touch, open, showOwn)
  const nameOf = useNames(group)
  const remarks = useOriginTexts(group, rows ?? NO_ROWS)
  const mentors = useMentorNames(group)
  const me = useMe()
  const people = usePeople(group, programme.me)
  useOwnPresence(group, me, own)

  const inOrder = useRef(shown ?? [])
  useEffect(() => {
    inOrder.current = shown ?? []
  }, [shown])
  const rowsInOrder = useCallback(() => inOrder.current, [])
  const tools = useMemo<PlanTools>(
    () => ({
      ...{ circle: group, programme, rights, rightsOn, community, commands, nameOf, remarks, mentors },
      ...{ open, leave, leaving, setHere, touch, ask },
    }),
    [
      group,
      programme,
      rights,
      rightsOn,
      community,
      commands,
      nameOf,
      remarks,
      mentors,
      open,
      leave,
      leaving,
      setHere,
      touch,
    ],
  )
  return (
    <PlanContext value={tools}>
      <RowsInOrderContext value={rowsInOrder}>
        <Page
          title={t('method.plan.title')}
          breadcrumbs={[{ href: `/p/${programme.id}`, label: t('shell.navigation.overview') }]}
          circle={{ circle: 'group', label: t('common.circles.group.name') }}
          width="wide"
          actions={<PlanActions onUndone={touchAgain} isBusy={dialog !== null} />}
          menu={<PlanMenu />}
        >
          <div className={styles.plan}>
            <PlanHeader group={group} />
            <PlanOwner group={group} />
            <PlanBanners access={access} group={group} />
            <WorkshopBar />
            {rows && suggestions && (
              <SuggestionsPanel suggestions={suggestions} rows={rows} isOpenAtFirst={rows.length === 0} />
            )}
            {rows && rows.length === 0 && <EmptyPlan suggestions={suggestions ?? []} />}
            {rows && rows.length > 0 && <CityFilter rows={rows} value={choice} onChange={setChoice} />}
            {rows && rows.length > 0 && shown && <PlanTable {...{ rows, shown, opened, people }} />}
            {rights.write && rows && rows.length > 0 && (
              <div className={styles.end}>
                <Button icon="plus" onClick={() => commands.add()}>
                  {t('plan.actions.add')}
                </Button>
                <p className={styles.hint}>{t('plan.actions.keyboard')}</p>
              </div>
            )}
          </div>
          <PlanDialogs dialog={dialog} rows={rows ?? []} suggestions={suggestions ?? []} onClose={() => ask(null)} />
        </Page>
      </RowsInOrderContext>
    </PlanContext>
  )
}
