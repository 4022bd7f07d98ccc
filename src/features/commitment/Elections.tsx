import { useMemo, useState } from 'react'
import type { Visit } from '../../documents/readVisits.ts'
import { backingParties, isWithin, type Period, periodOf, restsOnOneParty } from '../../method/commitment.ts'
import { parseDay, parsePeriod } from '../../method/forms/days.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button, IconButton } from '../../ui/form/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import type { Language } from '../../ui/formats.ts'
import { Muted } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { momentWords } from '../momentWords.ts'
import { useGroups } from '../useGroups.ts'
import { useItems } from '../workspace.ts'
import styles from './commitment.module.css'
import type { PartProps } from './Status.tsx'
import { useCommitmentCommands } from './useCommitment.ts'

/** Elections ahead, and advice to seek support from more than one party (S185). */
export function Elections({ place, commitment, mayWrite }: PartProps) {
  const { t, language } = useTexts()
  const commands = useCommitmentCommands(place, commitment)
  const period = usePeriod(place)
  const { leaders, elections } = commitment
  const [typed, setTyped] = useState('')
  const days = elections.map(({ day }) => day)
  const [party = ''] = backingParties(leaders)
  const add = () => {
    if (commands.election(typed)) setTyped('')
  }
  return (
    <Section title={t('commitment.elections.title')} lead={t('commitment.elections.lead')}>
      {restsOnOneParty(leaders, days, period) && (
        <div className={styles.teamOnly}>
          <Banner tone="warning" title={t('commitment.elections.oneParty', { party })}>
            {t('commitment.elections.advice')}
          </Banner>
        </div>
      )}
      {elections.length === 0 && <Muted>{t('commitment.elections.none')}</Muted>}
      <ul className={styles.list}>
        {elections.map(({ id, words, day }) => (
          <li key={id} className={styles.line}>
            <p>
              <bdi>{day ? momentWords(day, language) : words}</bdi>
              {day && isWithin(day, period) && ` · ${t('commitment.elections.within')}`}
            </p>
            {mayWrite && (
              <IconButton
                icon="trash"
                label={t('commitment.elections.remove')}
                onClick={() => commands.remove(id, t('commitment.elections.removed'))}
              />
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <TextInput
            label={t('commitment.elections.label')}
            help={t('commitment.elections.help')}
            value={typed}
            onChange={setTyped}
          />
          <Button type="submit" icon="plus" isDisabled={typed.trim() === ''}>
            {t('common.actions.add')}
          </Button>
        </form>
      )}
    </Section>
  )
}

/** From the first visit with a date to the end expected of the support group; open while nobody has named one. */
function usePeriod({ circles }: PartProps['place']): Period {
  const { language } = useTexts()
  const { support } = useGroups()
  const visits = useItems<Pick<Visit, 'dates'>>(circles.programme, 'visits')
  const end = support?.end ?? ''
  return useMemo(() => {
    const starts = (visits ?? []).map(({ dates }) => firstDay(dates, language))
    return { from: periodOf(starts).from, to: /^\d{4}/.test(end) ? end : '' }
  }, [visits, end, language])
}

function firstDay(dates: string, language: Language): string {
  const day = parseDay(dates, language)
  if ('day' in day) return day.day
  const period = parsePeriod(dates, language)
  return 'from' in period ? period.from : ''
}
