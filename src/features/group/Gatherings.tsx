import { useState } from 'react'
import type { GroupEntryId } from '../../documents/ids.ts'
import { Button } from '../../ui/form/Button.tsx'
import { Muted } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { GatheringDialog } from './GatheringDialog.tsx'
import styles from './group.module.css'
import { NewGatheringDialog } from './NewGatheringDialog.tsx'
import type { EntriesProps, Gathering } from './useEntries.ts'
import { useTending } from './useTending.ts'

/** Visits, meetings and the group's own: who is invited, who came (S170). */
export function Gatherings({ place, group, entries }: EntriesProps) {
  const { t } = useTexts()
  const { mayWrite } = useTending(place, group.kind)
  const [isAdding, setAdding] = useState(false)
  const [opened, setOpened] = useState<GroupEntryId | null>(null)
  const gathering = entries.gatherings.find(({ id }) => id === opened)
  return (
    <Section
      title={t('group.gatherings.title')}
      lead={t('group.gatherings.lead')}
      actions={
        mayWrite && (
          <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
            {t('group.gatherings.add')}
          </Button>
        )
      }
    >
      {entries.gatherings.length === 0 && <Muted>{t('group.gatherings.none')}</Muted>}
      <ul className={styles.members}>
        {entries.gatherings.map((one) => (
          <li key={one.id} data-item={one.id} className={styles.member}>
            <div className={styles.who}>
              <p className={styles.name}>
                <bdi lang={one.title.language}>{one.title.text}</bdi>
              </p>
              <p className={styles.detail}>
                {one.when && <bdi>{one.when}</bdi>}
                {one.stage && <span>{t(`method.stage.${one.stage}`)}</span>}
                <span>{attendanceWords(one, t)}</span>
              </p>
            </div>
            <Button
              kind="quiet"
              icon="people"
              label={t('group.gatherings.who', { name: one.title.text })}
              onClick={() => setOpened(one.id)}
            >
              {t('group.gatherings.whoHere')}
            </Button>
          </li>
        ))}
      </ul>
      {isAdding && (
        <NewGatheringDialog {...{ place, entries }} onClose={() => setAdding(false)} onAdded={(id) => setOpened(id)} />
      )}
      {gathering && <GatheringDialog {...{ place, group, entries, gathering }} onClose={() => setOpened(null)} />}
    </Section>
  )
}

function attendanceWords({ attendance }: Gathering, t: ReturnType<typeof useTexts>['t']): string {
  const noted = Object.values(attendance)
  const came = noted.filter((one) => one === 'came').length
  if (came > 0) return t('group.gatherings.came', { count: came })
  return noted.length > 0 ? t('group.gatherings.invited', { count: noted.length }) : t('group.gatherings.nobody')
}
