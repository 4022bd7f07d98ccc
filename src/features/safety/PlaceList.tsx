import type { OtherDevice, PlaceSafety } from '../../device/workspace/safety.ts'
import { Card } from '../../ui/data/Card.tsx'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { circleLabel } from './circleLabel.ts'
import { Facts } from './Facts.tsx'
import styles from './safety.module.css'

/** Per programme and dossier: what is here, on the hub and on which other devices, and what exists here only. */
export function PlaceList({ places }: { readonly places: readonly PlaceSafety[] }) {
  const { t } = useTexts()
  if (places.length === 0)
    return (
      <EmptyState icon="device" title={t('safety.programmes.none.title')}>
        {t('safety.programmes.none.text')}
      </EmptyState>
    )
  return (
    <ul className={styles.places} aria-label={t('safety.programmes.title')}>
      {places.map((one) => (
        <li key={one.place.id}>
          <PlaceCard {...one} />
        </li>
      ))}
    </ul>
  )
}

function PlaceCard(safety: PlaceSafety) {
  const { t } = useTexts()
  const { place, waiting, onlyHere, devices, restoredAt } = safety
  const isWeak = onlyHere > 0 || restoredAt !== null
  const { here, hub } = useWords(safety)
  return (
    <Card title={place.title || t('safety.programmes.untitled')} kicker={t(`safety.kind.${place.type}`)}>
      <Facts
        facts={[
          { icon: 'device', label: t('safety.programmes.here'), text: here },
          { icon: 'hub', label: t('safety.programmes.hub'), text: <Lines lines={hub} />, isWeak: waiting > 0 },
          { icon: 'people', label: t('safety.programmes.others'), text: <Devices devices={devices} /> },
          {
            icon: isWeak ? 'warning' : 'check',
            label: t('safety.programmes.onlyHere'),
            text: <OnlyHere {...safety} />,
            isWeak,
          },
        ]}
      />
    </Card>
  )
}

/** No more is said of the hub than it has confirmed. */
const useWords = ({ place, waiting, hubAt, fileAt, restoredAt }: PlaceSafety) => {
  const { t } = useTexts()
  const moment = useMoment()
  const changed = place.changedAt
  const when = hubAt === null ? '' : moment(hubAt)
  const cameAt = restoredAt ?? fileAt
  const onHub = () => {
    if (waiting > 0) return t(hubAt === null ? 'safety.hub.butNew' : 'safety.hub.but', { count: waiting, when })
    return hubAt === null ? t('safety.hub.nothingWaits') : t('safety.hub.all', { when })
  }
  return {
    here: changed ? t('safety.here.since', { when: moment(changed) }) : t('safety.here.waits'),
    hub: [
      // Nothing of one's own waits, and that would be half of the truth.
      (cameAt === null || waiting > 0 || hubAt !== null) && onHub(),
      cameAt !== null && t('safety.hub.byFile', { when: moment(cameAt) }),
    ].filter((line) => line !== false),
  }
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.map((line) => (
    <span key={line} className={styles.line}>
      {line}
    </span>
  ))

function Devices({ devices }: { readonly devices: readonly OtherDevice[] }) {
  const { t } = useTexts()
  const moment = useMoment()
  if (devices.length === 0) return t('safety.others.none')
  return (
    <ul className={styles.devices}>
      {devices.map((device, index) => (
        <li key={device.deviceId}>
          <strong dir="auto">{deviceName(t, device, devices.slice(0, index))}</strong>{' '}
          <span>
            {device.heldAt === null
              ? t('safety.others.heard', { when: moment(device.seenAt) })
              : t('safety.others.held', { when: moment(device.heldAt) })}
          </span>
        </li>
      ))}
    </ul>
  )
}

type T = ReturnType<typeof useTexts>['t']

/** Somebody's second device is numbered: names alone would look like one that is said twice. */
const deviceName = (t: T, device: OtherDevice, before: readonly OtherDevice[]): string => {
  const name = device.isMine ? t('safety.others.mine') : device.name || t('safety.others.unnamed')
  const shown = device.isMine || device.role === '' ? name : `${name} · ${device.role}`
  const number = before.filter((other) => other.name === device.name && other.isMine === device.isMine).length + 1
  return number === 1 ? shown : t('safety.others.numbered', { name: shown, number: String(number) })
}

function OnlyHere({ onlyHere, circles, restoredAt }: PlaceSafety) {
  const { t } = useTexts()
  const moment = useMoment()
  if (onlyHere === 0) {
    if (restoredAt === null) return t('safety.onlyHere.none')
    return t('safety.onlyHere.restored', { when: moment(restoredAt) })
  }
  return (
    <>
      {t('safety.onlyHere.some', { count: onlyHere })}
      <ul className={styles.devices}>
        {circles
          .filter((circle) => circle.onlyHere > 0)
          .map(({ circleId, kind, title, onlyHere: count }) => (
            <li key={circleId}>{t('safety.onlyHere.circle', { count, circle: circleLabel(t, title, kind) })}</li>
          ))}
      </ul>
    </>
  )
}

const useMoment = () => {
  const { language } = useTexts()
  return (ms: number) => formatMoment(ms, language, Date.now())
}
