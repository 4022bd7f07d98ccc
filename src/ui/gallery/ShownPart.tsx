import { useMemo, useState } from 'react'
import { CircleBadge } from '../circles/CircleBadge.tsx'
import { PersonChip } from '../circles/PersonChip.tsx'
import { Card } from '../data/Card.tsx'
import { DataTable } from '../data/DataTable.tsx'
import { EmptyState } from '../data/EmptyState.tsx'
import { Entries, Entry } from '../data/Entries.tsx'
import { List, ListItem } from '../data/List.tsx'
import { Progress, Steps } from '../data/Progress.tsx'
import { QrCode } from '../data/QrCode.tsx'
import { LinkButton } from '../form/Button.tsx'
import { Icon } from '../icons/Icon.tsx'
import { Grid, Row, Stack } from '../layout/Layout.tsx'
import { Section } from '../layout/Section.tsx'
import { Tabs } from '../layout/Tabs.tsx'
import { useTexts } from '../Texts.tsx'
import { BoundText } from '../text/BoundText.tsx'
import { createMemoryPort } from './memoryPort.ts'

const columns = ['action', 'result', 'timetable', 'leader', 'resources', 'sign'] as const
const rows = ['row1', 'row2'] as const
const views = ['table', 'cards', 'nothing'] as const
const stages = ['overview', 'prepare', 'visits', 'plan', 'followUp'] as const
const states = ['stateDone', 'stateCurrent', 'stateAhead'] as const
const stepStates = { stateDone: 'done', stateCurrent: 'current', stateAhead: 'ahead' } as const

// Looks like a code and leads nowhere.
const modules = Array.from({ length: 25 }, (_, y) =>
  Array.from({ length: 25 }, (_, x) => (x * 7 + y * 13 + x * y) % 5 < 2),
)

export function ShownPart() {
  const { t } = useTexts()
  const g = (key: string) => t(`gallery.shown.${key}`)
  const [view, setView] = useState<(typeof views)[number]>('table')
  return (
    <Section title={g('title')}>
      <Steps
        label={g('stages')}
        steps={stages.map((id, index) => {
          const state = states[Math.max(0, Math.min(2, index - 1))] ?? 'stateAhead'
          return { id, label: t(`gallery.${id}`), state: stepStates[state], stateLabel: g(state) }
        })}
      />
      <Progress label={g('progress')} value={3} max={7} text={t('gallery.shown.progressText', { done: 3, all: 7 })} />
      <Tabs label={g('tabs')} tabs={views.map((id) => ({ id, label: g(id) }))} selected={view} onSelect={setView}>
        {view === 'cards' ? <PlanCards /> : <PlanTable isEmpty={view === 'nothing'} />}
      </Tabs>
      <Grid>
        <List label={t('gallery.visits')} items={['visit1', 'visit2']} itemKey={(visit) => visit} empty={null}>
          {(visit) => (
            <ListItem
              title={g(visit)}
              detail={g(`${visit}Detail`)}
              href="/"
              leading={<Icon name="visit" size={1.5} />}
            />
          )}
        </List>
        <Stack gap="small">
          <PersonChip name={t('gallery.writing.person')} detail={t('gallery.forms.mentee')} isHere />
          <PersonChip name={t('gallery.forms.facilitation')} detail={t('gallery.forms.association')} />
          <Row>
            <PersonChip name={t('gallery.writing.person')} size="small" isHere />
            <PersonChip name={t('gallery.forms.mentor')} size="small" />
          </Row>
        </Stack>
        <Entries label={t('gallery.people')}>
          <Entry
            name={<bdi>{t('gallery.writing.person')}</bdi>}
            facts={<span>{t('gallery.forms.mentee')}</span>}
            actions={<LinkButton href="/">{t('gallery.overview')}</LinkButton>}
          />
          <Entry name={<bdi>{t('gallery.forms.facilitation')}</bdi>}>
            <p>{t('gallery.writing.challengeText')}</p>
          </Entry>
        </Entries>
        <QrCode modules={modules} label={g('qr')} caption={g('qrCaption')} />
      </Grid>
    </Section>
  )
}

function PlanTable({ isEmpty }: { readonly isEmpty: boolean }) {
  const { t } = useTexts()
  const g = (key: string) => t(`gallery.shown.${key}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: content stays in the language it was written in
  const ports = useMemo(
    () =>
      new Map(
        rows.flatMap((row) => columns.map((column) => [`${row}.${column}`, createMemoryPort(g(`${row}.${column}`))])),
      ),
    [],
  )
  return (
    <DataTable
      caption={g('caption')}
      columns={columns.map((key) => ({
        key,
        label: g(key),
        width: key === 'leader' || key === 'timetable' ? 'normal' : 'wide',
      }))}
      rows={isEmpty ? [] : rows}
      rowKey={(row) => row}
      cell={(row, column) => {
        const port = ports.get(`${row}.${column.key}`)
        return port && <BoundText look="cell" label={column.label} isLabelHidden port={port} />
      }}
      empty={
        <EmptyState
          icon="pen"
          title={g('emptyTitle')}
          action={
            <LinkButton kind="primary" icon="plus" href="/">
              {g('emptyAction')}
            </LinkButton>
          }
        >
          {g('emptyText')}
        </EmptyState>
      }
    />
  )
}

function PlanCards() {
  const { t } = useTexts()
  const g = (key: string) => t(`gallery.shown.${key}`)
  return (
    <Grid>
      {rows.map((row, index) => (
        <Card
          key={row}
          title={g(`${row}.action`)}
          kicker={g('kicker')}
          circle={index === 0 ? 'group' : 'talk'}
          href="/"
          actions={
            <CircleBadge
              circle={index === 0 ? 'group' : 'talk'}
              label={t(`common.circles.${index === 0 ? 'group' : 'talk'}.name`)}
            />
          }
        >
          <p>{g(`${row}.result`)}</p>
        </Card>
      ))}
    </Grid>
  )
}
