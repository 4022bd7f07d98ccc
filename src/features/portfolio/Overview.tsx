import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Card } from '../../ui/data/Card.tsx'
import { type Column, DataTable } from '../../ui/data/DataTable.tsx'
import type { Language } from '../../ui/formats.ts'
import { formatDate } from '../../ui/formats.ts'
import { Muted } from '../../ui/layout/Layout.tsx'
import { type Translate, useTexts } from '../../ui/Texts.tsx'
import { listOfNames } from '../inSentence.ts'
import { momentWords } from '../momentWords.ts'
import { PathBeads } from './PathBeads.tsx'
import styles from './portfolio.module.css'
import { useIsNarrow } from './useIsNarrow.ts'
import type { Entry } from './usePortfolio.ts'

const COLUMNS = ['programme', 'stage', 'next', 'plan', 'missing', 'changed'] as const

/** One row per programme, in the order of home: none is better than another (S136). */
export function Overview({ entries }: { readonly entries: readonly Entry[] }) {
  const { t, language } = useTexts()
  if (useIsNarrow()) return <Cards entries={entries} />
  return (
    <DataTable
      caption={t('portfolio.table.caption')}
      isCaptionHidden
      columns={COLUMNS.map((key) => ({ key, label: t(`portfolio.table.${key}`) }))}
      rows={entries}
      rowKey={({ summary }) => summary.circleId}
      cell={(entry, column) => cellOf(t, language, entry, column)}
      empty={null}
    />
  )
}

/** The same, one under the other, where a table would have to be pushed sideways. */
function Cards({ entries }: { readonly entries: readonly Entry[] }) {
  const { t, language } = useTexts()
  return (
    <ul className={styles.cards} aria-label={t('portfolio.table.caption')}>
      {entries.map((entry) => (
        <li key={entry.summary.circleId}>
          <Card>
            <div>
              <Programme entry={entry} />
            </div>
            <dl className={styles.facts}>
              {COLUMNS.slice(1).map((key) => (
                <div key={key}>
                  <dt>{t(`portfolio.table.${key}`)}</dt>
                  <dd>{cellOf(t, language, entry, { key, label: '' })}</dd>
                </div>
              ))}
            </dl>
          </Card>
        </li>
      ))}
    </ul>
  )
}

function cellOf(t: Translate, language: Language, entry: Entry, { key }: Column): ReactNode {
  switch (key as (typeof COLUMNS)[number]) {
    case 'programme':
      return <Programme entry={entry} />
    case 'stage':
      return <Stage entry={entry} />
    case 'next':
      return <NextVisit entry={entry} />
    case 'plan':
      return entry.plan
        ? `${t('portfolio.plan.actions', { count: entry.plan.actions })} · ${t('portfolio.plan.agreed', { count: entry.plan.agreed })}`
        : t('portfolio.plan.notHere')
    case 'missing':
      return entry.missing.length === 0
        ? t(entry.outline ? 'portfolio.missing.none' : 'portfolio.missing.unknown')
        : listOfNames(
            entry.missing.map((form) => t(`path.tool.${form}`)),
            language,
          )
    case 'changed':
      return entry.summary.changedAt === null ? '' : formatDate(entry.summary.changedAt, language)
  }
}

function Programme({ entry: { summary, people } }: { readonly entry: Entry }) {
  const { t } = useTexts()
  const { programmeId, title, mentee, mentor, cities, isExercise } = summary
  const name = <bdi>{title || t('home.card.untitled')}</bdi>
  return (
    <>
      {programmeId ? (
        <Link href={`/p/${programmeId}`} className={styles.link}>
          {name}
        </Link>
      ) : (
        name
      )}
      {(mentee || mentor) && (
        <Muted>
          <bdi>{mentee || t('home.card.openCity')}</bdi> – <bdi>{mentor || t('home.card.openCity')}</bdi>
        </Muted>
      )}
      {cities && (
        <Muted>
          <bdi>{cities.join(' · ')}</bdi>
        </Muted>
      )}
      {isExercise && <Muted>{t('home.card.exercise')}</Muted>}
      {people > 0 && <Muted>{t('portfolio.people', { count: people })}</Muted>}
    </>
  )
}

function Stage({ entry: { outline, standing } }: { readonly entry: Entry }) {
  const { t, language } = useTexts()
  return (
    <>
      {standing.type === 'at'
        ? t('portfolio.stage.at', {
            stage: t(`method.stage.${standing.stage}`),
            state: t(`path.state.${standing.state}`).toLocaleLowerCase(language),
          })
        : t(`portfolio.stage.${outline ? standing.type : 'unknown'}`)}
      {outline && outline.order.length > 0 && <PathBeads order={outline.order} states={outline.states} />}
    </>
  )
}

function NextVisit({ entry: { next, visits, outline } }: { readonly entry: Entry }) {
  const { t, language } = useTexts()
  if (!next) return t(outline && visits > 0 ? 'portfolio.next.noDate' : 'portfolio.next.none')
  const name = next.title.text || (next.template ? t(`method.visit.${next.template}.title`) : t('home.next.visit'))
  return (
    <>
      {next.from ? momentWords(next.from, language) : <bdi>{next.dates}</bdi>}
      <Muted>
        <bdi>{name}</bdi>
      </Muted>
    </>
  )
}
