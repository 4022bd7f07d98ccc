import { useState } from 'react'
import type { GroupEntryId } from '../../documents/ids.ts'
import { Entries, Entry } from '../../ui/data/Entries.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { Muted } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useProgramme } from '../workspace.ts'
import { GatheringDialog } from './GatheringDialog.tsx'
import { NewGatheringDialog } from './NewGatheringDialog.tsx'
import type { EntriesProps, Gathering } from './useEntries.ts'
import { useTending } from './useTending.ts'
import { When } from './When.tsx'

/** Visits, meetings and the group's own: who is invited, who came (S170). */
export function Gatherings({ place, group, entries }: EntriesProps) {
  const { t } = useTexts()
  const { id } = useProgramme()
  const { mayWrite } = useTending(place, group.kind)
  const [isAdding, setAdding] = useState(false)
  const [opened, setOpened] = useState<GroupEntryId | null>(null)
  const gathering = entries.gatherings.find((one) => one.id === opened)
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
      <Entries>
        {entries.gatherings.map((one) => (
          <Entry
            key={one.id}
            item={one.id}
            actions={
              <>
                {one.before !== '' && (
                  <LinkButton kind="quiet" icon="plan" href={`/p/${id}/workshop/${one.id}`}>
                    {t('workshop.changes.title')}
                    <VisuallyHidden>{t('workshop.changes.of', { name: one.title.text })}</VisuallyHidden>
                  </LinkButton>
                )}
                <Button
                  kind="quiet"
                  icon="people"
                  label={t('group.gatherings.who', { name: one.title.text })}
                  onClick={() => setOpened(one.id)}
                >
                  {t('group.gatherings.whoHere')}
                </Button>
              </>
            }
            name={<bdi lang={one.title.language}>{one.title.text}</bdi>}
            facts={
              <>
                <When when={one.when} />
                {one.stage && <span>{t(`method.stage.${one.stage}`)}</span>}
                <span>{attendanceWords(one, t)}</span>
              </>
            }
          />
        ))}
      </Entries>
      {isAdding && <NewGatheringDialog {...{ place, entries }} onClose={() => setAdding(false)} onAdded={setOpened} />}
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
