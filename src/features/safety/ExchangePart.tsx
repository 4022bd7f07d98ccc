import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import type { FileCircle } from '../../device/workspace/workspaceFiles.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { circleLabel } from './circleLabel.ts'
import { HandOver } from './HandOver.tsx'
import { fileOf } from './handOver.ts'
import styles from './safety.module.css'
import type { Files } from './useFiles.ts'

/** What a colleague may have, as a file: sealed, so that only they can open it. */
export function ExchangePart({ files, refresh, programmeId }: Files & { readonly programmeId: string | null }) {
  const { t } = useTexts()
  const all = useLiveQuery(async () => files?.circles(), [files])
  const circles = all?.filter((circle) => programmeId === null || circle.programmeId === programmeId)
  /** What the person has said of a circle; the others are as usual. */
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map())
  const chosen = circles?.filter((circle) => said.get(circle.circleId) ?? !staysHere(circle)) ?? []
  const ids = chosen.map(({ circleId }) => circleId).sort()
  const [last, setLast] = useState<{ readonly ids: string; readonly file: File; readonly leftOut: number } | null>(null)
  // Chosen otherwise since, or something has arrived: that file is of other circles.
  const written = last?.ids === ids.join() ? last : null
  const [isWriting, setWriting] = useState(false)
  const [isEmpty, setEmpty] = useState(false)

  const write = async () => {
    if (!files) return
    setWriting(true)
    const exported = await files.exportExchange(ids)
    setWriting(false)
    setEmpty(!exported.ok)
    if (!exported.ok) return
    const { bytes, leftOut } = exported.value
    setLast({ ids: ids.join(), file: fileOf(bytes, t('safety.exchange.fileName'), Date.now()), leftOut })
  }
  if (circles?.length === 0) return <p>{t('safety.exchange.none')}</p>
  return (
    <div className={styles.form}>
      <fieldset className={styles.choices}>
        <legend>{t('safety.exchange.choose')}</legend>
        {circles?.map((circle) => (
          <Checkbox
            key={circle.circleId}
            label={circleLabel(t, circle.title, circle.kind)}
            help={circle.isHeld ? t('safety.circle.held') : t(`common.circles.${circle.kind}.who`)}
            isChecked={chosen.includes(circle)}
            onChange={(isChosen) => setSaid(new Map(said).set(circle.circleId, isChosen))}
          />
        ))}
      </fieldset>
      <p className={styles.note}>{t('safety.exchange.sealed')}</p>
      {isEmpty && <Banner tone="warning">{t('safety.errors.nothingToWrite')}</Banner>}
      {written ? (
        <>
          {written.leftOut > 0 && (
            <Banner tone="warning">{t('safety.exchange.leftOut', { count: written.leftOut })}</Banner>
          )}
          <HandOver file={written.file} onHanded={() => void files?.noteSaved('exchange').then(refresh)} />
        </>
      ) : (
        <div>
          <Button icon="share" isBusy={isWriting} isDisabled={chosen.length === 0} onClick={() => void write()}>
            {t('safety.exchange.write')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** My own team's notes, and what a few people say among themselves (S52), leave only when somebody says so. */
const staysHere = ({ kind, isHeld }: FileCircle) => (kind === 'team' || kind === 'talk') && !isHeld
