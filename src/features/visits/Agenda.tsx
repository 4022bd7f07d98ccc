import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Visit } from '../../documents/readVisits.ts'
import type { Sheet } from '../../documents/sheets.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useCircles, useItems } from '../workspace.ts'
import { AddSessionDialog } from './AddSessionDialog.tsx'
import { agendaDays } from './agenda.ts'
import { EditSessionDialog } from './EditSessionDialog.tsx'
import { NewSheetDialog } from './NewSheetDialog.tsx'
import { SessionCard } from './SessionCard.tsx'
import { useVisitRights } from './useVisitRights.ts'
import styles from './visits.module.css'

type Asked = { readonly type: 'add' } | { readonly type: 'edit' | 'sheet'; readonly session: string }

export type AgendaProps = { readonly circle: OpenCircle; readonly visit: Visit }

/** The sessions of a visit in order, each with the sheets of this team (S191, S205). */
export function Agenda({ circle, visit }: AgendaProps) {
  const { t } = useTexts()
  const { team } = useCircles()
  const { prepare } = useVisitRights(circle)
  const { sessions } = visit
  const sheets = useItems<Sheet>(team, 'sheets')?.filter((sheet) => sheet.visit === visit.id) ?? []
  const [asked, ask] = useState<Asked | null>(null)
  const days = agendaDays(sessions)
  const chosen = asked && asked.type !== 'add' ? sessions.find(({ id }) => id === asked.session) : undefined
  const add = prepare && (
    <Button icon="plus" onClick={() => ask({ type: 'add' })}>
      {t('visits.session.add')}
    </Button>
  )
  return (
    <Section title={t('method.visitField.agenda.label')} actions={days.length > 0 ? add : undefined}>
      {days.length === 0 && (
        <EmptyState icon="clock" title={t('visits.session.none')} action={add}>
          {t('visits.session.noneText')}
        </EmptyState>
      )}
      {days.map(({ day, sessions: ofDay }) => (
        <div key={day} className={styles.day}>
          {days.length > 1 && <h3>{t('visits.session.dayTitle', { day })}</h3>}
          <ol className={styles.sessions}>
            {ofDay.map((session) => (
              <SessionCard
                key={session.id}
                session={session}
                isUnderDay={days.length > 1}
                sheets={sheets.filter((sheet) => sheet.session === session.id)}
                onEdit={prepare ? () => ask({ type: 'edit', session: session.id }) : undefined}
                onSheet={team ? () => ask({ type: 'sheet', session: session.id }) : undefined}
              />
            ))}
          </ol>
        </div>
      ))}
      {asked?.type === 'add' && <AddSessionDialog circle={circle} visit={visit} onClose={() => ask(null)} />}
      {asked?.type === 'edit' && chosen && (
        <EditSessionDialog
          circle={circle}
          visit={visit}
          session={chosen}
          siblings={sessions.filter(({ day }) => day === chosen.day)}
          onClose={() => ask(null)}
        />
      )}
      {asked?.type === 'sheet' && chosen && team && (
        <NewSheetDialog team={team} session={chosen} onClose={() => ask(null)} />
      )}
    </Section>
  )
}
