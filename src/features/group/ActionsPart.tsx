import { useCallback } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { SupportGroup } from '../../documents/group.ts'
import { markAction, marksOf } from '../../documents/groupEntries.ts'
import type { PlanRow } from '../../documents/readPlan.ts'
import { MARKS_EACH } from '../../method/group.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { FormPlace } from '../formPlace.ts'
import { useDocument } from '../useDocument.ts'
import { useReport } from '../useReport.ts'
import { useUnder } from '../useUnder.ts'
import { useItems, useProgramme } from '../workspace.ts'
import { ActionCard } from './ActionCard.tsx'
import styles from './group.module.css'
import type { LifeProps } from './LifePart.tsx'
import { NoGroup } from './NoGroup.tsx'
import { circleOf, useEntries } from './useEntries.ts'

type Doc = OpenCircle['doc']

/** The plan's actions as the group looks at them: progress, what matters most, what people say (S29, S160, S169, S173). */
export function ActionsPart({ place, group }: LifeProps) {
  return group ? <Actions place={place} group={group} /> : <NoGroup />
}

function Actions({ place, group }: { readonly place: FormPlace; readonly group: SupportGroup }) {
  const { t } = useTexts()
  const { id } = useProgramme()
  const circle = circleOf(place)
  const rows = useItems<PlanRow>(circle, 'plan') ?? []
  const under = useUnder(circle)
  const entries = useEntries(place, group)
  const ids = rows.map((row) => row.id).join(' ')
  const marks = useDocument(
    circle,
    useCallback((doc: Doc) => marksByRow(doc, ids), [ids]),
  )
  const report = useReport('group')
  const mine = rows.filter((row) => marks[row.id]?.includes(place.me)).length
  const shown = rows.filter(({ cells }) => cells.what.text.trim() !== '')
  return (
    <Section
      title={t('group.actions.title')}
      lead={t('group.actions.lead', { count: MARKS_EACH })}
      actions={
        <>
          <LinkButton href={`/p/${id}/plan`} icon="plan">
            {t('group.actions.plan')}
          </LinkButton>
          <LinkButton href="/consult" icon="file">
            {t('consult.reply.open')}
          </LinkButton>
        </>
      }
    >
      {shown.length === 0 && (
        <EmptyState icon="plan" title={t('group.actions.none')}>
          {t('group.actions.noneText')}
        </EmptyState>
      )}
      <ul className={styles.actions}>
        {shown.map((row) => (
          <li key={row.id} data-item={row.id}>
            <ActionCard
              {...{ place, group, entries, row, under }}
              marks={marks[row.id]?.length ?? 0}
              isMarked={marks[row.id]?.includes(place.me) ?? false}
              isFull={mine >= MARKS_EACH}
              onMark={(isMarked) => report(markAction(circle.doc, place.author(), row.id, isMarked))}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const marksByRow = (doc: Doc, ids: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries((ids === '' ? [] : ids.split(' ')).map((row) => [row, marksOf(doc, row)]))
