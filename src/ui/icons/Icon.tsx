import styles from './Icon.module.css'
import { type IconName, paths } from './paths.ts'

export type IconProps = {
  readonly name: IconName
  /** In em of the text beside it; 1.25 unless told. */
  readonly size?: number
}

/** Always decorative: the word beside it, or the button's label, says what it means. */
export function Icon({ name, size = 1.25 }: IconProps) {
  return (
    <svg
      className={styles.icon}
      viewBox="0 0 24 24"
      width={`${size}em`}
      height={`${size}em`}
      aria-hidden="true"
      focusable="false"
    >
      {paths[name].split('|').map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  )
}
