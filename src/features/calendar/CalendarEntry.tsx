import { Link } from 'wouter'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useProgramme } from '../workspace.ts'
import styles from './calendar.module.css'
import type { CalendarItem } from './calendarItems.ts'

const ICONS = { visit: 'visit', meeting: 'people', deadline: 'plan' } as const

/** One line: when, what, where; a visit or action leads to its own page, a meeting opens here. */
export function CalendarEntry({ item, onOpen }: { readonly item: CalendarItem; readonly onOpen: () => void }) {
  const { t } = useTexts()
  const base = `/p/${useProgramme().id}`
  const title = (
    <bdi lang={item.lang} className={styles.title}>
      {item.title}
    </bdi>
  )
  return (
    <div className={styles.entry} data-item={item.id}>
      <Icon name={ICONS[item.kind]} />
      <div className={styles.words}>
        {item.kind === 'meeting' ? (
          <button type="button" className={styles.open} onClick={onOpen}>
            {title}
          </button>
        ) : (
          <Link className={styles.open} href={item.kind === 'visit' ? `${base}/visits/${item.id}` : `${base}/plan`}>
            {title}
          </Link>
        )}
        <p className={styles.detail}>
          <span>{t(`calendar.kind.${item.kind}`)}</span>
          {item.when && <bdi>{item.when}</bdi>}
          {item.start && <bdi>{item.start}</bdi>}
          {item.place && <bdi>{item.place}</bdi>}
        </p>
      </div>
    </div>
  )
}
