import type { ReactNode, Ref } from 'react'
import { Link } from 'wouter'
import { classes } from '../classes.ts'
import { Icon } from '../icons/Icon.tsx'
import type { IconName } from '../icons/paths.ts'
import styles from './Button.module.css'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'
type Look = {
  readonly kind?: ButtonKind
  readonly icon?: IconName
  readonly isWide?: boolean
}
export type ButtonProps = Look & {
  readonly children: ReactNode
  readonly onClick?: () => void
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean
  /** At work: keeps its place and focus, ignores taps. */
  readonly isBusy?: boolean
  /** Read out instead of the words, and begins with them: where several buttons of a page say the same. */
  readonly label?: string
  readonly ref?: Ref<HTMLButtonElement>
}

const lookOf = ({ kind = 'secondary', isWide }: Look) => classes(styles.button, styles[kind], isWide && styles.wide)

export function Button({ children, type = 'button', isDisabled, isBusy, icon, label, ref, ...rest }: ButtonProps) {
  const { onClick, ...look } = rest
  return (
    <button
      ref={ref}
      type={type}
      className={lookOf(look)}
      aria-label={label}
      disabled={isDisabled}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? undefined : onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

export type LinkButtonProps = Look & {
  readonly children: ReactNode
  /** A path of the app, or a whole address with `isExternal`. */
  readonly href: string
  readonly isExternal?: boolean
}

export function LinkButton({ children, href, isExternal = false, icon, ...look }: LinkButtonProps) {
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  )
  if (!isExternal)
    return (
      <Link href={href} className={lookOf(look)}>
        {inside}
      </Link>
    )
  return (
    <a href={href} className={lookOf(look)} target="_blank" rel="noopener noreferrer">
      {inside}
    </a>
  )
}

export type IconButtonProps = {
  readonly icon: IconName
  /** Says what it does; shown as a tooltip too. */
  readonly label: string
  readonly onClick: () => void
  readonly isDisabled?: boolean
  readonly isPressed?: boolean
  readonly isExpanded?: boolean
  readonly hasMenu?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

export function IconButton({ icon, label, onClick, isDisabled, isPressed, isExpanded, hasMenu, ref }: IconButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={classes(styles.button, styles.quiet, styles.icon)}
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      aria-haspopup={hasMenu ? 'menu' : undefined}
      disabled={isDisabled}
      onClick={onClick}
    >
      <Icon name={icon} size={1.375} />
    </button>
  )
}
