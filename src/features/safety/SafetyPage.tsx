import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useLocation, useParams } from 'wouter'
import { Page } from '../../ui/layout/Page.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useWorkspace } from '../workspace.ts'
import { BackupPart } from './BackupPart.tsx'
import { DevicePart } from './DevicePart.tsx'
import { ExchangePart } from './ExchangePart.tsx'
import { NextStepBanner } from './NextStepBanner.tsx'
import { type NextStep, nextStep } from './nextStep.ts'
import { OpenFilePart } from './OpenFilePart.tsx'
import { PlaceList } from './PlaceList.tsx'
import styles from './safety.module.css'
import { useFiles } from './useFiles.ts'
import { useHubInReach } from './useHubInReach.ts'

/** Whether anything can be lost, and what helps: of one programme, or of the whole device (V4). */
export default function SafetyPage() {
  const { t } = useTexts()
  const workspace = useWorkspace()
  const { programmeId = null } = useParams<{ programmeId?: string }>()
  const [, navigate] = useLocation()
  const { storage } = workspace
  const state = useSyncExternalStore(storage.subscribe, storage.getState)
  const safety = useLiveQuery(() => workspace.safety(), [workspace])
  const files = useFiles()
  const isHubInReach = useHubInReach()
  const [exchange, open, backup] = [usePart(), usePart(), usePart()]
  useEffect(() => void storage.refresh(), [storage])
  const isLoaded = safety !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: led there once, as soon as what stands above it has its height
  useEffect(() => {
    if (isLoaded && location.hash === '#open') open.show()
  }, [isLoaded])

  const places = (safety?.places ?? []).filter(({ place }) => programmeId === null || place.id === programmeId)
  const waiting = places.reduce((sum, one) => sum + one.waiting, 0)
  const onlyHere = places.reduce((sum, one) => sum + one.onlyHere, 0)
  const step = nextStep({
    ...{ places: places.length, waiting, onlyHere, isHubInReach, storage: state, now: Date.now() },
    backupAt: safety?.backupAt ?? null,
  })
  // Then there is nothing to hold, to carry or to back up: the file to open is all there is to do.
  const isEmpty = isLoaded && step.type === 'open' && !safety.hasPrivate
  const take: Readonly<Record<NextStep['type'], () => void>> = {
    open: open.show,
    freeSpace: backup.show,
    send: () => void workspace.engine().then((engine) => engine.catchUp()),
    carry: exchange.show,
    keep: storage.saved,
    backup: backup.show,
    safe: () => navigate('/'),
  }
  return (
    <Page
      title={t('safety.page.title')}
      lead={t('safety.page.lead')}
      width="text"
      breadcrumbs={[
        { href: '/', label: t('safety.crumbs.home') },
        ...(programmeId
          ? [{ href: `/p/${programmeId}`, label: places[0]?.place.title || t('safety.crumbs.programme') }]
          : []),
      ]}
    >
      {safety && <NextStepBanner step={step} onStep={take[step.type]} />}
      {!isEmpty && (
        <Section title={t('safety.programmes.title')}>
          {safety && <PlaceList places={places} />}
          {safety?.hasPrivate && programmeId === null && <p className={styles.note}>{t('safety.private.text')}</p>}
        </Section>
      )}
      <Section title={t('safety.device.title')}>
        <DevicePart storage={state} times={files.times} />
      </Section>
      <div ref={open.ref} className={styles.part}>
        <Section title={t('safety.open.title')} lead={t('safety.open.lead')}>
          <OpenFilePart {...files} />
        </Section>
      </div>
      {!isEmpty && (
        <>
          <div ref={exchange.ref} className={styles.part}>
            <Section title={t('safety.exchange.title')} lead={t('safety.exchange.lead')}>
              <ExchangePart {...files} programmeId={programmeId} />
            </Section>
          </div>
          <div ref={backup.ref} className={styles.part}>
            <Section title={t('safety.backup.title')} lead={t('safety.backup.lead')}>
              <BackupPart {...files} />
            </Section>
          </div>
        </>
      )}
    </Page>
  )
}

/** A part of the page to be led to: its first control takes the focus. */
const usePart = () => {
  const ref = useRef<HTMLDivElement>(null)
  const show = () => {
    ref.current?.scrollIntoView?.({ block: 'start' })
    ref.current?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true })
  }
  return { ref, show }
}
