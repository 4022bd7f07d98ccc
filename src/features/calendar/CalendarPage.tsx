import { useState } from 'react'
import { mayPrepareVisits } from '../../method/rights.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { momentWords } from '../momentWords.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import { CalendarEntry } from './CalendarEntry.tsx'
import styles from './calendar.module.css'
import { byMonth, hasDay } from './calendarItems.ts'
import { MeetingDialog } from './MeetingDialog.tsx'
import { NewMeetingDialog } from './NewMeetingDialog.tsx'
import { useCalendar } from './useCalendar.ts'
import { useCalendarFile } from './useCalendarFile.ts'
import { useMayMeet } from './useMayMeet.ts'

/** Everything that has a date in one row of months: visits, meetings, dates of the plan (S63, S68). */
export default function CalendarPage() {
  const { t, language } = useTexts()
  const programme = useProgramme()
  const { programme: circle } = useCircles()
  const items = useCalendar()
  const save = useCalendarFile(items)
  const mayMeet = useMayMeet(circle)
  const [isAdding, setAdding] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
  const { months, undated } = byMonth(items)
  const canSuggestStart = mayPrepareVisits(programme.sides()) && items.every(({ kind }) => kind !== 'meeting')
  const entry = (item: (typeof items)[number]) => (
    <li key={item.id}>
      <CalendarEntry item={item} onOpen={() => setOpened(item.id)} />
    </li>
  )
  return (
    <Page
      title={t('calendar.page.title')}
      lead={t('calendar.page.lead')}
      breadcrumbs={[{ href: `/p/${programme.id}`, label: t('shell.navigation.overview') }]}
      actions={
        <>
          {circle && mayMeet && (
            <Button icon="plus" kind="primary" onClick={() => setAdding(true)}>
              {t('calendar.meeting.add')}
            </Button>
          )}
          {items.some(hasDay) && (
            <Button icon="download" onClick={save}>
              {t('calendar.file.action')}
            </Button>
          )}
        </>
      }
    >
      {circle && mayMeet && canSuggestStart && (
        <Banner title={t('calendar.early.title')}>{t('calendar.early.text')}</Banner>
      )}
      {items.length === 0 && (
        <EmptyState icon="calendar" title={t('calendar.empty.title')}>
          {t('calendar.empty.text')}
        </EmptyState>
      )}
      {months.map(({ month, items: inMonth }) => (
        <Section key={month} title={momentWords(month, language)}>
          <ul className={styles.items}>{inMonth.map(entry)}</ul>
        </Section>
      ))}
      {undated.length > 0 && (
        <Section title={t('calendar.undated.title')} lead={t('calendar.undated.lead')}>
          <ul className={styles.items}>{undated.map(entry)}</ul>
        </Section>
      )}
      {circle && isAdding && (
        <NewMeetingDialog circle={circle} onClose={() => setAdding(false)} onAdded={(id) => setOpened(id)} />
      )}
      {circle && opened && <MeetingDialog circle={circle} id={opened} onClose={() => setOpened(null)} />}
    </Page>
  )
}
