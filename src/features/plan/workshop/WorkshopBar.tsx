import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { endWorkshop, ROOM, type Room, resumeWorkshop, setRoom, type Workshop } from '../../../documents/workshop.ts'
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.tsx'
import { useToast } from '../../../ui/feedback/Toast.tsx'
import { Button, LinkButton } from '../../../ui/form/Button.tsx'
import { ChoiceChips } from '../../../ui/form/ChoiceChips.tsx'
import { TextInput } from '../../../ui/form/TextInput.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import { SharedText } from '../../SharedText.tsx'
import { useGroups } from '../../useGroups.ts'
import { useReport } from '../../useReport.ts'
import { usePlan } from '../PlanContext.tsx'
import { UNNAMED, useSpeaker, useSpeakerNames, useWorkshop, type WorkshopHere } from './useWorkshop.ts'
import styles from './workshop.module.css'

/** While a workshop runs: its agenda, who is in the room, for whom one types, and the way to its end (S172). */
export function WorkshopBar() {
  const { circle, rights } = usePlan()
  const { support } = useGroups()
  const running = useWorkshop(circle, support, isRunning)
  return running && rights.write ? <Running key={running.workshop.entry.id} here={running} /> : null
}

const isRunning = (workshop: Workshop): boolean => workshop.isRunning

function Running({ here }: { readonly here: WorkshopHere }) {
  const { t } = useTexts()
  const { circle, programme } = usePlan()
  const { entry } = here.workshop
  return (
    <section className={styles.bar} aria-label={t('workshop.running')}>
      <div className={styles.head}>
        <h2>
          <bdi>{entry.title.text}</bdi>
        </h2>
        <div className={styles.ways}>
          <LinkButton href={`/p/${programme.id}/present`} icon="bigScreen">
            {t('workshop.bigScreen')}
          </LinkButton>
          <EndButton here={here} />
        </div>
      </div>
      <div className={styles.parts}>
        <SharedText circle={circle} item={entry.id} column="notes" label={t('workshop.agenda')} />
        <div className={styles.side}>
          <RoomFields here={here} />
          <Speaker here={here} />
          <p>
            <Link href={`/p/${programme.id}/workshop/${entry.id}`} className={styles.link}>
              {t('workshop.changes.soFar', { count: here.changes.length })}
            </Link>
          </p>
        </div>
      </div>
    </section>
  )
}

function RoomFields({ here: { workshop } }: { readonly here: WorkshopHere }) {
  const { t } = useTexts()
  const { circle, programme } = usePlan()
  const report = useReport('group')
  const [typed, setTyped] = useState<Partial<Record<keyof Room, string>>>({})
  const keep = (part: keyof Room) => {
    const said = typed[part]
    if (said === undefined) return
    const count = Math.max(0, Math.round(Number(said)) || 0)
    setTyped({ ...typed, [part]: undefined })
    report(setRoom(circle.doc, programme.author(), workshop.entry.id, { ...workshop.room, [part]: count }))
  }
  return (
    <fieldset className={styles.room}>
      <legend>{t('workshop.room.title')}</legend>
      {ROOM.map((part) => (
        <TextInput
          key={part}
          type="number"
          label={t(`workshop.room.${part}`)}
          value={typed[part] ?? (workshop.room[part] > 0 ? String(workshop.room[part]) : '')}
          onChange={(value) => setTyped({ ...typed, [part]: value })}
          onLeave={() => keep(part)}
        />
      ))}
    </fieldset>
  )
}

/** One tablet goes round: whoever speaks is chosen, and the words stand as theirs. */
function Speaker({ here: { workshop } }: { readonly here: WorkshopHere }) {
  const { t } = useTexts()
  const { circle } = usePlan()
  const { support } = useGroups()
  const nameOf = useSpeakerNames(support)
  const [speaker, setSpeaker] = useState<string | null>(null)
  useSpeaker(circle, workshop.entry.id, speaker)
  const named = support?.members.filter(({ person, organisation }) => person || organisation) ?? []
  return (
    <ChoiceChips
      legend={t('workshop.speaker.title')}
      help={t('workshop.speaker.help')}
      options={[...named.map(({ id }) => id as string), UNNAMED].map((value) => ({ value, label: nameOf(value) }))}
      isClearable
      value={speaker}
      onChange={setSpeaker}
    />
  )
}

function EndButton({ here: { workshop, changes } }: { readonly here: WorkshopHere }) {
  const { t } = useTexts()
  const { circle, programme } = usePlan()
  const report = useReport('group')
  const show = useToast()
  const [, go] = useLocation()
  const [isAsking, setAsking] = useState(false)
  const { id } = workshop.entry
  const end = () => {
    setAsking(false)
    const label = t('workshop.version.after')
    if (!report(endWorkshop(circle.doc, programme.author(), id, label)).ok) return
    const onUndo = () => void report(resumeWorkshop(circle.doc, programme.author(), id))
    show({ text: t('workshop.end.done'), onUndo })
    go(`/p/${programme.id}/workshop/${id}`)
  }
  return (
    <>
      <Button kind="primary" icon="check" onClick={() => setAsking(true)}>
        {t('workshop.end.action')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('workshop.end.title')}
        consequence={t('workshop.end.consequence', { count: changes.length })}
        confirmLabel={t('workshop.end.action')}
        onConfirm={end}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}
