import { Fragment, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { Audience } from '../circles/audience.ts'
import { CircleBadge } from '../circles/CircleBadge.tsx'
import { classes } from '../classes.ts'
import { useTexts } from '../Texts.tsx'
import styles from './Page.module.css'
import { useKeptFocus } from './useKeptFocus.ts'

export type PageProps = {
  readonly title: string
  /** From the top down, without the page itself. */
  readonly breadcrumbs?: readonly { readonly href: string; readonly label: string }[]
  readonly lead?: ReactNode
  /** Who can read what is on this page. */
  readonly circle?: { readonly circle: Audience; readonly label: string }
  /** Buttons: beside the title where there is room, else under it. */
  readonly actions?: ReactNode
  /** What is seldom needed: stays at the far end of the title's first line. */
  readonly menu?: ReactNode
  /** `text`: one readable column; `wide`: tables and boards. */
  readonly width?: 'text' | 'normal' | 'wide'
  /** Where `title` is something that a person wrote: browsers keep window titles in their history, in plain words. */
  readonly windowTitle?: string
  readonly children: ReactNode
}

// The first page leaves the focus to the browser, so that the skip link comes first; later ones take it (navigation).
let isFirstPage = true

/** The one `main` and the one `h1` of a screen. */
export function Page({
  title,
  breadcrumbs = [],
  lead,
  circle,
  actions,
  menu,
  width = 'normal',
  windowTitle,
  children,
}: PageProps) {
  const { t } = useTexts()
  const main = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useKeptFocus(main)
  // Before it is painted: whoever taps into a field of a page that they see is not pulled out of it again.
  useLayoutEffect(() => {
    if (!isFirstPage) {
      // On the way back the browser itself goes on to where one was.
      scrollTo(0, 0)
      heading.current?.focus({ preventScroll: true })
    }
    isFirstPage = false
  }, [])
  const shown = useRef(title)
  useEffect(() => {
    // A step of the same page that took away what had the focus.
    if (shown.current !== title && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true })
    shown.current = title
  }, [title])
  useEffect(() => {
    document.title = windowTitle ?? title
  }, [title, windowTitle])
  return (
    <main ref={main} id="main" tabIndex={-1} data-width={width} className={classes(styles.page, styles[width])}>
      <header className={styles.head}>
        {breadcrumbs.length > 0 && (
          <nav aria-label={t('common.ui.breadcrumbs')} className={styles.crumbs}>
            {breadcrumbs.map(({ href, label }, index) => (
              <Fragment key={href}>
                {index > 0 && (
                  <span aria-hidden="true" className={styles.slash}>
                    /
                  </span>
                )}
                <Link href={href} className={styles.crumb}>
                  <span>{label}</span>
                </Link>
              </Fragment>
            ))}
          </nav>
        )}
        <div className={classes(styles.titleRow, menu ? styles.hasMenu : null)}>
          <div className={styles.titleAndActions}>
            <div className={styles.titleAndCircle}>
              <h1 ref={heading} tabIndex={-1} dir="auto">
                {title}
              </h1>
              {circle && <CircleBadge {...circle} />}
            </div>
            {actions && <div className={styles.actions}>{actions}</div>}
          </div>
          {menu && <div className={styles.menu}>{menu}</div>}
        </div>
        {lead && <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
    </main>
  )
}
