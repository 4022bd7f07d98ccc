import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import { IconButton } from '../form/Button.tsx'
import { Icon } from '../icons/Icon.tsx'
import type { IconName } from '../icons/paths.ts'
import { useTexts } from '../Texts.tsx'
import styles from './Banner.module.css'

export type BannerTone = 'info' | 'success' | 'warning' | 'danger'
export type BannerProps = {
  readonly tone?: BannerTone
  readonly title?: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly onDismiss?: () => void
}

const icons: Readonly<Record<BannerTone, IconName>> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'warning',
}

/** Stays where it is until the reason is gone. Warnings and dangers are announced when they appear. */
export function Banner({ tone = 'info', title, children, actions, onDismiss }: BannerProps) {
  const { t } = useTexts()
  const isUrgent = tone === 'warning' || tone === 'danger'
  return (
    <div role={isUrgent ? 'alert' : undefined} className={classes(styles.banner, styles[tone])}>
      <Icon name={icons[tone]} size={1.5} />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div className={styles.text}>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {onDismiss && <IconButton icon="close" label={t('common.ui.close')} onClick={onDismiss} />}
    </div>
  )
}
