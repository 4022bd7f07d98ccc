import { type ReactNode, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { classes } from '../classes.ts'
import { Menu } from '../feedback/Menu.tsx'
import { Icon } from '../icons/Icon.tsx'
import type { IconName } from '../icons/paths.ts'
import { useTexts } from '../Texts.tsx'
import styles from './Shell.module.css'
import { useKeysMark } from './useKeysMark.ts'

export type NavigationItem = {
  readonly href: string
  readonly label: string
  readonly icon: IconName
  /** Pages elsewhere that belong under it. */
  readonly covers?: readonly string[]
  /** Things to look at; read out with `countLabel`. */
  readonly count?: number
  readonly countLabel?: string
}
export type ShellProps = {
  /** Name of the app or the programme, at the head of the rail. */
  readonly brand: string
  readonly brandHref?: string
  /** The first four stay in the bottom bar of narrow screens if there are more than five; the others are under "more". */
  readonly navigation?: readonly NavigationItem[]
  /** A StatusLine; always in sight. */
  readonly status?: ReactNode
  /** Language switch and the like. */
  readonly tools?: ReactNode
  /** Pages, each with its `main`. */
  readonly children: ReactNode
}

const isUnder = (path: string, href: string) => path.startsWith(href === '/' ? href : `${href}/`)

/** The item whose page this is or lies under. One that others lie under (an overview) stands for itself alone. */
const currentHref = (items: readonly NavigationItem[], path: string) =>
  items.find(
    ({ href, covers = [] }) =>
      path === href ||
      covers.some((covered) => path === covered || isUnder(path, covered)) ||
      (isUnder(path, href) && !items.some((item) => item.href !== href && isUnder(item.href, href))),
  )?.href

/** Rail beside the page in landscape, bar under it elsewhere. */
export function Shell({ brand, brandHref = '/', navigation = [], status, tools, children }: ShellProps) {
  const { t } = useTexts()
  const [path, go] = useLocation()
  const frame = useRef<HTMLDivElement>(null)
  useKeysMark()
  const current = currentHref(navigation, path)
  const barCount = navigation.length > 5 ? 4 : navigation.length
  const rest = navigation.slice(barCount)
  const skip = () => frame.current?.querySelector('main')?.focus()
  return (
    <div ref={frame} className={classes(styles.shell, navigation.length === 0 && styles.plain)}>
      <button type="button" className={styles.skip} onClick={skip}>
        {t('common.ui.skipToContent')}
      </button>
      <header className={styles.top}>
        <Link href={brandHref} className={styles.brand}>
          <Icon name="bridge" size={1.75} />
          <bdi>{brand}</bdi>
        </Link>
        {tools && <div className={styles.tools}>{tools}</div>}
      </header>
      {navigation.length > 0 && (
        <nav aria-label={t('common.ui.navigation')} className={styles.nav}>
          {navigation.map((item, index) => (
            <Link
              key={item.href}
              href={item.href}
              className={classes(styles.item, index >= barCount && styles.beyond)}
              aria-current={item.href === current ? 'page' : undefined}
            >
              <Icon name={item.icon} size={1.5} />
              <span className={styles.label}>{item.label}</span>
              {item.count ? <Count count={item.count} label={item.countLabel} /> : null}
            </Link>
          ))}
          {rest.length > 0 && (
            <div className={classes(styles.more, rest.some((item) => item.href === current) && styles.moreCurrent)}>
              <Menu
                label={t('common.ui.more')}
                isLabelShown
                items={rest.map(({ href, label, icon }) => ({ id: href, label, icon, onChoose: () => go(href) }))}
              />
            </div>
          )}
        </nav>
      )}
      <div className={styles.page}>{children}</div>
      {status && (
        <section aria-label={t('common.ui.status')} className={styles.status}>
          {status}
        </section>
      )}
    </div>
  )
}

function Count({ count, label }: { readonly count: number; readonly label: string | undefined }) {
  return (
    <span className={styles.count} title={label}>
      {count}
    </span>
  )
}
