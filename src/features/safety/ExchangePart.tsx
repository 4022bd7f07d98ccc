import { useEffect, useState } from 'react'
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
  const [circles, setCircles] = useState<readonly FileCircle[] | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [written, setWritten] = useState<{ readonly file: File; readonly leftOut: number } | null>(null)
  const [isWriting, setWriting] = useState(false)
  const [isEmpty, setEmpty] = useState(false)
  useEffect(() => {
    void files?.circles().then((all) => {
      const offered = all.filter((circle) => programmeId === null || circle.programmeId === programmeId)
      setCircles(offered)
      // My own team's notes, and what a few people say among themselves (S52), leave only when somebody says so.
      const staysHere = ({ kind, isHeld }: FileCircle) => (kind === 'team' || kind === 'talk') && !isHeld
      setChosen(new Set(offered.filter((circle) => !staysHere(circle)).map(({ circleId }) => circleId)))
    })
  }, [files, programmeId])

  const choose = (circleId: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(circleId)
    else next.delete(circleId)
    setChosen(next)
    setWritten(null)
  }
  const write = async () => {
    if (!files || !circles) return
    setWriting(true)
    const ids = circles.flatMap(({ circleId }) => (chosen.has(circleId) ? [circleId] : []))
    const exported = await files.exportExchange(ids)
    setWriting(false)
    setEmpty(!exported.ok)
    if (!exported.ok) return
    const { bytes, leftOut } = exported.value
    setWritten({ file: fileOf(bytes, t('safety.exchange.fileName'), Date.now()), leftOut })
  }
  if (circles?.length === 0) return <p>{t('safety.exchange.none')}</p>
  return (
    <div className={styles.form}>
      <fieldset className={styles.choices}>
        <legend>{t('safety.exchange.choose')}</legend>
        {circles?.map(({ circleId, kind, title, isHeld }) => (
          <Checkbox
            key={circleId}
            label={circleLabel(t, title, kind)}
            help={isHeld ? t('safety.circle.held') : t(`common.circles.${kind}.who`)}
            isChecked={chosen.has(circleId)}
            onChange={(isChosen) => choose(circleId, isChosen)}
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
          <Button icon="share" isBusy={isWriting} isDisabled={chosen.size === 0} onClick={() => void write()}>
            {t('safety.exchange.write')}
          </Button>
        </div>
      )}
    </div>
  )
}
